import { setImmediate as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { registerFileName } from '../../documents/register/register-file-name.ts';
import { LARGEST_REGISTER } from '../../domain/contract/register.ts';
import { isDomainError } from '../../domain/errors.ts';
import type { Principal } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { findExport } from '../registers/export-register.ts';
import { registerFacts } from '../registers/register-facts.ts';
import { registerFile } from '../registers/register-file.ts';
import { refuse } from './guards.ts';

const types = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The file of a download that is on the record, for whoever asked for it. */
export function addRegisters(
  app: FastifyInstance,
  office: Office,
  principalOf: (request: FastifyRequest) => Principal,
): void {
  app.get<{ Params: { file: string } }>('/registers/:file', async (request, reply) => {
    const { device, user } = principalOf(request);
    const isHere =
      device.kind !== 'none' &&
      user !== undefined &&
      !user.session.locked &&
      !office.idle.isIdle(user.session.id, office.settings.office.idleLockMinutes);
    if (!isHere)
      return refuse(
        reply,
        403,
        'BELUM_MASUK',
        'Masuk dahulu, lalu unduh lagi dari layar Register.',
      );
    const [, id, format] = /^([0-9a-f-]{36})\.(pdf|xlsx|csv)$/.exec(request.params.file) ?? [];
    const now = office.ledger.clock.now();
    const asked = id === undefined ? undefined : findExport(office, user.userId, id, now);
    if (asked === undefined || asked.format !== format)
      return refuse(
        reply,
        404,
        'UNDUHAN_TIDAK_ADA',
        'Unduhan itu sudah tidak berlaku. Buka layar Register, lalu unduh lagi.',
      );
    try {
      const facts = await registerFacts(office, user, asked.register, {
        at: now,
        limit: LARGEST_REGISTER[asked.format],
        pause,
      });
      const { logo } = office.settings.office;
      if (logo !== '') facts.letterhead.logo = new Uint8Array(Buffer.from(logo, 'base64'));
      const bytes = await registerFile({ format: asked.format, facts });
      return await reply
        .header('content-type', types[asked.format])
        .header(
          'content-disposition',
          `${asked.format === 'pdf' ? 'inline' : 'attachment'}; filename="${registerFileName(facts)}.${asked.format}"`,
        )
        .header('cache-control', 'no-store')
        .send(Buffer.from(bytes));
    } catch (error) {
      if (!isDomainError(error)) throw error;
      const status = error.code === 'REGISTER_SEDANG_DIBUAT' ? 503 : 403;
      return refuse(reply, status, error.code, error.message);
    }
  });
}
