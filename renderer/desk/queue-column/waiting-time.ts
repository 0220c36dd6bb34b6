/** Whole minutes from an instant (UTC text) to `now` (ms); never negative, whatever the clock says. */
export function minutesSince(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
}

export type WaitTone = 'calm' | 'long' | 'too-long';

const longMinutes = 15;
const tooLongMinutes = 30;

/** The word beside the minutes follows from this; colour is never alone. */
export function waitTone(minutes: number): WaitTone {
  if (minutes >= tooLongMinutes) return 'too-long';
  return minutes >= longMinutes ? 'long' : 'calm';
}
