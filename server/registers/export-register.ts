import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../db/ledger.ts';
import { event } from '../../db/schema/log.ts';
import {
  LARGEST_REGISTER,
  type ExportRegisterInput,
  type RegisterAsked,
  type RegisterExport,
  type RegisterFormat,
} from '../../domain/contract/register.ts';
import { DomainError } from '../../domain/errors.ts';
import type { z } from 'zod';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { countLines } from './register-facts.ts';

const MINUTES = 15;
const plain = new Intl.NumberFormat('id-ID');

/**
 * Puts a download on the record (UU 27/2022: who took names out of the program, of which period) and
 * says where the file is. @throws DomainError `REGISTER_TERLALU_BESAR`, `REGISTER_BUKAN_HAK_ANDA`
 */
export function exportRegister(
  office: Office,
  tx: Transaction,
  user: SignedIn,
  { format, register }: z.infer<typeof ExportRegisterInput>,
): RegisterExport {
  const rows = countLines(office, user, register);
  const largest = LARGEST_REGISTER[format];
  if (rows > largest)
    throw new DomainError(
      'REGISTER_TERLALU_BESAR',
      `Register ini ${plain.format(rows)} baris; satu berkas ${format.toUpperCase()} paling banyak ${plain.format(largest)}. Pilih masa yang lebih pendek, misalnya per bulan.`,
      { rows, largest },
    );
  const exportId = tx.newId();
  tx.append({
    subject: `register:${exportId}`,
    type: 'register.exported',
    payload: { id: exportId, format, register, rows },
  });
  return { exportId, path: `/registers/${exportId}.${format}`, rows };
}

/** What was exported, for whoever exported it and for a quarter of an hour; undefined otherwise. */
export function findExport(
  office: Office,
  userId: string,
  exportId: string,
  now: string,
): { format: RegisterFormat; register: RegisterAsked } | undefined {
  const row = office.ledger.orm
    .select()
    .from(event)
    .where(and(eq(event.subject, `register:${exportId}`), eq(event.type, 'register.exported')))
    .get();
  if (row === undefined || row.actor !== userId) return undefined;
  if (Date.parse(now) - Date.parse(row.at) > MINUTES * 60_000) return undefined;
  const { format, register } = JSON.parse(row.payload) as {
    format: RegisterFormat;
    register: RegisterAsked;
  };
  return { format, register };
}
