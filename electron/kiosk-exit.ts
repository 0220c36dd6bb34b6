/** The technician's way out of a kiosk: right PIN, few tries, every try in the log. */
import type { ExitOutcome } from './kiosk-audit.ts';
import type { Log } from './log.ts';
import { isPin, type PinHash } from './kiosk-pin.ts';
import type { VerbAnswer } from './policy/ipc-channels.ts';
import { missed, OPEN_GUARD, waitMs, type PinGuard } from './policy/pin-guard.ts';

export interface KioskExitOptions {
  /** Read anew at each try; the guard is kept on disk so that pulling the plug does not reset it. */
  load: () => { kioskPin?: PinHash | undefined; pinGuard: PinGuard };
  saveGuard: (guard: PinGuard) => void;
  now: () => number;
  log: Log;
  /** Puts a try on the office's record; resolves when it is there or cannot be waited for. */
  audit: (outcome: ExitOutcome) => Promise<void>;
  leave: () => void;
}

/** Answers the verb `leaveKiosk`. One try at a time: parallel tries would share one count. */
export function createKioskExit({
  load,
  saveGuard,
  now,
  log,
  audit,
  leave,
}: KioskExitOptions): (pin: string) => Promise<VerbAnswer<null>> {
  let queue: Promise<unknown> = Promise.resolve();

  async function attempt(pin: string): Promise<VerbAnswer<null>> {
    const { kioskPin, pinGuard } = load();
    if (!kioskPin) {
      log('kiosk.exit-refused', { why: 'no-pin' });
      void audit('no-pin');
      return refuse(
        'PIN_BELUM_ADA',
        'PIN anjungan belum disetel pada perangkat ini. Setel lewat berkas setelan.',
      );
    }
    const wait = waitMs(pinGuard, now());
    if (wait > 0) {
      log('kiosk.exit-refused', { why: 'locked', waitMs: wait });
      void audit('locked');
      return refuse(
        'PIN_TERKUNCI',
        `Terlalu banyak percobaan. Tunggu ${inMinutes(wait)}, lalu coba lagi.`,
      );
    }
    // Counted before it is looked at: a power cut in between must not give a free try.
    const counted = missed(pinGuard, now());
    saveGuard(counted);
    if (!(await isPin(pin, kioskPin))) {
      log('kiosk.exit-refused', { why: 'wrong-pin', failures: counted.failures });
      void audit('wrong-pin');
      const next = waitMs(counted, now());
      return next > 0
        ? refuse('PIN_TERKUNCI', `PIN tidak cocok. Tunggu ${inMinutes(next)}, lalu coba lagi.`)
        : refuse('PIN_SALAH', 'PIN tidak cocok. Periksa lalu coba lagi.');
    }
    saveGuard(OPEN_GUARD);
    log('kiosk.exit');
    await audit('left');
    leave();
    return { ok: true, value: null };
  }

  return (pin) => {
    const answer = queue.then(() => attempt(pin));
    queue = answer.catch(() => {});
    return answer;
  };
}

function refuse(code: string, message: string): VerbAnswer<null> {
  return { ok: false, code, message };
}

function inMinutes(ms: number): string {
  return `${Math.ceil(ms / 60_000)} menit`;
}
