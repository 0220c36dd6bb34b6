import type { Role } from './roles.ts';

/** What each role is called on screens and papers. */
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

export const allRoles = Object.keys(roleLabels) as Role[];
