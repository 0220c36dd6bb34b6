import { satuAtapCaseAt } from '../support/walk.ts';
import { rowsToRecheck } from '../../domain/steps/receive.ts';
import { giveNumber, voidNumber } from '../../server/numbers/give-number.ts';
import {
  type Client,
  openKaltimCase,
  openOffice,
  type OfficeUnderTest,
} from '../support/office.ts';

export type CaseView = {
  status: string;
  active: { token: number; step: string; capability: string }[];
  requirements: { id: string; text: string }[];
  receipt?: { number: string };
  papers: { id: string }[];
};

/** Ticks every requirement of a case as present and correct. */
export async function tickAll(client: Client, caseId: string): Promise<void> {
  const view = await client.ask<CaseView>('case.get', { caseId });
  const findings = view.requirements.map(({ id }) => ({
    requirementId: id,
    present: true,
    correct: true,
    note: 'sudah dicocokkan',
  }));
  await client.do('case.saveChecklist', { caseId, findings });
}

export async function complete(client: Client, caseId: string, outcome: string, more: object = {}) {
  const { active, requirements } = await client.ask<CaseView>('case.get', { caseId });
  return client.do<{
    receipt?: { number: string; printJobId: string };
    ticket?: { number: string };
  }>('case.completeStep', {
    caseId,
    token: active[0]?.token,
    outcome,
    // A careful counter looks at everything once more.
    ...(active[0]?.capability === 'receive' && {
      form: { rechecked: rowsToRecheck(requirements).map(({ id }) => id) },
    }),
    ...more,
  });
}

/**
 * A day at the office, with something of everything: a case received with its receipt, one withdrawn,
 * a guest refused at the door, priority, a number that nobody answered, notes, a look behind the mask.
 */
export async function aDay(more: Parameters<typeof openOffice>[0] = {}) {
  const office = await openOffice(more);
  const { satpam, cs, caseId, ticketId } = await openKaltimCase(
    office,
    'Budi Setiawan Prasetyo',
    true,
  );
  await tickAll(cs, caseId);
  await complete(cs, caseId, 'lengkap', { ticketId });
  const loket = await office.as('loket1', 'loket-1');
  await loket.do('queue.callNext', { counterId: 'loket-1' });
  await complete(loket, caseId, 'diterima', { applicantSigned: true });
  await loket.do('case.addNote', { caseId, text: 'Bapak Budi Setiawan Prasetyo menelepon' });
  await loket.do('case.reveal', { caseId, purpose: 'menelepon pemohon' });
  await loket.do('case.printPaper', { caseId, paper: 'process-sheet' });
  await cs.do('queue.recall', { ticketId }).catch(() => undefined);

  const withdrawn = await openKaltimCase(office, 'Ratna Kumala Dewi');
  await complete(withdrawn.cs, withdrawn.caseId, 'permohonan-baru', {
    reason: 'Ratna Kumala Dewi mengurungkan niat',
    ticketId: withdrawn.ticketId,
  });

  const refused = await satpam.do<{ visitId: string }>('visit.refuse', {
    name: 'Agus Salim Wijaya',
    phone: '081355577799',
    reason: 'Agus Salim Wijaya salah alamat kantor',
  });
  const priority = await satpam.do<{ visitId: string; ticketId: string }>('visit.register', {
    purposeId: 'pulsa',
    name: 'Sumiati Hartini',
    priorityKind: 'membawa-anak',
  });
  const pulsa = await office.as('pulsa', 'ruang-pulsa');
  await pulsa.do('queue.callNext', { counterId: 'ruang-pulsa' });
  for (let call = 2; call <= 3; call += 1)
    await pulsa.do('queue.recall', { ticketId: priority.ticketId });
  await pulsa.do('queue.noShow', { ticketId: priority.ticketId });
  await pulsa.do('queue.returnLate', { ticketId: priority.ticketId });
  // Its report was numbered, then it was given up: a case that ends on its legal clock.
  const given = await satuAtapCaseAt(office, 'U4a', 'Slamet Hariyadi');
  await pulsa.do('case.withdraw', { caseId: given, reason: 'Contoh uji batal dikirim' });
  await (
    await office.as('helpdesk')
  ).do('absence.save', {
    userId: 'helpdesk',
    substituteId: 'info',
    kind: 'plh',
    fromDay: '2099-01-05',
    toDay: '2099-01-06',
  });
  await letterAndSubstitute(office, withdrawn.caseId);
  await printed(office);
  return {
    office,
    satpam,
    cs,
    loket,
    caseId,
    withdrawn: withdrawn.caseId,
    refused: refused.visitId,
    priority,
  };
}

/** A letter's number, one that was voided, and somebody who stands in. */
async function letterAndSubstitute({ office }: OfficeUnderTest, caseId: string): Promise<void> {
  const stamp = {
    commandId: crypto.randomUUID(),
    procedure: 'uji.nomor',
    actor: 'tu',
    station: 'hub',
    inputHash: '',
  };
  await office.ledger.transact(stamp, (tx) => {
    const regarding = 'Undangan rapat pembahasan';
    giveNumber(office, tx, { series: 'undangan', regarding, caseId });
    const { series, number } = giveNumber(office, tx, { series: 'undangan', regarding, caseId });
    voidNumber(tx, series, number, 'Ratna Kumala Dewi batal diundang');
    const id = tx.newId();
    const day = office.day(tx.now);
    tx.append({
      subject: 'user:kadis',
      type: 'absence.saved',
      payload: {
        id,
        userId: 'kadis',
        substituteId: 'kabid',
        kind: 'plh',
        fromDay: day,
        toDay: day,
        orderNumber: '800/12/2026',
      },
    });
    tx.append({
      subject: 'user:kadis',
      type: 'absence.changed',
      payload: { id, fromDay: day, toDay: day, orderNumber: '800/13/2026' },
    });
    tx.append({ subject: 'user:kadis', type: 'absence.ended', payload: { id } });
    return null;
  });
}

/** Waits until the printers have nothing left to do. */
export async function printed(office: OfficeUnderTest): Promise<void> {
  const busy = office.office.opened.sqlite
    .prepare<[], number>(`select count(*) from print_job where state in ('queued', 'claimed')`)
    .pluck();
  while ((busy.get() ?? 0) > 0) await new Promise((resolve) => setImmediate(resolve));
}
