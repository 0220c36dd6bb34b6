import { formatTanggal } from '../calendar/format-date.ts';
import { officeDay, type OfficeZone } from '../calendar/office-time.ts';
import type { CaseView } from '../contract/case-view.ts';
import { SendForm, sendWayLabels } from './send.ts';

/** What the register of requests says about a case (SOP 000, PINTU step 6: "database permohonan"). */
export type RegisterEntry = {
  number: string;
  applicant: string;
  asked: string;
  receivedOn: string;
  classified: string;
  result: string;
  sentOn: string;
  /** Working days from the receipt; undefined where no receipt was given. */
  workingDays?: number;
};

type Row = CaseView['timeline'][number];
type Source = Pick<CaseView, 'number' | 'applicantName' | 'institution'> & {
  applicant: Pick<CaseView['applicant'], 'subject'>;
  receipt?: Pick<NonNullable<CaseView['receipt']>, 'day'>;
  clock: Pick<CaseView['clock'], 'workingDays'>;
  timeline: readonly Pick<Row, 'capability' | 'completedAt' | 'outcomeLabel' | 'form'>[];
};

/** Read from the map pengendali proses: the last word of each kind counts. Empty = has not happened. */
export function registerEntry(view: Source, zone: OfficeZone): RegisterEntry {
  const done = view.timeline.filter(({ completedAt }) => completedAt !== undefined);
  const last = (capability: string) => done.findLast((row) => row.capability === capability);
  const sent = last('send');
  const dispatch = SendForm.safeParse(sent?.form).data;
  const sentDay =
    dispatch?.day ??
    (sent?.completedAt === undefined ? undefined : officeDay(sent.completedAt, zone));
  return {
    number: view.number ?? '',
    applicant: [view.applicantName, view.institution].filter(Boolean).join(', '),
    asked: view.applicant.subject,
    receivedOn: view.receipt === undefined ? '' : formatTanggal(view.receipt.day),
    classified: last('classify')?.outcomeLabel ?? '',
    result: sent?.outcomeLabel ?? '',
    sentOn:
      sentDay === undefined
        ? ''
        : [formatTanggal(sentDay), dispatch && sendWayLabels[dispatch.way].toLowerCase()]
            .filter(Boolean)
            .join(', '),
    ...(view.clock.workingDays !== undefined && { workingDays: view.clock.workingDays }),
  };
}
