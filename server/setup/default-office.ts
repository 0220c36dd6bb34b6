import type {
  CounterConfig,
  OfficeIdentity,
  PurposeConfig,
  QueueConfig,
} from '../../domain/contract/office.ts';
import { defaultOfficeCalendar } from '../../domain/calendar/office-calendar.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';

type QueueDefault = {
  name: string;
  nameEn: string;
  prefix: string;
  counter: Omit<CounterConfig, 'queueIds' | 'active'>;
};

/** Queues the shipped SOPs name, and the counter each gets when an office starts. */
const queueDefaults: Record<string, QueueDefault> = {
  INFORMASI: {
    name: 'Layanan Informasi',
    nameEn: 'Information',
    prefix: 'A',
    counter: {
      id: 'informasi',
      name: 'Meja Informasi',
      place: { kind: 'meja', name: 'Informasi' },
    },
  },
  CS: {
    name: 'Customer Service',
    nameEn: 'Customer Service',
    prefix: 'B',
    counter: {
      id: 'cs-1',
      name: 'Meja Customer Service',
      place: { kind: 'meja', name: 'Customer Service' },
    },
  },
  HELPDESK: {
    name: 'Help Desk',
    nameEn: 'Help Desk',
    prefix: 'H',
    counter: { id: 'helpdesk', name: 'Meja Help Desk', place: { kind: 'meja', name: 'Help Desk' } },
  },
  PENDAFTARAN: {
    name: 'Loket Pendaftaran',
    nameEn: 'Registration',
    prefix: 'C',
    counter: { id: 'loket-1', name: 'Loket 1', place: { kind: 'loket', name: '1' } },
  },
  PENGAMBILAN: {
    name: 'Loket Pengambilan',
    nameEn: 'Collection',
    prefix: 'D',
    counter: { id: 'loket-3', name: 'Loket 3', place: { kind: 'loket', name: '3' } },
  },
  PINTU: {
    name: 'Pelayanan Informasi Umum (PINTU)',
    nameEn: 'General information (PINTU)',
    prefix: 'E',
    counter: { id: 'ruang-pintu', name: 'Ruang PINTU', place: { kind: 'ruang', name: 'PINTU' } },
  },
  PULSA: {
    name: 'Uji, Sertifikasi, Advis (PULSA)',
    nameEn: 'Testing, certification, advice (PULSA)',
    prefix: 'F',
    counter: { id: 'ruang-pulsa', name: 'Ruang PULSA', place: { kind: 'ruang', name: 'PULSA' } },
  },
};

const office = defaultOfficeCalendar('Asia/Jakarta');

/** What the set-up screen begins with; everything can be changed. */
export const defaultIdentity: OfficeIdentity = {
  id: 'KANTOR1',
  letterhead: ['PEMERINTAH DAERAH', 'DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU'],
  name: 'Kantor Pelayanan',
  address: '',
  city: 'Jakarta',
  phone: '',
  web: '',
  email: '',
  zone: 'Asia/Jakarta',
  followAddress: '',
  code: '503',
  paper: 'A4',
  logo: '',
  workingWeekdays: office.workingWeekdays,
  hours: office.hours,
  cutiBersamaOff: true,
  afterClosing: 'next-working-day',
  notices: [],
  receiptNumber: '{urut:4}/TT/{bulan-romawi}/{tahun}',
  idleLockMinutes: 10,
  actorRoles: [],
  pauseWhileWaiting: false,
  warnDays: 1,
};

/** The queues of these SOPs, in the order of their letters. */
export function queuesOf(sops: Sop[], hours: OfficeIdentity['hours']): QueueConfig[] {
  return queueIdsOf(sops).map((id) => {
    const known = queueDefaults[id];
    return {
      id,
      name: known?.name ?? id,
      nameEn: known?.nameEn ?? '',
      prefix: known?.prefix ?? 'Z',
      priority: { mode: 'always-first', guard: 3 },
      hours,
      dailyQuota: 0,
      maxCalls: 3,
      reinsertAfter: 3,
      onHolidays: false,
      active: true,
    };
  });
}

export function queueIdsOf(sops: Sop[]): string[] {
  const ids = new Set(
    sops
      .flatMap((sop) => [
        ...sop.entries.map(({ queue }) => queue),
        ...sop.steps.map(({ queue }) => queue),
      ])
      .filter((id) => id !== undefined),
  );
  return [...ids].sort((a, b) => prefixOf(a).localeCompare(prefixOf(b)));
}

