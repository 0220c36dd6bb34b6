import { useEffect, useEffectEvent } from 'react';
import { createIdleClock } from './idle-clock.ts';

const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const lookEveryMs = 1000;

/** Calls `onIdle` once nobody has touched this screen for so many minutes. */
export function useIdleLock(minutes: number, isActive: boolean, onIdle: () => void): void {
  const idle = useEffectEvent(onIdle);
  useEffect(() => {
    if (!isActive) return undefined;
    const clock = createIdleClock(minutes, Date.now());
    // A mouse that moves after the PC slept must meet the lock, not the desk.
    const check = () => {
      if (!clock.isIdle(Date.now())) return false;
      idle();
      return true;
    };
    const touch = () => {
      if (!check()) clock.touch(Date.now());
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
