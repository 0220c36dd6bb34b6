import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { OfficePaper } from '../../documents/facts.ts';
import type { Principal } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { findSopFacts } from '../papers/sop-facts.ts';
import { refuse } from './guards.ts';

const sizes: Record<string, OfficePaper> = { A4: 'A4', F4: 'F4' };

/** The SOP as its official document, for anybody who works here: `/papers/sop/<id>.pdf?paper=A4|F4`. */
export function addSopPapers(
  app: FastifyInstance,
  office: Office,
  principalOf: (request: FastifyRequest) => Principal,
): void {
  app.get<{ Params: { file: string }; Querystring: { paper?: unknown } }>(
    '/papers/sop/:file',
    async (request, reply) => {
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
          'Dokumen SOP hanya dibuka petugas yang masuk. Silakan masuk dahulu.',
        );
      const wanted = request.query.paper;
      const paper = typeof wanted === 'string' ? sizes[wanted] : undefined;
      if (wanted !== undefined && paper === undefined)
        return refuse(reply, 400, 'KERTAS_TIDAK_DIKENAL', 'Ukuran kertas hanya A4 atau F4.');
      const name = /^([a-z0-9@-]{1,120})\.pdf$/.exec(request.params.file)?.[1];
      const facts = name === undefined ? undefined : findSopFacts(office, name, paper);
      if (facts === undefined)
        return refuse(
          reply,
          404,
          'SOP_TIDAK_ADA',
          'SOP itu tidak dipakai kantor ini. Pilih dari daftar SOP.',
        );
      const { bytes } = await office.papers.render({ kind: 'sop-document', facts });
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', 'inline')
        .header('cache-control', 'no-store')
        .send(Buffer.from(bytes));
    },
  );
}
