import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  announcementClips,
  announcementText,
  clipList,
  PlaceKind,
} from '../../../domain/announce/clips.ts';
import type { AnnouncedCall } from '../../../domain/announce/clips.ts';

function call(number: string, name = '2', kind: PlaceKind = 'loket'): AnnouncedCall {
  return { number, place: { kind, name } };
}

/** The part that speaks the number. */
function numberClips(number: string, wholeNumbers = false): string {
  const clips = announcementClips(call(number), { wholeNumbers });
  return clips.slice(2, clips.indexOf('silakan-menuju')).join(' ');
}

/** The part that speaks the place. */
function placeClips(kind: PlaceKind, name: string): string {
  const clips = announcementClips(call('A001', name, kind));
  return clips.slice(clips.indexOf('silakan-menuju') + 1).join(' ');
}

describe('announcementClips', () => {
  test('bell, number, place: "Nomor antrean, A, nol nol satu, silakan menuju loket satu"', () => {
    expect(announcementClips(call('A001', '1'))).toEqual([
      'bel',
      'nomor-antrean',
      'huruf-a',
      'angka-0',
      'angka-0',
      'angka-1',
      'silakan-menuju',
      'loket',
      'angka-1',
    ]);
  });

  test.each([
    ['A014', 'huruf-a angka-0 angka-1 angka-4'],
    ['CS-120', 'huruf-c huruf-s angka-1 angka-2 angka-0'],
    ['p7', 'huruf-p angka-7'],
  ])('%s digit by digit', (number, expected) => {
    expect(numberClips(number)).toBe(expected);
  });

  test.each([
    ['A001', 'huruf-a angka-1'],
    ['A010', 'huruf-a sepuluh'],
    ['A011', 'huruf-a sebelas'],
    ['A014', 'huruf-a angka-4 belas'],
    ['A020', 'huruf-a angka-2 puluh'],
    ['A099', 'huruf-a angka-9 puluh angka-9'],
    ['A100', 'huruf-a seratus'],
    ['A111', 'huruf-a seratus sebelas'],
    ['A205', 'huruf-a angka-2 ratus angka-5'],
    ['A000', 'huruf-a angka-0 angka-0 angka-0'],
    ['A1000', 'huruf-a angka-1 angka-0 angka-0 angka-0'],
  ])('%s as a whole number', (number, expected) => {
    expect(numberClips(number, true)).toBe(expected);
  });

  test.each([
    ['loket', '12', 'loket angka-2 belas'],
    ['loket', 'Loket 2', 'loket angka-2'],
    ['loket', '2A', 'loket angka-2 huruf-a'],
    ['ruang', 'PULSA', 'ruang pulsa'],
    ['meja', 'Informasi', 'meja informasi'],
    ['meja', 'Customer Service 1', 'meja layanan-pelanggan angka-1'],
    ['meja', 'CS', 'meja layanan-pelanggan'],
    ['meja', 'Help Desk', 'meja help-desk'],
    ['meja', 'help-desk', 'meja help-desk'],
    ['loket', 'Pengambilan', 'loket pengambilan'],
    ['loket', 'Pendaftaran 2', 'loket pendaftaran angka-2'],
    ['ruang', 'Pintu 3', 'ruang pintu angka-3'],
    ['ruang', 'Lab B', 'ruang laboratorium huruf-b'],
    ['ruang', 'Rapat Lantai 2', 'ruang rapat lantai angka-2'],
    ['loket', 'PTSP', 'loket huruf-p huruf-t huruf-s huruf-p'],
    // Twelve letters one by one help nobody: the picture says the rest.
    ['ruang', 'Cendrawasih', 'ruang'],
    ['ruang', 'Cendrawasih 3', 'ruang angka-3'],
  ] as const)('%s "%s"', (kind, name, expected) => {
    expect(placeClips(kind, name)).toBe(expected);
  });

  test('whatever is called, every clip ships and the order holds', () => {
    const someCall = fc.record({
      number: fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[A-Z]{0,2}\d{1,5}$/)),
      place: fc.record({
        kind: fc.constantFrom(...PlaceKind.options),
        name: fc.oneof(
          fc.string({ minLength: 1 }),
          fc.constantFrom('Informasi Lantai 2', 'cs', 'R. Rapat'),
        ),
      }),
    });
    fc.assert(
      fc.property(someCall, fc.boolean(), (anyCall, wholeNumbers) => {
        const clips = announcementClips(anyCall, { wholeNumbers });
        expect(clips.filter((clip) => !clipList.includes(clip))).toEqual([]);
        expect(clips.slice(0, 2)).toEqual(['bel', 'nomor-antrean']);
        expect(clips[clips.indexOf('silakan-menuju') + 1]).toBe(anyCall.place.kind);
      }),
    );
  });

  test('two tickets of one day never sound alike, in either way of speaking', () => {
    for (const wholeNumbers of [false, true]) {
      const spoken = new Set<string>();
      for (let n = 1; n <= 999; n += 1) {
        spoken.add(numberClips(`A${String(n).padStart(3, '0')}`, wholeNumbers));
      }
      expect(spoken.size).toBe(999);
    }
  });
});

describe('announcementText', () => {
  test('is what the voice says', () => {
    expect(announcementText(call('A014'))).toBe(
      'Nomor antrean A nol satu empat, silakan menuju Loket 2',
    );
    expect(announcementText(call('A014'), { wholeNumbers: true })).toBe(
      'Nomor antrean A empat belas, silakan menuju Loket 2',
    );
    expect(announcementText(call('CS114', 'Informasi', 'meja'), { wholeNumbers: true })).toBe(
      'Nomor antrean C S seratus empat belas, silakan menuju Meja Informasi',
    );
  });

  test('does not say the kind of place twice', () => {
    expect(announcementText(call('B002', 'loket 3'))).toMatch(/silakan menuju Loket 3$/);
  });
});
