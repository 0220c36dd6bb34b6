import { z } from 'zod';

/** The actors of the SOPs that work in the office, plus the office's own roles (design: people, desks, rights). */
export const Role = z.enum([
  'satpam',
  'info',
  'cs',
  'helpdesk',
  'pendaftaran',
  'verifikasi',
  'penghubung',
  'adm',
  'timteknis',
  'kasi',
  'kabid',
  'kadis',
  'tu',
  'pengambilan',
  'pintu',
  'kasubbag-umum',
  'kabag-ku',
  'kapuslitbang',
  'bidang-balai',
  'pulsa',
  'admin',
  'pimpinan',
]);
export type Role = z.infer<typeof Role>;

/** A paired device that works without a signed-in person. */
export const StationKind = z.enum(['desk', 'security', 'kiosk', 'display']);
export type StationKind = z.infer<typeof StationKind>;
