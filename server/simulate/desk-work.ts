import type { CaseView, StepCompleted } from '../../domain/contract/case-view.ts';
import type { TicketView } from '../../domain/contract/queue.ts';
import type { Crew } from './crew.ts';
import { fillIn } from './forms.ts';
import type { Visitor } from './plan.ts';
import type { Tally } from './tally.ts';

const KALTIM = 'kaltim-rekomendasi-pameran';
const SATU_ATAP = 'satu-atap';

/** What follows from a service, for the run to go on with. */
export type Served = {
  /** The applicant comes back later with (more) files. */
  comesBack?: boolean;
  /** The case has its receipt and is the back office's now. */
  received?: boolean;
};

export type Desk = {
  crew: Crew;
  tally: Tally;
  officer: string;
  visitor: Visitor;
  ticket: TicketView;
};

/** What an officer does with the person in front of them, by the queue of the desk. */
export async function serve(desk: Desk): Promise<Served> {
  const { visitor, ticket } = desk;
  if (visitor.plain) return justHelp(desk);
  if (visitor.collects) return handOver(desk);
  switch (ticket.queueId) {
    case 'INFORMASI':
      return inform(desk);
    case 'CS':
      return checkFiles(desk);
    case 'HELPDESK':
      return consult(desk);
    case 'PENDAFTARAN':
      return receiveFiles(desk);
    case 'PINTU':
    case 'PULSA':
      return receiveRequest(desk);
    default:
      return justHelp(desk);
  }
}

async function justHelp(desk: Desk): Promise<Served> {
  await act(desk, 'queue.finish', { ticketId: desk.ticket.id });
  return {};
}

/** SOP 004 steps 1 and 2, or a wrong desk put right with a number of another queue. */
async function inform(desk: Desk): Promise<Served> {
  const { visitor, ticket, tally } = desk;
  if (visitor.plan.wrongDesk) {
    visitor.plain = true;
    tally.add('transfers');
    await act(desk, 'queue.transfer', {
      ticketId: ticket.id,
      queueId: 'PINTU',
      note: 'Bertanya tentang data umum',
      first: visitor.plan.takes,
    });
    return {};
  }
  if (visitor.plan.noFile) return justHelp(desk);
  await openCase(desk, KALTIM);
  await complete(desk, visitor.plan.prepares ? 'dijelaskan' : 'hanya-bertanya');
  return { comesBack: visitor.plan.prepares };
}

/** SOP 004 steps 3 and 4: the checklist, as often as it takes. */
async function checkFiles(desk: Desk): Promise<Served> {
  const { visitor } = desk;
  const { plan } = visitor;
  if (visitor.caseId === undefined) await openCase(desk, KALTIM);
  else if (desk.ticket.caseId === undefined) {
    await act(desk, 'case.linkTicket', { caseId: visitor.caseId, ticketId: desk.ticket.id });
    await act(desk, 'case.completeStep', {
      caseId: visitor.caseId,
      token: (await stepOf(desk)).token,
      outcome: 'diserahkan',
    });
  }
  const view = await look(desk);
  if (plan.takes)
    await act(desk, 'case.takeStep', { caseId: view.id, token: view.active[0]?.token });
  if (plan.edits && visitor.rounds === 0)
    await act(desk, 'case.editApplicant', {
      caseId: view.id,
      applicant: { ...view.applicant, address: 'Jalan Mawar 7' },
    });
  if (plan.reveals)
    await act(desk, 'case.reveal', { caseId: view.id, purpose: 'Mencocokkan dengan KTP' });
  if (plan.newRequest) {
    await complete(desk, 'permohonan-baru', {
      reason: 'Bentuk kegiatan berubah, perlu permohonan baru',
    });
    return {};
  }
  const isComplete = visitor.rounds >= plan.incompleteRounds;
  const missing = isComplete ? -1 : visitor.rounds % view.requirements.length;
  await act(desk, 'case.saveChecklist', {
    caseId: view.id,
    findings: view.requirements.map(({ id }, index) => ({
      requirementId: id,
      present: index !== missing,
      correct: index !== missing,
      note: index === missing ? 'Belum dibawa' : '',
    })),
  });
  if (plan.extraPaper) await act(desk, 'case.printPaper', { caseId: view.id, paper: 'checklist' });
  if (plan.helpDesk && !visitor.helped) {
    visitor.helped = true;
    await complete(desk, 'kendala-teknis');
    return {};
  }
  if (!isComplete) {
    visitor.rounds += 1;
    desk.tally.add('returnNotes');
    await complete(desk, 'tidak-lengkap', { reason: 'Berkas belum lengkap, mohon dilengkapi' });
    return { comesBack: true };
  }
  await complete(desk, 'lengkap');
  return {};
}

async function consult(desk: Desk): Promise<Served> {
  await complete(desk, 'terjawab');
  return {};
}

