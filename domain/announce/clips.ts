import { z } from 'zod';
import { runsOf, spellClips, wholeNumberClips } from './spoken-number.ts';
import { clipTexts } from './spoken-words.ts';
import type { ClipId } from './spoken-words.ts';

export { clipList } from './spoken-words.ts';
export type { ClipId } from './spoken-words.ts';

export const PlaceKind = z.enum(['loket', 'meja', 'ruang']);
export type PlaceKind = z.infer<typeof PlaceKind>;

/** One call: the ticket as printed, and where to go ('2', 'PULSA', 'Informasi'). */
export const AnnouncedCall = z.object({
  number: z.string().min(1),
  place: z.object({ kind: PlaceKind, name: z.string().min(1) }),
});
export type AnnouncedCall = z.infer<typeof AnnouncedCall>;

export type AnnounceOptions = {
  /** 'empat belas' instead of 'nol satu empat', as older queue machines speak. */
  wholeNumbers?: boolean;
};

const placeLabels = { loket: 'Loket', meja: 'Meja', ruang: 'Ruang' } as const satisfies Record<
  PlaceKind,
  string
>;

/** Names that have a clip of their own, with the other names offices give them. */
const namedPlaces: readonly (readonly [name: string, clip: ClipId])[] = [
  ['layanan pelanggan', 'layanan-pelanggan'],
  ['customer service', 'layanan-pelanggan'],
  ['cs', 'layanan-pelanggan'],
  ['help desk', 'help-desk'],
  ['helpdesk', 'help-desk'],
  ['lab', 'laboratorium'],
  ['laboratorium', 'laboratorium'],
  ['pelayanan', 'pelayanan'],
  ['layanan', 'pelayanan'],
  ['perizinan', 'perizinan'],
  ['pengaduan', 'pengaduan'],
  ['konsultasi', 'konsultasi'],
  ['verifikasi', 'verifikasi'],
  ['pembayaran', 'pembayaran'],
  ['kasir', 'kasir'],
  ['prioritas', 'prioritas'],
  ['rapat', 'rapat'],
  ['tamu', 'tamu'],
  ['lantai', 'lantai'],
  ['umum', 'umum'],
  ['informasi', 'informasi'],
  ['pendaftaran', 'pendaftaran'],
  ['pengambilan', 'pengambilan'],
  ['pulsa', 'pulsa'],
  ['pintu', 'pintu'],
  ['loket', 'loket'],
  ['meja', 'meja'],
  ['ruang', 'ruang'],
];

/**
 * The clips of one announcement, in order: bell, "nomor antrean", the number, "silakan menuju",
 * the place. The number is spelled digit by digit unless `wholeNumbers` is set; the number of a
 * counter is always read whole, as people say it ("loket dua belas").
 */
export function announcementClips(call: AnnouncedCall, options: AnnounceOptions = {}): ClipId[] {
  return [
    'bel',
    'nomor-antrean',
    ...numberClips(call.number, options),
    'silakan-menuju',
    ...placeClips(call.place),
  ];
}

/** What is spoken, as a line to read: 'Nomor antrean A nol satu empat, silakan menuju Loket 2'. */
export function announcementText(call: AnnouncedCall, options: AnnounceOptions = {}): string {
  const spoken = numberClips(call.number, options)
    .map((clip) => (clip.startsWith('huruf-') ? clip.slice(-1).toUpperCase() : clipTexts[clip]))
    .join(' ');
  return `Nomor antrean ${spoken}, silakan menuju ${placeText(call.place)}`;
}

/** 'Loket 2', 'Meja Informasi'; a name that already begins with the kind is not doubled. */
export function placeText(place: AnnouncedCall['place']): string {
  return `${placeLabels[place.kind]} ${nameWithoutKind(place)}`.trim();
}

function numberClips(number: string, options: AnnounceOptions): ClipId[] {
  return runsOf(number).flatMap((run) =>
    run.kind === 'digits' && options.wholeNumbers === true
      ? wholeNumberClips(run.text)
      : spellClips(run.text),
  );
}

function placeClips(place: AnnouncedCall['place']): ClipId[] {
  const clips: ClipId[] = [place.kind];
  let rest = nameWithoutKind(place)
    .toLowerCase()
    .replaceAll(/[-_/]+/g, ' ')
    .trim();
  while (rest !== '') {
    const known = namedPlaces.find(([name]) => rest === name || rest.startsWith(`${name} `));
    const word = known?.[0] ?? rest.split(' ', 1)[0] ?? rest;
    clips.push(...(known === undefined ? unknownWordClips(word) : [known[1]]));
    rest = rest.slice(word.length).trim();
  }
  return clips;
}

/** Letters of a name that people spell ("PTSP", "2A"); longer words are read from the picture. */
const SPELLED = 4;

function unknownWordClips(word: string): ClipId[] {
  return runsOf(word).flatMap((run) => {
    if (run.kind === 'digits') return wholeNumberClips(run.text);
    return run.text.length <= SPELLED ? spellClips(run.text) : [];
  });
}

function nameWithoutKind(place: AnnouncedCall['place']): string {
  const name = place.name.trim().replaceAll(/\s+/g, ' ');
  const repeated = new RegExp(`^${place.kind}\\s+`, 'i');
  return name.replace(repeated, '');
}
