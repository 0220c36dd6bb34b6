import type { TicketRow } from '../../db/queue/queue-reader.ts';
import type { PrintJobRecord } from '../../db/case/case-reader.ts';
import type { PrintJobRow } from '../../domain/contract/case-view.ts';
import type { TicketView, WhyNext } from '../../domain/contract/queue.ts';
import type { Office } from '../office.ts';

const whySentences = {
  urutan: 'urutan kedatangan',
  prioritas: 'prioritas didahulukan',
  'giliran-umum': 'giliran umum',
  'giliran-prioritas': 'giliran prioritas',
  'kembali-terlambat': 'kembali setelah terlewat',
  'dipilih-petugas': 'dipilih petugas',
} satisfies Record<WhyNext['code'], string>;

/**
 * A ticket as desks see it; who needs priority and what a colleague wrote only with `isQuestion`:
 * the answers of commands are remembered and outlive the day (UU 27/2022).
 */
export function ticketView(
  office: Office,
  row: TicketRow,
  extra: { why?: WhyNext; afterNumbers?: number; isQuestion?: true } = {},
): TicketView {
  const { queues, counters, purposes } = office.settings;
  const purpose = purposes.find(({ id }) => id === row.purposeId);
  const counter = counters.find(({ id }) => id === row.counterId);
  const whyCode = row.whyCode as WhyNext['code'] | null;
  const why =
    extra.why ??
    (whyCode === null ? undefined : { code: whyCode, sentence: whySentences[whyCode] });
  return {
    id: row.id,
    number: row.number,
    queueId: row.queueId,
    queueName: queues.find(({ id }) => id === row.queueId)?.name ?? row.queueId,
    state: row.state,
    priority: row.priority,
    purposeLabel: purpose?.label ?? '',
    issuedAt: row.issuedAt,
    waitingSince: row.waitingSince,
    calls: row.calls,
    ...(extra.isQuestion === true &&
      row.priorityKind !== null && {
        priorityKind: row.priorityKind as TicketView['priorityKind'] & string,
      }),
    ...(row.purposeId !== null && { purposeId: row.purposeId }),
    ...(purpose?.sopId !== undefined && { sopId: purpose.sopId }),
    ...(row.visitId !== null && { visitId: row.visitId }),
    ...(row.caseId !== null && { caseId: row.caseId }),
    ...(row.calledAt !== null && { calledAt: row.calledAt }),
    ...(row.startedAt !== null && { startedAt: row.startedAt }),
    ...(row.endedAt !== null && { endedAt: row.endedAt }),
    ...(counter !== undefined && { counterId: counter.id, counterName: counter.name }),
    ...(why !== undefined && { why }),
    ...(extra.afterNumbers !== undefined &&
      extra.afterNumbers > 0 && { afterNumbers: extra.afterNumbers }),
    ...(extra.isQuestion === true && row.note !== '' && { note: row.note }),
  };
}

export function printJobView(office: Office, row: PrintJobRecord): PrintJobRow {
  const printer = office.settings.printers.find(({ id }) => id === row.printerId);
  return {
    id: row.id,
    title: row.title,
    paper: row.paper,
    state: row.state === 'claimed' ? 'queued' : row.state,
    copy: row.copy,
    at: row.at,
    url: `/papers/${row.id}.pdf`,
    attempts: row.attempts,
    ...(row.ticketId !== null && { ticketId: row.ticketId }),
    ...(printer !== undefined && { printerName: printer.name }),
    ...(row.problemCode !== null && {
      problem: { code: row.problemCode, message: row.problemMessage ?? '' },
    }),
  };
}
