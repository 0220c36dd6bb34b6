import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CaseReader, type PrintJobRecord } from '../../db/case/case-reader.ts';
import type { PrinterConfig } from '../../domain/contract/office.ts';
import { isDomainError } from '../../domain/errors.ts';
import type { Principal } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { renderJob } from '../printing/render-job.ts';
import { findStationPrinter, holdsClaim } from '../printing/station-claims.ts';
import { refuse } from './guards.ts';

/** A paper on screen, for those who may see it: tickets on any device, the rest for officers. */
export function addPapers(
  app: FastifyInstance,
  office: Office,
  principalOf: (request: FastifyRequest) => Principal,
): void {
  app.get<{ Params: { file: string } }>('/papers/:file', async (request, reply) => {
    const { device, user } = principalOf(request);
    const id = /^([0-9a-f-]{36})\.pdf$/.exec(request.params.file)?.[1];
    const job = id === undefined ? undefined : new CaseReader(office.ledger.orm).findJob(id);
    if (job === undefined) return refuse(reply, 404, 'CETAKAN_TIDAK_ADA', 'Kertas itu tidak ada.');
    const isOfficer =
      device.kind !== 'none' && // unpaired since: a session that is left opens nothing
      user !== undefined &&
      !user.session.locked &&
      !office.idle.isIdle(user.session.id, office.settings.office.idleLockMinutes) &&
      user.roles.some((role) => role !== 'satpam' && role !== 'admin');
    const mayTicket =
      job.paper === 'ticket' || job.paper === 'test-page' ? device.kind !== 'none' : false;
    if (!mayTicket && !isOfficer)
      return refuse(
        reply,
        403,
        'PERAN_TIDAK_BERHAK',
        'Kertas ini hanya dibuka petugas yang masuk.',
      );
    return sendPaper(office, job, reply);
  });

  /** The paper of a claim, for the shell that holds it and for as long as it stands. */
  app.get<{ Params: { id: string } }>('/papers/job/:id', async (request, reply) => {
    const { device } = principalOf(request);
    const job = new CaseReader(office.ledger.orm).findJob(request.params.id);
    // Other stations' papers do not exist for this one.
    if (job === undefined || device.kind === 'none' || !holdsClaim(job, device.stationId))
      return refuse(reply, 404, 'CETAKAN_TIDAK_ADA', 'Kertas itu tidak ada.');
    return sendPaper(office, job, reply, findStationPrinter(office, job.printerId));
  });
}

async function sendPaper(
  office: Office,
  job: PrintJobRecord,
  reply: FastifyReply,
  printer?: PrinterConfig,
): Promise<FastifyReply> {
  try {
    const { bytes } = await renderJob(office, job, printer);
    return await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', 'inline')
      .header('cache-control', 'no-store')
      .send(Buffer.from(bytes));
  } catch (error) {
    if (isDomainError(error)) return refuse(reply, 410, error.code, error.message);
    throw error;
  }
}
