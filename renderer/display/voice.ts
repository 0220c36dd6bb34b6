import type { ClipId } from '../../domain/announce/clips.ts';

export type VoiceState = 'ready' | 'blocked';

export type Voice = {
  /** Says the clips one after another; resolves at the end of the last, or after as long a silence. */
  speak: (clips: readonly ClipId[], signal: AbortSignal) => Promise<void>;
  /** To be called from a touch or a click: browsers keep sound shut until then. */
  unlock: () => Promise<void>;
  close: () => void;
};

/** Seconds between two words, so that "nol satu" does not run together. */
const GAP = 0.06;
/** Seconds a call is shown when its sound cannot be had. */
const SILENT_CALL = 6;
/** A loudspeaker that disappears never reports the end: wait this many seconds longer, then go on. */
const OVERTIME = 2;
/** Milliseconds in which an allowed AudioContext is up. */
const WAKE_MS = 300;

/**
 * The spoken clips by Web Audio: decoded once, scheduled on the audio clock, so that nothing
 * overlaps and nothing is cut off even when the page is busy.
 */
export function createVoice(
  context: AudioContext,
  urlOf: (clip: ClipId) => string,
  onState: (state: VoiceState) => void,
): Voice {
  const buffers = new Map<ClipId, Promise<AudioBuffer | undefined>>();

  function load(clip: ClipId): Promise<AudioBuffer | undefined> {
    const known = buffers.get(clip);
    if (known) return known;
    const loading = fetchClip(context, urlOf(clip));
    buffers.set(clip, loading);
    // The office server may be restarting: the next call tries again.
    void loading.then((buffer) => buffer ?? buffers.delete(clip));
    return loading;
  }

  async function wake(): Promise<boolean> {
    // Without a touch `resume()` stays pending for ever where sound is blocked.
    if (context.state !== 'running') await Promise.race([context.resume(), wait(WAKE_MS)]);
    const running = context.state === 'running';
    onState(running ? 'ready' : 'blocked');
    return running;
  }

  void wake();
  return {
    async speak(clips, signal) {
      const loaded = await Promise.all(clips.map(load));
      const words = loaded.filter((buffer) => buffer !== undefined);
      const length = words.reduce((sum, word) => sum + word.duration + GAP, 0);
      if (words.length > 0 && (await wake())) await play(context, words, length, signal);
      else await wait((length || SILENT_CALL) * 1000, signal);
    },
    async unlock() {
      await context.resume();
      await wake();
    },
    close: () => void context.close(),
  };
}

async function fetchClip(context: AudioContext, url: string): Promise<AudioBuffer | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? await context.decodeAudioData(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}

async function play(
  context: AudioContext,
  words: readonly AudioBuffer[],
  length: number,
  signal: AbortSignal,
): Promise<void> {
  let at = context.currentTime + GAP;
  const sources = words.map((word) => {
    const source = context.createBufferSource();
    source.buffer = word;
    source.connect(context.destination);
    source.start(at);
    at += word.duration + GAP;
    return source;
  });
  const ended = new Promise<void>((resolve) => {
    sources.at(-1)?.addEventListener('ended', () => resolve(), { once: true });
  });
  await Promise.race([ended, wait((length + OVERTIME) * 1000, signal)]);
  // Not heard to the end (the screen is left, or the loudspeaker is gone): never run into the next.
  for (const source of sources) source.stop();
}

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
