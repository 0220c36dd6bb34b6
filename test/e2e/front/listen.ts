import type { Page } from '@playwright/test';

/** One clip as the audio clock got it; times in seconds of that clock. */
export type Heard = { clip: string; from: number; to: number; shown: string };

type Ear = Window & { heard: Heard[] };

/**
 * Notes every clip that is scheduled, and the number on the picture a moment later. With `seconds`
 * each clip is cut to that length, so that a burst does not take minutes.
 */
export async function listen(page: Page, seconds?: number): Promise<void> {
  await page.addInitScript((length) => {
    const ear = window as unknown as Ear;
    ear.heard = [];
    const names = new WeakMap<object, string>();
    const { arrayBuffer } = Response.prototype;
    Response.prototype.arrayBuffer = async function noted() {
      const bytes = await arrayBuffer.call(this);
      names.set(bytes, this.url.replace(/^.*\/|\.mp3$/g, ''));
      return bytes;
    };
    const { decodeAudioData } = BaseAudioContext.prototype;
    BaseAudioContext.prototype.decodeAudioData = async function noted(bytes: ArrayBuffer) {
      const name = names.get(bytes) ?? '';
      const decoded =
        length === undefined
          ? await decodeAudioData.call(this, bytes)
          : this.createBuffer(1, Math.ceil(this.sampleRate * length), this.sampleRate);
      names.set(decoded, name);
      return decoded;
    };
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function noted(from = 0) {
      const { buffer } = this;
      const clip = buffer === null ? '' : (names.get(buffer) ?? '');
      const heard = { clip, from, to: from + (buffer?.duration ?? 0), shown: '' };
      ear.heard.push(heard);
      setTimeout(() => {
        const picture = document.querySelector('section[aria-label="Nomor antrean"]');
        heard.shown = /[A-Z]\d{3}/.exec(picture?.textContent ?? '')?.[0] ?? '';
      }, 60);
      start.call(this, from);
    };
  }, seconds);
}

/** What was said so far. */
export function heardSoFar(page: Page): Promise<Heard[]> {
  return page.evaluate(() => (window as unknown as Ear).heard);
}

/** Whole announcements, each from its bell to its place. */
export function announcements(heard: readonly Heard[]): Heard[][] {
  return heard.reduce<Heard[][]>((all, clip) => {
    if (clip.clip === 'bel') all.push([]);
    all.at(-1)?.push(clip);
    return all;
  }, []);
}

/** The number an announcement says: "huruf-f", "angka-0", … -> F001. */
export function numberOf(announcement: readonly Heard[]): string {
  const end = announcement.findIndex(({ clip }) => clip === 'silakan-menuju');
  return announcement
    .slice(0, end)
    .flatMap(({ clip }) => /^(?:huruf|angka)-(.)$/.exec(clip)?.[1] ?? [])
    .join('')
    .toUpperCase();
}
