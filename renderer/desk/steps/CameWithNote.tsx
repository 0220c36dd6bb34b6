import type { CaseView } from '../../../domain/contract/case-view.ts';
import { cameWith } from '../../../domain/steps/came-with.ts';
import { Banner } from '../../ui/Banner.tsx';
import { formatDate, formatTime } from '../../ui/format.ts';
import { useDesk } from '../desk-context.ts';
import { stepTexts } from './texts.ts';

/** Why the file came back, or what the desk before asks: read before anything else. */
export function CameWithNote({ view }: { view: CaseView }) {
  const { zone } = useDesk().session;
  const came = cameWith(view);
  if (came === undefined) return null;
  const when = `${formatDate(came.at, zone)} ${formatTime(came.at, zone)}`;
  return came.returns ? (
    <Banner tone="warn" title={stepTexts.cameBack(came.by, when)}>
      {came.reason}
    </Banner>
  ) : (
    <Banner tone="info" title={stepTexts.cameWith(came.by, when)}>
      {came.reason}
    </Banner>
  );
}
