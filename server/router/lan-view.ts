import type { LanView } from '../../domain/contract/office.ts';
import type { Context } from './trpc.ts';

/** How other devices reach this server, and by what they may know it. */
export function lanView({ lan: { door }, principal }: Pick<Context, 'lan' | 'principal'>): LanView {
  if (door === undefined) return { open: false, urls: [] };
  const { keyPin, authorityFingerprint } = door.certificate();
  return {
    open: true,
    urls: door.urls(),
    ...(principal.device.kind === 'hub' && {
      trust: {
        keyPin,
        certificateFingerprint: authorityFingerprint,
        certificatePath: '/sertifikat-kantor.crt',
      },
    }),
  };
}
