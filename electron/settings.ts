/** Settings of this PC (not of the office): which screens it shows, which server, which PIN. One small JSON file. */
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { hashPin, PinHash } from './kiosk-pin.ts';
import type { Log } from './log.ts';
import { findFingerprint } from './policy/certificate-pin.ts';
import { isLoopbackHttp } from './policy/navigation.ts';
import { OPEN_GUARD, PinGuard } from './policy/pin-guard.ts';
import { Pin } from './policy/ipc-verbs.ts';
import { Role } from './policy/roles.ts';

/** A hub elsewhere: https with its public key noted (Admin → Perangkat shows it); plain http only to this very PC. */
const Hub = z
  .strictObject({ url: z.url(), keySha256: z.string().optional() })
  .refine(({ url }) => isLoopbackHttp(url) || new URL(url).protocol === 'https:', 'hub: https')
  .refine(
    ({ url, keySha256 }) => isLoopbackHttp(url) || findFingerprint(keySha256 ?? '') !== undefined,
    'hub: keySha256',
  );

/** 127.0.0.1 unless other PCs of the office are to reach this one. */
const Office = z.strictObject({
  port: z.int().min(1024).max(65_535).default(7100),
  host: z.string().min(1).default('127.0.0.1'),
  /** Where the other PCs are answered by https; the server's own choice when absent (7443). */
  tlsPort: z.int().min(1024).max(65_535).optional(),
  /** Folder of the office's data; default: `kantor` in the user-data folder. */
  dataDir: z.string().min(1).optional(),
});

const common = {
  /** This PC's name for its log: "loket-2". The office knows the PC by its pairing. */
  station: z.string().max(60).default('pc-depan'),
  roles: z.array(Role).min(1).default(['meja']),
  office: Office.prefault({}),
  hub: Hub.optional(),
  /** Absolute path of SumatraPDF.exe, where it is not beside the program. */
  sumatraPath: z.string().optional(),
};

export const ShellSettings = z.strictObject({
  ...common,
  kioskPin: PinHash.optional(),
  pinGuard: PinGuard.default(OPEN_GUARD),
  /** Sealed by the operating system (safeStorage), base64. */
  sealedDeviceToken: z.string().optional(),
});
export type ShellSettings = z.infer<typeof ShellSettings>;

/** What a technician writes by hand once: the same with the secrets in clear. Deleted when taken over. */
export const Provisioning = z.strictObject({
  ...common,
  kioskPin: Pin.optional(),
  deviceToken: z.string().min(16).optional(),
});
export type Provisioning = z.infer<typeof Provisioning>;

/** The part of Electron's safeStorage that is used. */
export interface Seal {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(sealed: Buffer): Promise<{ result: string }>;
}

export interface SettingsStore {
  current(): ShellSettings;
  update(change: Partial<ShellSettings>): void;
  /** Takes over a technician's file, hashes and seals its secrets, then deletes it. False when it was refused. */
  provision(file: string): Promise<boolean>;
  findDeviceToken(): Promise<string | undefined>;
  /** Seals and keeps the token; undefined forgets it. Where the PC cannot seal, nothing is kept. */
  saveDeviceToken(token: string | undefined): Promise<void>;
}

/** Opens `file`; a damaged file gives way to the last good copy, then to the defaults, and the log says so. */
export function openSettings(file: string, seal: Seal, log: Log): SettingsStore {
  const backup = `${file}.cadangan`;
  let settings = read(file, log) ?? read(backup, log) ?? ShellSettings.parse({});

  function save(next: ShellSettings): void {
    settings = ShellSettings.parse(next);
    mkdirSync(dirname(file), { recursive: true });
    writeDurably(`${file}.baru`, `${JSON.stringify(settings, undefined, 2)}\n`);
    renameSync(`${file}.baru`, file); // whole or not at all, whenever the power goes
    copyFileSync(file, backup);
  }

  return {
    current: () => settings,
    update: (change) => save({ ...settings, ...change }),
    async provision(source) {
      const found = parseFile(source, Provisioning, log);
      if (!found) return false;
      const { kioskPin, deviceToken, ...rest } = found;
      const sealed = deviceToken
        ? await seal64(seal, deviceToken, log)
        : settings.sealedDeviceToken;
      if (deviceToken && !sealed) return false;
      save({
        ...rest,
        pinGuard: OPEN_GUARD,
        ...withDefined('kioskPin', kioskPin ? await hashPin(kioskPin) : settings.kioskPin),
        ...withDefined('sealedDeviceToken', sealed),
      });
      rmSync(source, { force: true });
      log('settings.provisioned', { roles: rest.roles.join(','), hub: rest.hub !== undefined });
      return true;
    },
    async saveDeviceToken(token) {
      const sealed = token ? await seal64(seal, token, log) : undefined;
      const { sealedDeviceToken: _old, ...rest } = settings;
      save({ ...rest, ...withDefined('sealedDeviceToken', sealed) });
    },
    async findDeviceToken() {
      if (!settings.sealedDeviceToken) return undefined;
      try {
        return (await seal.decryptStringAsync(Buffer.from(settings.sealedDeviceToken, 'base64')))
          .result;
      } catch {
        log('settings.seal-broken'); // another Windows user, or the profile was copied: pair again
        return undefined;
      }
    },
  };
}

async function seal64(seal: Seal, text: string, log: Log): Promise<string | undefined> {
  if (await seal.isAsyncEncryptionAvailable())
    return (await seal.encryptStringAsync(text)).toString('base64');
  log('settings.seal-unavailable'); // a token in clear on disk is worse than pairing once more
  return undefined;
}

function withDefined<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

function read(file: string, log: Log): ShellSettings | undefined {
  return parseFile(file, ShellSettings, log);
}

function parseFile<T>(file: string, schema: z.ZodType<T>, log: Log): T | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined; // not there: nothing wrong
  }
  try {
    // Windows' own editors and PowerShell put a byte-order mark in front.
    return schema.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const why =
      error instanceof z.ZodError
        ? error.issues.map((issue) => issue.path.join('.') || issue.message).join(' ')
        : 'json';
    log('settings.damaged', { why }); // names of fields only, never their values
    return undefined;
  }
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
