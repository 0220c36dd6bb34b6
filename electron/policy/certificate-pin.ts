/** Trust for a hub on the LAN: its public key, noted when this PC was set up, and nothing else. Renewed certificates keep the key. */
import { createHash, X509Certificate } from 'node:crypto';

/** Chromium's verdicts for `setCertificateVerifyProc`. */
export const CERTIFICATE_OK = 0;
export const CERTIFICATE_REFUSED = -2;

/**
 * Brings the ways technicians write a SHA-256 fingerprint (`AB:CD:…`, hex, `sha256/BASE64=`) to hex.
 * @returns undefined when it is not a SHA-256 fingerprint.
 */
export function findFingerprint(text: string): string | undefined {
  const hex = text.replaceAll(/[:\s]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(hex)) return hex;
  const base64 = /^sha256\/([A-Za-z0-9+/]{43}=)$/.exec(text.trim())?.[1];
  return base64 ? Buffer.from(base64, 'base64').toString('hex') : undefined;
}

export interface CertificatePin {
  hostname: string;
  /** SHA-256 of the public key, in any spelling `findFingerprint` understands. */
  sha256: string;
}

/**
 * With a pin: that host with that key. Without: no TLS is expected at all, so none is trusted.
 * @param pem the certificate the host showed.
 */
export function judgeCertificate(
  pin: CertificatePin | undefined,
  hostname: string,
  pem: string,
): number {
  if (!pin || bare(hostname) !== bare(pin.hostname)) return CERTIFICATE_REFUSED;
  const expected = findFingerprint(pin.sha256);
  return expected !== undefined && findKeyPin(pem) === expected
    ? CERTIFICATE_OK
    : CERTIFICATE_REFUSED;
}

/** SHA-256 of a certificate's public key (SPKI), hex; undefined when it is no certificate. */
function findKeyPin(pem: string): string | undefined {
  try {
    const spki = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
    return createHash('sha256').update(spki).digest('hex');
  } catch {
    return undefined;
  }
}

/** URLs write IPv6 addresses in brackets, Chromium's verifier does not. */
function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}
