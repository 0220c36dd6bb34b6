import { randomUUID } from 'node:crypto';
import { defaultOfficeCalendar } from '../../domain/calendar/office-calendar.ts';
import type { Role } from '../../domain/contract/roles.ts';
import { hashPin } from '../auth/pin.ts';
import type { Office } from '../office.ts';
import { countersOf, defaultIdentity, queueIdsOf } from './default-office.ts';
import { addUser, saveSetting, setUp } from './set-up.ts';
import { shippedSops } from './shipped-sops.ts';

/** Everybody in the example office signs in with this PIN (it is in the README). */
export const demoPin = '123456';

type DemoUser = {
  id: string;
  name: string;
  position: string;
  roles: Role[];
  nip?: string;
  rank?: string;
};

/** One person per actor of the SOPs; names and NIPs are invented. */
export const demoUsers: DemoUser[] = [
  { id: 'satpam', name: 'Joko Santoso', position: 'Keamanan', roles: ['satpam'] },
  { id: 'info', name: 'Dewi Lestari', position: 'Petugas Informasi', roles: ['info'] },
  { id: 'cs', name: 'Rina Wulandari', position: 'Customer Service', roles: ['cs'] },
  { id: 'helpdesk', name: 'Bayu Pratama', position: 'Help Desk', roles: ['helpdesk'] },
  { id: 'loket1', name: 'Siti Rahmawati', position: 'Loket Pendaftaran', roles: ['pendaftaran'] },
  { id: 'loket2', name: 'Agus Hidayat', position: 'Loket Pendaftaran', roles: ['pendaftaran'] },
  { id: 'pengambilan', name: 'Maya Sari', position: 'Loket Pengambilan', roles: ['pengambilan'] },
  { id: 'pintu', name: 'Nur Aini', position: 'Petugas PINTU', roles: ['pintu'] },
  { id: 'pulsa', name: 'Hendra Gunawan', position: 'Petugas PULSA', roles: ['pulsa'] },
  {
    id: 'verifikasi',
    name: 'Lukman Hakim',
    position: 'Verifikator',
    roles: ['verifikasi'],
    nip: '198703252011011004',
    rank: 'Penata Muda Tingkat I (III/b)',
  },
  { id: 'penghubung', name: 'Ratna Dewi', position: 'Petugas Penghubung', roles: ['penghubung'] },
  {
    id: 'adm',
    name: 'Fitri Handayani',
    position: 'Administrasi & Monitoring',
    roles: ['adm'],
    nip: '199005182015032002',
    rank: 'Penata Muda (III/a)',
  },
  {
    id: 'timteknis',
    name: 'Ir. Wahyu Nugroho',
    position: 'Tim Teknis OPD',
    roles: ['timteknis'],
    nip: '197102111997031006',
    rank: 'Penata Tingkat I (III/d)',
  },
  {
    id: 'kasi',
    name: 'Dra. Endang Susilowati',
    position: 'Kepala Seksi Layanan',
    roles: ['kasi'],
    nip: '197204151998032004',
    rank: 'Penata Tingkat I (III/d)',
  },
  {
    id: 'kabid',
    name: 'Drs. Bambang Irawan',
    position: 'Kepala Bidang Layanan',
    roles: ['kabid'],
    nip: '196908221995031002',
    rank: 'Pembina Tingkat I (IV/b)',
  },
  {
    id: 'kadis',
    name: 'Ir. Sri Mulyono, M.Si.',
    position: 'Kepala Dinas',
    roles: ['kadis', 'pimpinan'],
    nip: '196611031992031005',
    rank: 'Pembina Utama Muda (IV/c)',
  },
  {
    id: 'tu',
    name: 'Yuni Astuti',
    position: 'Tata Usaha',
    roles: ['tu'],
    nip: '198507092010012011',
    rank: 'Penata Muda (III/a)',
  },
  {
    id: 'kasubbag',
    name: 'Tri Wahyuni',
    position: 'Kasubbag Umum',
    roles: ['kasubbag-umum'],
    nip: '197801202005012007',
    rank: 'Penata (III/c)',
  },
  {
    id: 'kabag',
    name: 'Arif Budiman',
    position: 'Kabag Keuangan dan Umum',
    roles: ['kabag-ku'],
    nip: '197406302000031003',
    rank: 'Pembina (IV/a)',
  },
  {
    id: 'kapus',
    name: 'Prof. Dr. Kartika Sari',
    position: 'Kepala Pusat',
    roles: ['kapuslitbang', 'pimpinan'],
    nip: '196309171989032001',
    rank: 'Pembina Utama Madya (IV/d)',
  },
  {
    id: 'balai',
    name: 'Dedi Kurniawan',
    position: 'Balai Pengujian',
    roles: ['bidang-balai'],
    nip: '198112052008011009',
    rank: 'Penata (III/c)',
  },
];

