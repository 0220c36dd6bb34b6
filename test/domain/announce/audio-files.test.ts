import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { clipList } from '../../../domain/announce/clips.ts';
import { clipTexts } from '../../../domain/announce/spoken-words.ts';

const folder = join(import.meta.dirname, '../../../assets/audio/id');
const Manifest = z.record(
  z.string(),
  z.strictObject({ file: z.string(), text: z.string(), seconds: z.number() }),
);
const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));

/** kbit/s and Hz of MPEG layer III by header index, for versions 1 and 2 (ISO 11172-3, 13818-3). */
const bitRates = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const sampleRates = { 1: [44_100, 48_000, 32_000], 2: [22_050, 24_000, 16_000] } as const;

/** The playing time of an MP3 by walking its frames; throws on anything between them. */
function mp3Seconds(bytes: Buffer): number {
  let seconds = 0;
  for (let at = afterTag(bytes); at < bytes.length;) {
    const header = bytes.readUInt32BE(at);
    const isFrame = header >>> 21 === 0x7ff && ((header >>> 17) & 3) === 1;
    const version = ((header >>> 19) & 1) === 1 ? 1 : 2;
    const kilobits = bitRates[version][(header >>> 12) & 15];
    const hertz = sampleRates[version][(header >>> 10) & 3];
    if (!isFrame || !kilobits || hertz === undefined) throw new Error(`bukan bingkai MP3 di ${at}`);
    const samples = version === 1 ? 1152 : 576;
    at += Math.floor((samples * kilobits * 125) / hertz) + ((header >>> 9) & 1);
    seconds += samples / hertz;
  }
  return seconds;
}

/** Where the sound begins: behind an ID3v2 tag, whose length is four groups of seven bits. */
function afterTag(bytes: Buffer): number {
  if (bytes.toString('latin1', 0, 3) !== 'ID3') return 0;
  return 10 + [6, 7, 8, 9].reduce((size, at) => size * 128 + bytes.readUInt8(at), 0);
}

describe('the clips that ship', () => {
  test('the manifest names every clip and no other, with its words', () => {
    expect(Object.keys(manifest).toSorted()).toEqual(clipList.toSorted());
    const texts = Object.entries(manifest).map(([clip, { text }]) => [clip, text]);
    expect(Object.fromEntries(texts)).toEqual(clipTexts);
  });

  test('the folder holds the files of the manifest and no other', () => {
    const files = Object.values(manifest).map(({ file }) => file);
    expect(readdirSync(folder).toSorted()).toEqual([...files, 'manifest.json'].toSorted());
  });

  test.each(clipList)('%s can be played and lasts as long as the manifest says', (clip) => {
    const entry = manifest[clip];
    const seconds = mp3Seconds(readFileSync(join(folder, entry?.file ?? '')));
    expect(entry?.seconds).toBeGreaterThan(0.1);
    // An MP3 is longer than its sound by the encoder's delay and the last frame's filling.
    expect(seconds - (entry?.seconds ?? 0)).toBeGreaterThanOrEqual(0);
    expect(seconds - (entry?.seconds ?? 0)).toBeLessThan(0.15);
  });

  test('all together stay under 1.5 MB', () => {
    const bytes = readdirSync(folder).reduce((sum, f) => sum + statSync(join(folder, f)).size, 0);
    expect(bytes).toBeLessThan(1_500_000);
  });
});
