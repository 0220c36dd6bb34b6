import type { ClipId } from '../../domain/announce/clips.ts';
import type { ClipStore } from './clip-store.ts';

export type VoiceState = 'ready' | 'blocked';

export type Voice = {
  /** Says the clips one after another; resolves at the end of the last, or after as long a silence. */
  speak: (clips: readonly ClipId[], signal: AbortSignal) => Promise<void>;
  /** Browsers keep sound shut until somebody touches the page: to be called from that touch. */
  unlock: () => Promise<void>;
};

/** Seconds a clip takes when nothing is known about it. */
const USUAL_WORD = 0.6;
/** A loudspeaker that disappears never reports the end: wait this many seconds longer, then go on. */
const OVERTIME = 2;
/** Milliseconds in which an allowed AudioContext is up. */
const WAKE_MS = 300;

/**
 * The spoken clips by Web Audio: scheduled on the audio clock, so that nothing overlaps and
 * nothing is cut off even when the page is busy.
 */
export function createVoice(
  context: AudioContext,
  clips: ClipStore,
  onState: (state: VoiceState) => void,
): Voice {
  async function wake(): Promise<boolean> {
    // Without a touch `resume()` stays pending for ever where sound is blocked.
    if (context.state !== 'running') await Promise.race([context.resume(), wait(WAKE_MS)]);
    const running = context.state === 'running';
    onState(running ? 'ready' : 'blocked');
    return running;
  }

  const tell = () => onState(context.state === 'running' ? 'ready' : 'blocked');
  // A loudspeaker that wakes slowly, or falls asleep over night, says so itself.
  context.addEventListener('statechange', tell);
  void wake();
  return {
    async speak(words, signal) {
      const loaded = await Promise.all(words.map((word) => clips.load(word)));
      const heard = loaded.filter((buffer) => buffer !== undefined);
      if (heard.length > 0 && (await wake())) {
        await play(context, heard, signal);
      } else {
        const seconds = words.reduce((sum, word) => sum + (clips.seconds(word) ?? USUAL_WORD), 0);
        await wait(seconds * 1000, signal);
      }
    },
    async unlock() {
      await wake();
    },
  };
}

async function play(
  context: AudioContext,
  words: readonly AudioBuffer[],
  signal: AbortSignal,
): Promise<void> {
  const begin = context.currentTime + 0.05;
  let at = begin;
  const sources = words.map((word) => {
    const source = context.createBufferSource();
    source.buffer = word;
    source.connect(context.destination);
    source.start(at);
    at += word.duration;
    return source;
  });
  const ended = new Promise<void>((resolve) => {
    sources.at(-1)?.addEventListener('ended', () => resolve(), { once: true });
  });
  const enough = new AbortController();
  const signals = AbortSignal.any([signal, enough.signal]);
  await Promise.race([ended, wait((at - begin + OVERTIME) * 1000, signals)]);
  enough.abort();
  // Not heard to the end (the screen is left, or the loudspeaker is gone): never run into the next.
  for (const source of sources) source.stop();
}

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
