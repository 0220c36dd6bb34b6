import type { IconName } from '../ui/icons.tsx';
import { adminTexts } from './texts.ts';

/** The parts of the administration, in the order of the side navigation. */
export const sections = [
  { path: 'pengguna', label: adminTexts.users, icon: 'people' },
  { path: 'pengganti', label: adminTexts.absences, icon: 'repeat' },
  { path: 'loket', label: adminTexts.desks, icon: 'door' },
  { path: 'tujuan', label: adminTexts.purposes, icon: 'hand' },
  { path: 'layanan', label: adminTexts.sops, icon: 'document' },
  { path: 'kantor', label: adminTexts.office, icon: 'gear' },
  { path: 'nomor', label: adminTexts.series, icon: 'star' },
  { path: 'printer', label: adminTexts.printers, icon: 'printer' },
  { path: 'libur', label: adminTexts.holidays, icon: 'clock' },
  { path: 'perangkat', label: adminTexts.stations, icon: 'globe' },
  { path: 'catatan', label: adminTexts.audit, icon: 'search' },
] as const satisfies readonly { path: string; label: string; icon: IconName }[];
