import { CaseTransactor } from '../../db/case/case-transactor.ts';
import { fileCode, type CaseRecord } from '../../db/case/case-reader.ts';
import type { Transaction } from '../../db/ledger.ts';
import type { InvitationFacts } from '../../documents/invitation/invitation-pdf.ts';
import { instantAt } from '../../domain/calendar/office-time.ts';
import type { StepCompleted } from '../../domain/contract/case-view.ts';
import type { InviteMeetingInput } from '../../domain/contract/letter.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Acting } from '../../domain/events/case-events.ts';
import type { Capability } from '../../domain/workflow/capabilities.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { getStep, rolesOf } from '../../domain/workflow/sop-lookup.ts';
import type { SignedIn } from '../auth/principal.ts';
import { giveNumber } from '../numbers/give-number.ts';
import type { Office } from '../office.ts';
import { paperFacts } from '../papers/case-facts.ts';
import { signerFacts } from '../papers/signer-facts.ts';
import { queuePrint } from '../printing/queue-print.ts';
import { actingAt } from './complete-step.ts';

/** Who may call a joint meeting: those who weigh a request (SOP-LP2N-PAR-05 steps 10d, 12d, 13d, 14a). */
const inviting: readonly Capability[] = ['recommend', 'initial', 'sign'];

export type MeetingInvited = Pick<StepCompleted, 'caseId' | 'papers' | 'numbers'>;

/**
 * Calls a joint meeting on a case: a numbered invitation, printed at once.
 * @throws DomainError `LANGKAH_SUDAH_SELESAI`, `LANGKAH_TANPA_UNDANGAN`, `LANGKAH_BELUM_DIPEGANG`,
 *   `WAKTU_RAPAT_SUDAH_LEWAT`, and the interpreter's refusals
 */
export function inviteMeeting(
  office: Office,
  tx: Transaction,
  user: SignedIn,
  input: InviteMeetingInput,
): MeetingInvited {
  const cases = new CaseTransactor(tx);
  const record = cases.getCase(input.caseId);
  const sop = cases.sopOf(record);
  const active = record.state.active.find(({ token }) => token === input.token);
  if (active === undefined) {
    throw new DomainError(
      'LANGKAH_SUDAH_SELESAI',
      'Langkah ini sudah diselesaikan. Muat ulang berkas untuk melihat keadaannya sekarang.',
    );
  }
  const step = getStep(sop, active.step);
  if (!inviting.includes(step.capability)) {
    throw new DomainError(
      'LANGKAH_TANPA_UNDANGAN',
      'Undangan rapat dibuat pada langkah pemeriksaan, paraf, atau tanda tangan.',
    );
  }
  cases.mustAllow(record, {
    type: 'take',
    token: input.token,
    by: user.userId,
    roles: user.roles,
  });
  if (active.holder !== user.userId) {
    throw new DomainError(
      'LANGKAH_BELUM_DIPEGANG',
      'Ambil langkah ini dahulu, lalu buat undangannya.',
    );
  }
  mustLieAhead(office, tx, input);
  const given = giveNumber(office, tx, {
    series: 'undangan',
    regarding: `Rapat gabungan, berkas ${record.number ?? fileCode(record.n)}`,
    caseId: record.id,
    sopId: sop.id,
  });
  const acting = actingAt(user, rolesOf(sop, step));
  const title = `${given.name} ${given.number}`;
  const jobId = queuePrint(office, tx, {
    paper: 'invitation',
    title,
    caseId: record.id,
    facts: invitationFacts(office, record, sop, input, {
      number: given.number,
      day: given.day,
      at: tx.now,
      userId: user.userId,
      ...(acting !== undefined && { acting }),
    }),
  });
  return {
    caseId: record.id,
    papers: [{ jobId, title }],
    numbers: [{ name: given.name, number: given.number }],
  };
}

function mustLieAhead(
  office: Office,
  tx: Transaction,
  { day, time }: Pick<InviteMeetingInput, 'day' | 'time'>,
): void {
  const [hour = 0, minute = 0] = time.split('.').map(Number);
  const begins = instantAt(day, hour * 60 + minute, office.settings.office.zone);
  if (begins > tx.now) return;
  throw new DomainError(
    'WAKTU_RAPAT_SUDAH_LEWAT',
    'Hari dan jam rapat sudah lewat. Pilih waktu yang akan datang.',
  );
}

function invitationFacts(
  office: Office,
  record: CaseRecord,
  sop: Sop,
  input: InviteMeetingInput,
  by: { number: string; day: string; at: string; userId: string; acting?: Acting },
): InvitationFacts {
  const service = sop.product?.name ?? sop.shortTitle ?? sop.title;
  const [only] = input.invitees;
  return {
    ...paperFacts(office),
    place: office.settings.office.city,
    number: by.number,
    day: by.day,
    invitedAt: by.at,
    urgency: 'Penting',
    enclosure: '-',
    regarding: 'Undangan rapat gabungan',
    addressee: [
      input.invitees.length === 1
        ? `Yth. ${only ?? ''}`
        : 'Yth. Bapak/Ibu (daftar undangan di bawah)',
    ],
    opening: `Sehubungan dengan proses permohonan ${service} atas nama ${record.applicant.name ?? ''} nomor ${record.number ?? fileCode(record.n)}, kami mengundang Saudara untuk hadir pada:`,
    meeting: {
      day: input.day,
      time: input.time,
      place: input.place,
      agenda: input.agenda,
    },
    invitees: input.invitees,
    signer: signerFacts(office, by.userId, by.acting),
  };
}
