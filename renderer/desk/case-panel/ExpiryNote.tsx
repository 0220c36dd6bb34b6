import type { CaseView } from '../../../domain/contract/case-view.ts';
import { formatHariTanggal } from '../../../domain/calendar/format-date.ts';
import { Status } from '../../ui/Status.tsx';
import { caseTexts } from './texts.ts';

/** Working days before the end at which the office should ring the applicant up. */
const SOON_WORKING_DAYS = 5;

/** The day on which a case that lies because of its applicant ends by itself. */
export function ExpiryNote({ expires }: { expires: CaseView['clock']['expires'] }) {
  if (expires === undefined) return null;
  const { on, cause, workingDaysLeft } = expires;
  return (
    <>
      <p>{caseTexts.expires[cause](formatHariTanggal(on))}</p>
      {workingDaysLeft <= SOON_WORKING_DAYS && (
        <Status tone="warn">{caseTexts.expiresSoon(Math.max(0, workingDaysLeft))}</Status>
      )}
    </>
  );
}
