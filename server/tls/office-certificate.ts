import { createHash, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../office-files.ts';

const CertificateFile = z.strictObject({
  version: z.literal(1),
  /** DNS names the authority is limited to. */
  permitted: z.array(z.string()).min(1),
  authorityKey: z.string(),
  authority: z.string(),
  serverKey: z.string(),
  server: z.string(),
});
type CertificateFile = z.infer<typeof CertificateFile>;

export const certificateFile = 'kantor.sertifikat.json';

const DAY_MS = 86_400_000;
const RENEW_BEFORE_MS = 60 * DAY_MS;

export type OfficeCertificate = {
  /** PEM, for `https.createServer`: the server's certificate, then the authority's. */
  key: string;
  chain: string;
  /** PEM: what a browser's owner installs once. */
  authority: string;
  /** SHA-256 of the server's public key, `AB:CD:…`: what a paired shell pins. Outlives every renewal. */
  keyPin: string;
  /** SHA-256 of the authority's certificate, `AB:CD:…`, as certificate viewers show it. */
  authorityFingerprint: string;
  /** DNS names the authority may sign for. */
  permitted: string[];
};

/**
 * The office's own certificate, kept beside its keys (0600): made at the first opening of the LAN,
 * renewed with the same keys when names are missing or its end is near. A damaged file is set aside
 * and made anew (devices then refuse until they are told the new pin): the office opens in any case.
 *
 * @param names host names and addresses it must hold for. @param now UTC ms.
 */
export async function loadCertificate(
  directory: string,
  names: string[],
  now: number,
): Promise<OfficeCertificate> {
  const file = join(directory, certificateFile);
  const known = read(file);
  const kept = known ?? (await makeNew(names, now));
  const wanted = withinConstraints(names, kept.permitted);
  const fresh = known !== undefined && isGood(known.server, wanted, now);
  const current = fresh ? known : { ...kept, server: await renew(kept, wanted, now) };
  if (!fresh) writeDurably(directory, file, JSON.stringify(current, null, 2));
  return describe(current);
}

/** Whether this certificate still serves these names; asked while the server runs. */
export function needsRenewal(
  { chain, permitted }: OfficeCertificate,
  names: string[],
  now: number,
): boolean {
  return !isGood(chain, withinConstraints(names, permitted), now);
}

async function makeNew(names: string[], now: number): Promise<Omit<CertificateFile, 'server'>> {
  const { issueAuthority } = await import('./issue.ts');
  const permitted = [...new Set([...names.filter((name) => isIP(name) === 0), 'local'])];
  const authorityKey = newKey();
  return {
    version: 1,
    permitted,
    authorityKey,
    authority: await issueAuthority(authorityKey, permitted, now),
    serverKey: newKey(),
  };
}

async function renew(
  { authorityKey, authority, serverKey }: Omit<CertificateFile, 'server'>,
  names: string[],
  now: number,
): Promise<string> {
  // Loaded only when there is something to sign: most starts need none of it.
  const { issueServer } = await import('./issue.ts');
  return issueServer(serverKey, names, { key: authorityKey, certificate: authority }, now);
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** A name outside the authority's limits would spoil the certificate for all others. */
function withinConstraints(names: string[], permitted: string[]): string[] {
  return [...new Set(names)].filter(
    (name) =>
      isIP(name) !== 0 ||
      permitted.some((subtree) => name === subtree || name.endsWith(`.${subtree}`)),
  );
}

function isGood(pem: string, names: string[], now: number): boolean {
  const certificate = new X509Certificate(pem);
  return (
    certificate.validFromDate.getTime() <= now &&
    now < certificate.validToDate.getTime() - RENEW_BEFORE_MS &&
    names.every((name) => covers(certificate, name))
  );
}

function covers(certificate: X509Certificate, name: string): boolean {
  return (isIP(name) === 0 ? certificate.checkHost(name) : certificate.checkIP(name)) !== undefined;
}

function describe(file: CertificateFile): OfficeCertificate {
  return {
    key: file.serverKey,
    chain: `${file.server.trim()}\n${file.authority.trim()}\n`,
    authority: file.authority,
    keyPin: keyPinOf(file.serverKey),
    authorityFingerprint: new X509Certificate(file.authority).fingerprint256,
    permitted: file.permitted,
  };
}

function keyPinOf(privateKeyPem: string): string {
  const spki = createPublicKey(privateKeyPem).export({ type: 'spki', format: 'der' });
  const hex = createHash('sha256').update(spki).digest('hex').toUpperCase();
  return hex.match(/../g)?.join(':') ?? '';
}

function read(file: string): CertificateFile | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const parsed = CertificateFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    describe(parsed);
    return parsed;
  } catch {
    renameSync(file, `${file}.rusak`);
    return undefined;
  }
}
