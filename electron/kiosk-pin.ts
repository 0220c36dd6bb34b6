/** The kiosk PIN as it is kept: scrypt, never in clear. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import * as z from 'zod';

export const PinHash = z.strictObject({
  salt: z.base64(),
  hash: z.base64(),
  /** scrypt's cost; kept with the hash so that it can be raised later. */
  cost: z
    .int()
    .min(2 ** 14)
    .max(2 ** 20),
});
export type PinHash = z.infer<typeof PinHash>;

const COST = 2 ** 15;
const BYTES = 32;
const derive = promisify<
  string,
  Buffer,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Buffer
>(scrypt);

/** Hash of a new PIN, with its own salt. */
export async function hashPin(pin: string): Promise<PinHash> {
  const salt = randomBytes(16);
  const hash = await digest(pin, salt, COST);
  return { salt: salt.toString('base64'), hash: hash.toString('base64'), cost: COST };
}

/** True when `pin` is the one; takes the same time either way. */
export async function isPin(pin: string, kept: PinHash): Promise<boolean> {
  const expected = Buffer.from(kept.hash, 'base64');
  const given = await digest(pin, Buffer.from(kept.salt, 'base64'), kept.cost);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function digest(pin: string, salt: Buffer, cost: number): Promise<Buffer> {
  return derive(pin, salt, BYTES, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 });
}