/** SOP 004 step 6: the receipt. */
async function receiveFiles(desk: Desk): Promise<Served> {
  const { visitor } = desk;
  if (visitor.plan.backFromCounter && !visitor.sentBack) {
    visitor.sentBack = true;
    await complete(desk, 'kembali-ke-cs', { reason: 'Tanda tangan pada proposal kurang' });
    return {};
  }
  return receipt(desk, 'diterima', { applicantSigned: true });
}

/** Seed 000: PINTU and PULSA receive the request themselves. */
async function receiveRequest(desk: Desk): Promise<Served> {
  const { visitor, ticket } = desk;
  if (visitor.plan.noFile) return justHelp(desk);
  await openCase(desk, SATU_ATAP);
  const view = await look(desk);
  if (visitor.plan.misdirected) {
    await complete(desk, 'salah-arah', { reason: 'Bukan urusan ruang ini' });
    await act(desk, 'case.withdraw', {
      caseId: view.id,
      reason: 'Pemohon dilayani di meja yang benar',
    });
    return {};
  }
  const choice =
    view.active[0]?.choices.length === 0
      ? {}
      : { choice: visitor.luck.pick(view.active[0]?.choices ?? []) };
  return receipt(desk, ticket.queueId === 'PULSA' ? 'diteruskan' : 'diterima', choice);
}

async function receipt(desk: Desk, outcome: string, form: object): Promise<Served> {
  const answer = await complete(desk, outcome, form);
  if (answer.receipt === undefined)
    throw new Error(`No receipt from ${desk.ticket.queueId} ${outcome}`);
  desk.tally.add('receipts');
  const caseId = answer.caseId;
  if (desk.visitor.plan.extraPaper)
    await act(desk, 'case.printPaper', {
      caseId,
      paper: desk.visitor.plan.takes ? 'receipt' : 'process-sheet',
    });
  if (desk.visitor.plan.note)
    await act(desk, 'case.addNote', { caseId, text: 'Pemohon minta dihubungi lewat telepon' });
  return { received: true };
}

/** SOP 004 steps 16 and 17: the letter goes to its rightful holder. */
async function handOver(desk: Desk): Promise<Served> {
  const answer = await complete(desk, 'diserahkan', { applicantSigned: true });
  if (answer.nextSteps.length > 0) {
    const { ticketId: _ticketId, ...input } = await completion(desk, 'selesai', {});
    await act(desk, 'case.completeStep', input);
  }
  return {};
}

async function openCase(desk: Desk, sopId: string): Promise<void> {
  const { visitor, ticket } = desk;
  const { person, subject } = visitor.plan;
  const { name, identityKind, identityNumber, phone, institution, represented } = person;
  const applicant = {
    name: represented ? person.onBehalfOf : name,
    identityNumber,
    phone,
    institution,
    represented,
    subject,
    representative: represented ? name : '',
    ...(identityKind !== undefined && { identityKind }),
  };
  const { caseId } = await act<{ caseId: string }>(desk, 'case.open', {
    sopId,
    ticketId: ticket.id,
    applicant,
  });
  visitor.caseId = caseId;
  visitor.sopId = sopId;
}

/** Completes the case's step; the visitor's number ends or goes on with it. */
async function complete(desk: Desk, outcome: string, form: object = {}): Promise<StepCompleted> {
  const answer = await act<StepCompleted>(
    desk,
    'case.completeStep',
    await completion(desk, outcome, form),
  );
  if (answer.ticket !== undefined) desk.tally.add('transfers');
  return answer;
}

/** What the officer sends, the step's own form filled in with care. */
async function completion(desk: Desk, outcome: string, more: object) {
  const { visitor, ticket } = desk;
  const view = await look(desk);
  const step = view.active[0];
  if (step === undefined) throw new Error(`Case ${visitor.caseId} has nothing to do`);
  const action = view.available.find(
    (each) => each.action === 'complete' && each.token === step.token && each.outcome === outcome,
  );
  const form = action && fillIn({ view, step, action, luck: visitor.luck });
  return {
    caseId: visitor.caseId,
    token: step.token,
    outcome,
    ticketId: ticket.id,
    ...(form !== undefined && { form }),
    ...more,
  };
}

async function stepOf(desk: Desk): Promise<CaseView['active'][number]> {
  const step = (await look(desk)).active[0];
  if (step === undefined) throw new Error(`Case ${desk.visitor.caseId} has nothing to do`);
  return step;
}

function look(desk: Desk): Promise<CaseView> {
  return desk.crew.ask<CaseView>(desk.officer, 'case.get', { caseId: desk.visitor.caseId });
}

function act<T>(desk: Desk, procedure: string, input: object): Promise<T> {
  return desk.crew.do<T>(desk.officer, procedure, input, desk.visitor.luck);
}
