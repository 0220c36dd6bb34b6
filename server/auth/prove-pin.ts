import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/errors.ts';
import { transact, type Context } from '../router/trpc.ts';
import { checkPin } from './pin.ts';

/** Wrong PINs before the account is locked, and for how long; doubled at each further lock-out. */
const TRIES = 5;
const LOCK_MINUTES = 5;

/**
 * Checks a PIN, counts wrong ones, and locks the account. Each attempt is on the record.
 * @throws DomainError `PIN_SALAH` with the tries left, `AKUN_TERKUNCI` with the time it ends
 */
export async function provePin(ctx: Context, userId: string, pin: string): Promise<void> {
  const { office } = ctx;
  refuseLocked(ctx, userId, office.ledger.clock.now());
  const user = office.reader.findUser(userId);
  const right = await checkPin(pin, user?.active === true ? user.pinHash : '');
  if (right) return;
  if (user === undefined || !user.active)
    throw new DomainError('PIN_SALAH', 'Nama atau PIN salah. Periksa lagi.');
  const lockedUntil = await transact(
    ctx,
    'auth.failed',
    // A key of its own for each guess: guesses that share one would be counted once.
    { commandId: `${randomUUID()}:salah` },
    (tx) => {
      // Read again inside the transaction: two wrong PINs at once count as two.
      refuseLocked(ctx, userId, tx.now);
      const failures = (office.reader.findUser(userId)?.failures ?? 0) + 1;
      const until =
        failures % TRIES === 0
          ? new Date(
              Date.parse(tx.now) + LOCK_MINUTES * 2 ** (failures / TRIES - 1) * 60_000,
            ).toISOString()
          : undefined;
      tx.append({
        subject: `user:${userId}`,
        type: 'user.sign-in-failed',
        payload: { id: userId, ...(until !== undefined && { lockedUntil: until }) },
      });
      return { until: until ?? null, triesLeft: TRIES - (failures % TRIES) };
    },
  );
  if (lockedUntil.until !== null) throw locked(lockedUntil.until);
  throw new DomainError('PIN_SALAH', `PIN salah. Sisa percobaan: ${lockedUntil.triesLeft}.`, {
    triesLeft: lockedUntil.triesLeft,
  });
}

/** Asked before a PIN is checked, and again when its answer counts: guesses may run side by side. */
export function refuseLocked({ office }: Context, userId: string, now: string): void {
  const until = office.reader.findUser(userId)?.lockedUntil;
  if (until !== undefined && until > now) throw locked(until);
}

function locked(until: string): DomainError {
  return new DomainError(
    'AKUN_TERKUNCI',
    'Akun terkunci karena PIN salah berkali-kali. Tunggu sampai waktunya, atau minta administrator membukanya.',
    { until },
  );
}