function prefixOf(id: string): string {
  return queueDefaults[id]?.prefix ?? 'Z';
}

const secondRegistration: CounterConfig = {
  id: 'loket-2',
  name: 'Loket 2',
  place: { kind: 'loket', name: '2' },
  queueIds: ['PENDAFTARAN'],
  active: true,
};

/** One counter per queue; two registration counters, as offices have. */
export function countersOf(queueIds: string[]): CounterConfig[] {
  const counters = queueIds.map((id): CounterConfig => ({
    ...(queueDefaults[id]?.counter ?? {
      id: id.toLowerCase(),
      name: id,
      place: { kind: 'loket', name: id },
    }),
    queueIds: [id],
    active: true,
  }));
  return counters.flatMap((counter) =>
    counter.id === 'loket-1' ? [counter, secondRegistration] : [counter],
  );
}

/** Whoever comes for what is ready begins no case: the counter finds it by the tanda terima (SOP 004 step 16). */
const collecting: PurposeConfig = {
  id: 'ambil-hasil',
  label: 'Mengambil surat yang sudah selesai',
  labelEn: 'Collect a finished letter',
  hint: 'Bawa tanda terima dan identitas asli',
  hintEn: 'Bring the receipt and your identity card',
  queueId: 'PENGAMBILAN',
  onKiosk: true,
  order: 5,
};

/**
 * What visitors come for, as tiles: the triage of seed 000 step 2 (testing → PULSA, information →
 * PINTU) and the two ways into SOP-LP2N-PAR-05 (asking first: step 1; with files: step 3).
 */
export function purposesOf(sops: Sop[]): PurposeConfig[] {
  const all: (PurposeConfig & { sopId: string })[] = [
    {
      id: 'pulsa',
      label: 'Uji lab, sertifikasi, advis teknis',
      labelEn: 'Laboratory test, certification, technical advice',
      hint: 'Diantar ke Ruang PULSA',
      hintEn: 'PULSA room',
      queueId: 'PULSA',
      sopId: 'satu-atap',
      entry: 'R1',
      onKiosk: true,
      order: 1,
    },
    {
      id: 'informasi-umum',
      label: 'Informasi umum',
      labelEn: 'General information',
      hint: 'Diantar ke Ruang PINTU',
      hintEn: 'PINTU room',
      queueId: 'PINTU',
      sopId: 'satu-atap',
      entry: 'R1',
      onKiosk: true,
      order: 2,
    },
    {
      id: 'tanya-izin',
      label: 'Bertanya tentang perizinan',
      labelEn: 'Ask about permits',
      hint: 'Persyaratan, biaya, dan waktu',
      hintEn: 'Requirements, fees and time',
      queueId: 'INFORMASI',
      sopId: 'kaltim-rekomendasi-pameran',
      entry: '1',
      onKiosk: true,
      order: 3,
    },
    {
      id: 'serah-berkas',
      label: 'Mengurus izin, sudah membawa berkas',
      labelEn: 'Apply for a permit, files at hand',
      hint: 'Rekomendasi penyelenggara pameran',
      hintEn: 'Exhibition organiser recommendation',
      queueId: 'CS',
      sopId: 'kaltim-rekomendasi-pameran',
      entry: '3',
      onKiosk: true,
      order: 4,
    },
  ];
  const known = all.filter(({ sopId }) => sops.some(({ id }) => id === sopId));
  const others = sops.filter(({ id }) => !all.some(({ sopId }) => sopId === id));
  return [
    ...known,
    ...(queueIdsOf(sops).includes('PENGAMBILAN') ? [collecting] : []),
    ...others.flatMap((sop, i) =>
      sop.entries.flatMap((entry, j): PurposeConfig[] =>
        entry.queue === undefined
          ? []
          : [
              {
                id: `${sop.id}-${entry.step}`.toLowerCase(),
                label: `${sop.shortTitle ?? sop.title}: ${entry.label}`.slice(0, 200),
                labelEn: sop.shortTitle ?? sop.title,
                hint: '',
                hintEn: '',
                queueId: entry.queue,
                sopId: sop.id,
                entry: entry.step,
                onKiosk: true,
                order: 10 + i * 10 + j,
              },
            ],
      ),
    ),
  ];
}
