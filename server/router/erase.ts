import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { CaseReader } from '../../db/case/case-reader.ts';
import type { Orm, Transaction } from '../../db/ledger.ts';
import { caseFile } from '../../db/schema/case.ts';
import { ticket } from '../../db/schema/front.ts';
import { event, subjectKey } from '../../db/schema/log.ts';
import { VisitReader } from '../../db/visit/visit-reader.ts';
import { CommandId } from '../../domain/contract/command.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Context } from './trpc.ts';
import { transact } from './trpc.ts';

/** Why: a choice and not free text, because what is written about an erasure stays in the log. */
const ErasureReason = z.enum(['permintaan-pemilik-data', 'masa-simpan-habis', 'salah-catat']);

export const EraseSubjectInput = z.strictObject({
  commandId: CommandId,
  subject: z.string().regex(/^(visit|case):[0-9a-f-]{36}$/, 'Pilih berkas atau tamu dari daftar.'),
  reason: ErasureReason,
});

/**
 * Erases what the office knows of a person (UU 27/2022 art. 43–44): the subject's key is destroyed, the
 * read tables are blanked, and the bytes leave the disk. A finished case takes its visit along.
 *
 * @throws DomainError `BERKAS_MASIH_BERJALAN`, `TAMU_MASIH_DILAYANI`, `DATA_SUDAH_DIHAPUS`, `…_TIDAK_ADA`
 */
export async function eraseSubject(ctx: Context, input: z.infer<typeof EraseSubjectInput>) {
  const answer = await transact(ctx, 'admin.eraseSubject', input, (tx) => {
    const erased = subjectsOf(tx.orm, input.subject);
    for (const subject of erased) erase(tx, subject, input.reason);
    // What officers wrote about the person's numbers goes along; it is not a subject one can name.
    for (const subject of ticketsOf(tx.orm, erased)) erase(tx, subject, input.reason);
    return { erased };
  });
  // What was overwritten also leaves the write-ahead log.
  ctx.office.opened.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  return answer;
}

function erase(tx: Transaction, subject: string, reason: z.infer<typeof ErasureReason>): void {
  tx.append({ subject, type: 'subject.erased', payload: { subject, reason } });
}

function subjectsOf(orm: Orm, subject: string): string[] {
  if (isErased(orm, subject)) {
    throw new DomainError(
      'DATA_SUDAH_DIHAPUS',
      'Data pribadi ini sudah dihapus. Tidak ada yang perlu dilakukan lagi.',
    );
  }
  const id = subject.slice(subject.indexOf(':') + 1);
  if (subject.startsWith('visit:')) {
    mustBeOver(orm, id);
    return [subject];
  }
  const record = new CaseReader(orm).getCase(id);
  if (record.status === 'open') throw stillRunning();
  if (record.visitId === null || isErased(orm, `visit:${record.visitId}`)) return [subject];
  mustBeOver(orm, record.visitId);
  return [subject, `visit:${record.visitId}`];
}

/** The numbers of erased visits that have anything sealed. */
function ticketsOf(orm: Orm, subjects: string[]): string[] {
  const visits = subjects.filter((subject) => subject.startsWith('visit:'));
  if (visits.length === 0) return [];
  return orm
    .select({ id: ticket.id })
    .from(ticket)
    .innerJoin(subjectKey, eq(subjectKey.subject, sql`'ticket:' || ${ticket.id}`))
    .where(
      inArray(
        ticket.visitId,
        visits.map((subject) => subject.slice('visit:'.length)),
      ),
    )
    .all()
    .map(({ id }) => `ticket:${id}`);
}

function mustBeOver(orm: Orm, visitId: string): void {
  if (new VisitReader(orm).findVisit(visitId) === undefined) {
    throw new DomainError('TAMU_TIDAK_ADA', 'Tamu itu tidak ditemukan. Muat ulang daftar.');
  }
  const open = orm
    .select({ id: caseFile.id })
    .from(caseFile)
    .innerJoin(ticket, eq(ticket.caseId, caseFile.id))
    .where(and(eq(ticket.visitId, visitId), eq(caseFile.status, 'open')))
    .get();
  if (open !== undefined) throw stillRunning();
  const served = orm
    .select({ number: ticket.number })
    .from(ticket)
    .where(
      and(eq(ticket.visitId, visitId), inArray(ticket.state, ['waiting', 'called', 'serving'])),
    )
    .get();
  if (served === undefined) return;
  throw new DomainError(
    'TAMU_MASIH_DILAYANI',
    `Nomor ${served.number} masih berjalan. Selesaikan atau batalkan nomornya dahulu, lalu hapus.`,
  );
}

function isErased(orm: Orm, subject: string): boolean {
  const found = orm
    .select({ seq: event.seq })
    .from(event)
    .where(and(eq(event.subject, subject), eq(event.type, 'subject.erased')))
    .get();
  return found !== undefined;
}

function stillRunning(): DomainError {
  return new DomainError(
    'BERKAS_MASIH_BERJALAN',
    'Berkas masih berjalan, jadi datanya masih diperlukan. Selesaikan atau batalkan berkasnya dahulu, lalu hapus.',
  );
}
