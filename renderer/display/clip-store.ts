import { z } from 'zod';
import type { ClipId } from '../../domain/announce/clips.ts';

const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), seconds: z.number().optional() }),
);
type Manifest = z.infer<typeof Manifest>;

export type ClipStore = {
  /** The decoded clip; undefined while the office server cannot give it. */
  load: (clip: ClipId) => Promise<AudioBuffer | undefined>;
  /** Seconds the clip lasts, as its manifest says; undefined when that is not known yet. */
  seconds: (clip: ClipId) => number | undefined;
  /** Fetches all clips ahead of the first call. */
  preload: () => Promise<void>;
};

/** Spoken clips of the office server, fetched and decoded once; what failed is tried again. */
export function createClipStore(context: AudioContext, folder: string): ClipStore {
  const clips = new Map<ClipId, Promise<AudioBuffer | undefined>>();
  let manifest: Manifest | undefined;

  async function readManifest(): Promise<Manifest> {
    if (manifest) return manifest;
    const response = await fetch(`${folder}/manifest.json`);
    manifest = Manifest.parse(await response.json());
    return manifest;
  }

  async function fetchClip(clip: ClipId): Promise<AudioBuffer | undefined> {
    try {
      const entry = (await readManifest())[clip];
      if (entry === undefined) return undefined;
      const response = await fetch(`${folder}/${entry.file}`);
      if (!response.ok) return undefined;
      return await context.decodeAudioData(await response.arrayBuffer());
    } catch {
      return undefined;
    }
  }

  async function load(clip: ClipId): Promise<AudioBuffer | undefined> {
    const loading = clips.get(clip) ?? fetchClip(clip);
    clips.set(clip, loading);
    const buffer = await loading;
    if (buffer === undefined) clips.delete(clip);
    return buffer;
  }

  return {
    load,
    seconds: (clip) => manifest?.[clip]?.seconds,
    async preload() {
      const known = await readManifest().catch(() => ({}));
      // One after another: the screen has better things to fetch first.
      for (const clip of Object.keys(known)) await load(clip as ClipId);
    },
  };
}
