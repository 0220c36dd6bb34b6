import type { RouteObject } from 'react-router';
import { screen } from '../app/screen.ts';

/** The parts of /admin; each is loaded when it is first opened. */
export const adminRoutes: RouteObject[] = [
  { index: true, lazy: screen(async () => (await import('./AdminHome.tsx')).AdminHome) },
  {
    path: 'pengguna',
    lazy: screen(async () => (await import('./users/UsersPage.tsx')).UsersPage),
  },
  {
    path: 'pengganti',
    lazy: screen(async () => (await import('./absences/AbsencesPage.tsx')).AbsencesPage),
  },
  {
    path: 'nomor',
    lazy: screen(async () => (await import('./series/SeriesPage.tsx')).SeriesPage),
  },
  { path: 'loket', lazy: screen(async () => (await import('./desks/DesksPage.tsx')).DesksPage) },
  {
    path: 'tujuan',
    lazy: screen(async () => (await import('./purposes/PurposesPage.tsx')).PurposesPage),
  },
  { path: 'layanan', lazy: screen(async () => (await import('./sops/SopsPage.tsx')).SopsPage) },
  {
    path: 'kantor',
    lazy: screen(async () => (await import('./office/OfficePage.tsx')).OfficePage),
  },
  {
    path: 'printer',
    lazy: screen(async () => (await import('./printers/PrintersPage.tsx')).PrintersPage),
  },
  {
    path: 'libur',
    lazy: screen(async () => (await import('./holidays/HolidaysPage.tsx')).HolidaysPage),
  },
  {
    path: 'perangkat',
    lazy: screen(async () => (await import('./stations/StationsPage.tsx')).StationsPage),
  },
  { path: 'catatan', lazy: screen(async () => (await import('./audit/AuditPage.tsx')).AuditPage) },
];