/** "Coba dengan kantor contoh": an office under both SOPs, made by the same commands as a real one. */
export async function makeDemoOffice(office: Office): Promise<void> {
  if (office.isReady) return;
  const pinHash = await hashPin(demoPin);
  const sops = shippedSops().flatMap(({ sop }) => (sop === undefined ? [] : [sop]));
  const { hours: _hours, ...identity } = defaultIdentity;
  // The example is open around the clock, so that it can be tried in the evening and on Sundays.
  const allDay = [{ open: '00:00', close: '23:59' }];
  const hours = {
    '1': allDay,
    '2': allDay,
    '3': allDay,
    '4': allDay,
    '5': allDay,
    '6': allDay,
    '7': allDay,
  };
  const stamp = {
    commandId: randomUUID(),
    procedure: 'setup.demo',
    actor: 'device:hub',
    station: 'hub',
    inputHash: '',
  };
  await office.ledger.transact(stamp, (tx) => {
    setUp(
      office,
      tx,
      {
        commandId: stamp.commandId,
        office: {
          ...identity,
          id: 'CONTOH',
          letterhead: [
            'PEMERINTAH PROVINSI CONTOH',
            'DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU',
          ],
          name: 'Kantor Contoh',
          address: 'Jalan Pelayanan Nomor 1, Samarinda 75117',
          city: 'Samarinda',
          phone: '(0541) 555-0101',
          web: 'satuatap.contoh.go.id',
          zone: 'Asia/Makassar',
          followAddress: 'https://satuatap.contoh.go.id',
          hours: defaultOfficeCalendar('Asia/Makassar').hours,
          notices: [
            'Semua layanan tidak dipungut biaya.',
            'Simpan tanda terima Anda untuk mengambil hasil.',
            'Layanan prioritas bagi penyandang disabilitas, lansia, dan ibu hamil.',
          ],
        },
        sopIds: sops.map(({ id }) => id),
        counters: countersOf(queueIdsOf(sops)),
        admin: { name: 'Administrator', nip: '', pin: demoPin },
      },
      pinHash,
    );
    for (const queue of office.reader.settings('queue'))
      saveSetting(tx, 'queue', queue.id, { ...queue, hours, onHolidays: true });
    for (const user of demoUsers) addUser(tx, { nip: '', ...user, pinHash });
    saveSetting(tx, 'printer', 'tiket', {
      id: 'tiket',
      name: 'Printer tiket (berkas)',
      role: 'ticket',
      format: 'pdf',
      paper: '80mm',
      columns: 48,
      target: { kind: 'file', directory: 'cetak' },
      stationIds: [],
      active: true,
    });
    saveSetting(tx, 'printer', 'dokumen', {
      id: 'dokumen',
      name: 'Printer dokumen (berkas)',
      role: 'document',
      format: 'pdf',
      paper: 'A4',
      columns: 48,
      target: { kind: 'file', directory: 'cetak' },
      stationIds: [],
      active: true,
    });
  });
}
