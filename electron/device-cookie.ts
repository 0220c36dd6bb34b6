/**
 * A paired device is known to the office by a cookie. The public's screens keep nothing on disk, so the shell keeps
 * that one cookie for them, sealed, and gives it back at the next start: a touchscreen is paired once, not every morning.
 */
import type { Cookies } from 'electron';
import type { Log } from './log.ts';

/** Name the office server gives it (server/auth). */
export const DEVICE_COOKIE = 'satu-atap-perangkat';

const TEN_YEARS_S = 10 * 365 * 86_400;

export interface DeviceCookieOptions {
  /** Cookies of every session of this PC; what one of them learns, all know. */
  jars: Pick<Cookies, 'set' | 'on'>[];
  origin: string;
  token: string | undefined;
  /** Undefined: the office has unpaired this device. */
  save: (token: string | undefined) => Promise<void>;
  now: () => number;
  log: Log;
}

/** Puts the known token into the sessions, then follows what the office does with it. */
export async function keepDeviceCookie({
  jars,
  origin,
  token,
  save,
  now,
  log,
}: DeviceCookieOptions): Promise<void> {
  let known = token;

  async function give(value: string, to = jars): Promise<void> {
    const cookie = {
      url: origin,
      name: DEVICE_COOKIE,
      value,
      path: '/',
      httpOnly: true,
      secure: origin.startsWith('https:'),
      sameSite: 'strict' as const,
      expirationDate: Math.round(now() / 1000) + TEN_YEARS_S,
    };
    for (const jar of to) await jar.set(cookie);
  }

  if (known) await give(known);
  const { hostname } = new URL(origin);
  for (const jar of jars) {
    jar.on('changed', (_event, cookie, cause, removed) => {
      if (cookie.name !== DEVICE_COOKIE || cookie.domain !== hostname) return;
      if (removed && cause !== 'expired-overwrite') return; // one value making room for another
      const next = removed ? undefined : cookie.value;
      if (next === known) return;
      known = next;
      log(next ? 'device.paired' : 'device.unpaired');
      void save(next).catch(() => log('device.not-kept'));
      // A touchscreen is paired in its own window; this PC's print agent speaks through another session.
      if (next) {
        const others = jars.filter((other) => other !== jar);
        void give(next, others).catch(() => log('device.not-shared'));
      }
    });
  }
}
