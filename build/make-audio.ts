/**
 * Makes assets/audio/id anew: one short MP3 per spoken clip and manifest.json. Run by hand with
 * `node build/make-audio.ts` when a clip is added; the files are committed, so that an office PC
 * needs neither a voice nor a network.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { clipList, clipTexts } from '../domain/announce/spoken-words.ts';
import type { ClipId } from '../domain/announce/spoken-words.ts';

const outputFolder = join(import.meta.dirname, '..', 'assets', 'audio', 'id');
const targetRmsDb = -19;
const sampleRate = '22050';

/**
 * espeak-ng phonemes where its rules miss the Indonesian e pepet ("empat", "belas") or the name of
 * a letter; every other clip is read from its text.
 */
const phonemes: Partial<Record<ClipId, string>> = {
  'nomor-antrean': "n'omOR antR2e'an",
  'angka-0': "n'Ol",
  'angka-4': "@mp'at",
  'angka-6': "@n'am",
  sebelas: "s@b@l'as",
  belas: "b@l'as",
  loket: "l'okEt",
  'layanan-pelanggan': "laj'anan p@laNg'an",
};

/** Silence after a clip, in seconds: a phrase ends with a breath, digits follow each other closely. */
const pauseAfter: Partial<Record<ClipId, number>> = {
  bel: 0.1,
  'nomor-antrean': 0.22,
  'silakan-menuju': 0.08,
};
const defaultPause = 0.07;

type ManifestEntry = { file: string; text: string; seconds: number };

function main(): void {
  const missing = ['espeak-ng', 'sox', 'ffmpeg'].filter((tool) => !exists(tool));
  if (missing.length > 0) {
    console.error(`Belum terpasang: ${missing.join(', ')}. Pasang dahulu, lalu ulangi.`);
    process.exitCode = 1;
    return;
  }
  const workFolder = mkdtempSync(join(tmpdir(), 'satu-atap-audio-'));
  try {
    const manifest: Partial<Record<ClipId, ManifestEntry>> = {};
    for (const clip of clipList) manifest[clip] = makeClip(clip, workFolder);
    // Only a complete set replaces the old one.
    rmSync(outputFolder, { recursive: true, force: true });
    mkdirSync(outputFolder, { recursive: true });
    for (const { file } of Object.values(manifest)) {
      copyFileSync(join(workFolder, file), join(outputFolder, file));
    }
    writeFileSync(join(outputFolder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    console.log(`${clipList.length} klip suara dibuat di ${outputFolder}`);
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

function makeClip(clip: ClipId, workFolder: string): ManifestEntry {
  const raw = join(workFolder, `${clip}.raw.wav`);
  const trimmed = join(workFolder, `${clip}.trimmed.wav`);
  const finished = join(workFolder, `${clip}.wav`);
  const file = `${clip}.mp3`;
  if (clip === 'bel') ringBell(raw);
  else speak(clip, raw);
  // The tones of the bell die away by themselves; only speech has silence to cut off.
  const edge = clip === 'bel' ? [] : words('silence 1 0.01 0.3% reverse');
  run('sox', [
    raw,
    ...words(`-r ${sampleRate} -c 1`),
    trimmed,
    ...edge,
    ...edge,
    ...words('highpass 90 fade t 0.003 reverse fade t 0.012 reverse'),
  ]);
  const gain = targetRmsDb - rmsDb(trimmed);
  const pause = pauseAfter[clip] ?? defaultPause;
  // gain -l limits the peaks, so that the quiet vowels of short clips are as loud as the rest.
  run('sox', [
    '-D',
    trimmed,
    finished,
    ...words(`gain -l ${gain.toFixed(2)} gain -1 pad 0.01 ${pause}`),
  ]);
  run('ffmpeg', [
    ...words('-v error -y -i'),
    finished,
    ...words('-codec:a libmp3lame -b:a 48k -ac 1'),
    ...words('-map_metadata -1 -flags:a +bitexact -fflags +bitexact'),
    join(workFolder, file),
  ]);
  const seconds = Number(run('sox', ['--i', '-D', finished]).stdout);
  return { file, text: clipTexts[clip], seconds: Math.round(seconds * 1000) / 1000 };
}

/** The comma keeps the voice from falling after every word, as at the end of a sentence. */
function speak(clip: ClipId, target: string): void {
  const sounds = phonemes[clip];
  const letter = /^huruf-(.)$/.exec(clip)?.[1]?.toUpperCase();
  const text = sounds === undefined ? (letter ?? clipTexts[clip]) : `[[${sounds}]]`;
  // A letter alone passes too quickly for a noisy hall.
  const speed = letter === undefined ? 138 : 112;
  run('espeak-ng', [...words(`-v id -s ${speed} -p 48 -a 150 -w`), target, `${text},`]);
}

/** Two soft tones, a falling third, each with its octave and twelfth. */
function ringBell(target: string): void {
  const tone = (hertz: number, delay: number, file: string) =>
    run('sox', [
      ...words(`-n -r ${sampleRate} -c 1`),
      file,
      ...words(`synth 1.6 sine ${hertz} sine ${hertz * 2} sine ${hertz * 3}`),
      ...words(`remix 1v0.6,2v0.25,3v0.1 fade l 0.005 1.6 1.59 pad ${delay}`),
    ]);
  const high = target.replace(/\.wav$/, '.high.wav');
  const low = target.replace(/\.wav$/, '.low.wav');
  tone(659.25, 0, high);
  tone(523.25, 0.5, low);
  run('sox', ['-m', high, low, target]);
}

function rmsDb(file: string): number {
  const line = /RMS lev dB\s+(-?[\d.]+)/.exec(run('sox', [file, '-n', 'stats']).stderr);
  if (line?.[1] === undefined) throw new Error(`Kenyaringan ${basename(file)} tidak terbaca`);
  return Number(line[1]);
}

function words(line: string): string[] {
  return line.split(' ');
}

function exists(tool: string): boolean {
  return spawnSync(tool, ['--version']).error === undefined;
}

function run(tool: string, args: string[]): { stdout: string; stderr: string } {
  const result = spawnSync(tool, args, { encoding: 'utf8' });
  if (result.status !== 0) {
    throw new Error(`${tool} gagal: ${result.error?.message ?? result.stderr}`);
  }
  return result;
}

main();
