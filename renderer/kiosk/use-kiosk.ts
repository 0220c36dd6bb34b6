import { useEffect, useReducer } from 'react';
import { freshKiosk, kioskFlow } from './kiosk-flow.ts';
import type { KioskEvent, KioskState } from './kiosk-flow.ts';

type Stamped = { event: KioskEvent; now: number };

/** How often silence is looked at, in ms. */
const TICK_MS = 1000;

function stamped(state: KioskState, { event, now }: Stamped): KioskState {
  return kioskFlow(state, event, now);
}

/** The flow in memory with its clock; every touch and key anywhere counts as a sign of life. */
export function useKiosk(): { state: KioskState; tell: (event: KioskEvent) => void } {
  const [state, dispatch] = useReducer(stamped, undefined, () => freshKiosk(performance.now()));
  useEffect(() => {
    // Monotonic: a clock that is set must neither wipe a visitor nor keep one.
    const say = (event: KioskEvent) => dispatch({ event, now: performance.now() });
    const touched = () => say({ type: 'touched' });
    const timer = setInterval(() => say({ type: 'tick' }), TICK_MS);
    window.addEventListener('pointerdown', touched);
    window.addEventListener('keydown', touched);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pointerdown', touched);
      window.removeEventListener('keydown', touched);
    };
  }, []);
  return { state, tell: (event) => dispatch({ event, now: performance.now() }) };
}
