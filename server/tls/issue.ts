// tsyringe, underneath the certificate library, asks for it; first.
import 'reflect-metadata';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { isIP } from 'node:net';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  NameConstraints,
  id_ce_nameConstraints,
} from '@peculiar/asn1-x509';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

const DAY_MS = 86_400_000;
/** TV sticks without a clock battery wake up in the past. */
const BACKDATED_DAYS = 30;
const AUTHORITY_DAYS = 20 * 365;
/** Well under what browsers accept of an authority that the owner installed (Apple: 825 days). */
const SERVER_DAYS = 365;
const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signingAlgorithm = { name: 'ECDSA', hash: 'SHA-256' } as const;

/**
 * The office's own authority: signs the server's certificate and nothing else. Devices that trust it
 * trust it for these names only, so that its key, if stolen, is no key to anybody's bank.
 * @param key PKCS#8 PEM, P-256. @param names DNS names the office may ever use. @param now UTC ms.
 */
export async function issueAuthority(key: string, names: string[], now: number): Promise<string> {
  const keys = await pairOf(key);
  const constraints = new NameConstraints({
    permittedSubtrees: new GeneralSubtrees(
      names.map((name) => new GeneralSubtree({ base: new GeneralName({ dNSName: name }) })),
    ),
  });
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [`Satu Atap (${names[0] ?? 'kantor'})`] }],
    keys,
    ...validity(now, AUTHORITY_DAYS),
    signingAlgorithm,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      new Extension(id_ce_nameConstraints, true, AsnConvert.serialize(constraints)),
    ],
  });
  return certificate.toString('pem');
}

/** The server's certificate for these names and addresses, signed by the office's authority. PEM. */
export async function issueServer(
  key: string,
  names: string[],
  authority: { key: string; certificate: string },
  now: number,
): Promise<string> {
  const issuer = new X509Certificate(authority.certificate);
  const { privateKey, publicKey: issuerKey } = await pairOf(authority.key);
  const { publicKey } = await pairOf(key);
  const certificate = await X509CertificateGenerator.create({
    subject: [{ CN: ['Satu Atap'] }],
    issuer: issuer.subjectName.toJSON(),
    publicKey,
    signingKey: privateKey,
    ...validity(now, SERVER_DAYS),
    signingAlgorithm,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(
        names.map((value) => ({
          type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const),
          value,
        })),
      ),
      await AuthorityKeyIdentifierExtension.create(issuerKey),
    ],
  });
  return certificate.toString('pem');
}

function validity(now: number, days: number) {
  return {
    notBefore: new Date(now - BACKDATED_DAYS * DAY_MS),
    notAfter: new Date(now + days * DAY_MS),
  };
}

async function pairOf(pem: string): Promise<CryptoKeyPair> {
  const key = createPrivateKey(pem);
  const pkcs8 = new Uint8Array(key.export({ type: 'pkcs8', format: 'der' }));
  const spki = new Uint8Array(createPublicKey(key).export({ type: 'spki', format: 'der' }));
  return {
    privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, ecdsa, true, ['sign']),
    publicKey: await crypto.subtle.importKey('spki', spki, ecdsa, true, ['verify']),
  };
}
