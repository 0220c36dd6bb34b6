import { useEffect, useEffectEvent } from 'react';
import { createIdleClock, createPulse } from './idle-clock.ts';

const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const lookEveryMs = 1000;
const tellEveryMs = 60_000;

interface IdleLock {
  minutes: number;
  isActive: boolean;
  /** Nobody has touched this screen for so many minutes. */
  onIdle: () => void;
  /** Somebody types or clicks; at most once a minute. */
  onAlive: () => void;
}

/** Watches keyboard and pointer of this screen. */
export function useIdleLock({ minutes, isActive, onIdle, onAlive }: IdleLock): void {
  const idle = useEffectEvent(onIdle);
  const alive = useEffectEvent(onAlive);
  useEffect(() => {
    if (!isActive) return undefined;
    const clock = createIdleClock(minutes, Date.now());
    const isTimeToTell = createPulse(tellEveryMs, Date.now());
    // A mouse that moves after the PC slept must meet the lock, not the desk.
    const check = () => {
      if (!clock.isIdle(Date.now())) return false;
      idle();
      return true;
    };
    const touch = () => {
      if (check()) return;
      clock.touch(Date.now());
      if (isTimeToTell(Date.now())) alive();
    };
    const timer = setInterval(check, lookEveryMs);
    for (const sign of signsOfLife)
      window.addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signsOfLife) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [minutes, isActive]);
}
