/** Trust for a hub on the LAN: its certificate's fingerprint, noted when this PC was set up, and nothing else. */

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
  /** Any spelling `findFingerprint` understands. */
  sha256: string;
}

/** With a pin: that host with that certificate. Without: no TLS is expected at all, so none is trusted. */
export function judgeCertificate(
  pin: CertificatePin | undefined,
  hostname: string,
  fingerprint: string,
): number {
  if (!pin || hostname !== pin.hostname) return CERTIFICATE_REFUSED;
  const expected = findFingerprint(pin.sha256);
  return expected !== undefined && findFingerprint(fingerprint) === expected
    ? CERTIFICATE_OK
    : CERTIFICATE_REFUSED;
}
