import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { argon2id } from 'hash-wasm';

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LENGTH = 32;

/** `argon2id$<memory KiB>$<passes>$<salt>$<hash>`, base64url. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(pin, salt, MEMORY_KIB, PASSES);
  return [
    'argon2id',
    MEMORY_KIB,
    PASSES,
    salt.toString('base64url'),
    hash.toString('base64url'),
  ].join('$');
}

/** Is `pin` the one behind `stored`? A hash that was erased fits nothing. */
export async function checkPin(pin: string, stored: string): Promise<boolean> {
  const [kind, memory, passes, salt, hash] = stored.split('$');
  if (kind !== 'argon2id' || salt === undefined || hash === undefined) {
    // Takes as long as a real check, so that an unknown name cannot be told by time.
    await derive(pin, Buffer.alloc(16), MEMORY_KIB, PASSES);
    return false;
  }
  const wanted = Buffer.from(hash, 'base64url');
  const actual = await derive(pin, Buffer.from(salt, 'base64url'), Number(memory), Number(passes));
  return actual.length === wanted.length && timingSafeEqual(actual, wanted);
}

/** Electron's BoringSSL has no argon2, so there the WebAssembly build of the same function is used. */
async function derive(pin: string, salt: Buffer, memory: number, passes: number): Promise<Buffer> {
  if (typeof argon2 === 'function' && !process.versions['electron']) {
    return new Promise((resolve, reject) => {
      argon2(
        'argon2id',
        { message: pin, nonce: salt, parallelism: 1, tagLength: LENGTH, memory, passes },
        (error, hash) => (error ? reject(error) : resolve(hash)),
      );
    });
  }
  const hash = await argon2id({
    password: pin,
    salt,
    parallelism: 1,
    iterations: passes,
    memorySize: memory,
    hashLength: LENGTH,
    outputType: 'binary',
  });
  return Buffer.from(hash);
}
