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

export const roleLabels = {
  satpam: 'Keamanan (Satpam)',
  info: 'Petugas Layanan Informasi',
  cs: 'Petugas Customer Service',
  helpdesk: 'Petugas Help Desk',
  pendaftaran: 'Petugas Loket Pendaftaran',
  verifikasi: 'Petugas Pemrosesan (Verifikasi)',
  penghubung: 'Petugas Penghubung',
  adm: 'Petugas Pemrosesan (Adm. & Monitoring)',
  timteknis: 'Tim Teknis (OPD)',
  kasi: 'Kepala Seksi Layanan',
  kabid: 'Kepala Bidang Layanan Perizinan',
  kadis: 'Kepala Dinas',
  tu: 'Petugas Tata Usaha',
  pengambilan: 'Petugas Loket Pengambilan',
  pintu: 'Petugas PINTU',
  'kasubbag-umum': 'Kasubbag Umum',
  'kabag-ku': 'Kepala Bagian Keuangan dan Umum',
  kapuslitbang: 'Kepala Puslitbang',
  'bidang-balai': 'Bidang/Balai',
  pulsa: 'Petugas PULSA',
  admin: 'Administrator',
  pimpinan: 'Pimpinan',
} satisfies Record<Role, string>;

/** A paired device that works without a signed-in person. */
export const StationKind = z.enum(['desk', 'security', 'kiosk', 'display']);
export type StationKind = z.infer<typeof StationKind>;
