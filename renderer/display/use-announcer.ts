import { useEffect, useRef, useState } from 'react';
import { silence } from '../../domain/announce/announcement-queue.ts';
import type { Announcement } from '../../domain/announce/announcement-queue.ts';
import { announcementClips } from '../../domain/announce/clips.ts';
import type { DisplayCall } from '../../domain/contract/queue.ts';
import { startAnnouncer } from './announcer.ts';
import type { Announcer } from './announcer.ts';
import { createClipStore } from './clip-store.ts';
import { createVoice } from './voice.ts';
import type { Voice, VoiceState } from './voice.ts';

const CLIPS = '/assets/audio/id';

export type SpokenCalls = {
  /** The call that is being said now: the picture follows it. */
  playing: DisplayCall | undefined;
  /** In line, not said yet; oldest first. */
  waiting: readonly DisplayCall[];
  sound: VoiceState;
  announce: (call: DisplayCall) => void;
  unlockSound: () => void;
};

/** The loudspeaker of this screen. */
export function useAnnouncer(): SpokenCalls {
  const [queue, setQueue] = useState(silence);
  const [sound, setSound] = useState<VoiceState>('ready');
  const voice = useRef<Voice>(undefined);
  const announcer = useRef<Announcer>(undefined);

  useEffect(() => {
    const context = new AudioContext();
    const clips = createClipStore(context, CLIPS);
    const speaker = createVoice(context, clips, setSound);
    void clips.preload();
    voice.current = speaker;
    const line = startAnnouncer(
      ({ call }, signal) => speaker.speak(announcementClips(call), signal),
      setQueue,
    );
    announcer.current = line;
    // Any touch, or the button of a remote control, opens a sound that the browser keeps shut.
    const touched = () => void speaker.unlock();
    window.addEventListener('pointerdown', touched);
    window.addEventListener('keydown', touched);
    return () => {
      window.removeEventListener('pointerdown', touched);
      window.removeEventListener('keydown', touched);
      line.stop();
      void context.close();
    };
  }, []);

  return {
    playing: queue.playing && displayCall(queue.playing),
    waiting: queue.waiting.map(displayCall),
    sound,
    announce: (call) => announcer.current?.announce({ seq: call.callSeq, call }),
    unlockSound: () => void voice.current?.unlock(),
  };
}

/** The queue hands back the very object that `announce` put in. */
function displayCall({ call }: Announcement): DisplayCall {
  return call as DisplayCall;
}
