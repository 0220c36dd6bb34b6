import { createPrivateKey, createPublicKey, sign } from 'node:crypto';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ReceiptClaim } from '../../documents/qr/receipt-token.ts';
import {
  receiptKeyId,
  signReceiptToken,
  verifyReceiptToken,
} from '../../documents/qr/receipt-token.ts';

/** Keys from fixed seeds (RFC 8410 PKCS#8), so that every run signs alike. */
function keyOf(seed: number): ReturnType<typeof createPrivateKey> {
  const der = Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    Buffer.alloc(32, seed),
  ]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

const office = keyOf(1);
const stranger = keyOf(2);
const keys = { [receiptKeyId(office)]: createPublicKey(office) };

const CLAIM: ReceiptClaim = {
  office: 'KALTIM-01',
  receipt: '503/0142/DPMPTSP/XI/2026',
  caseId: '0199a8f2-7c31-7d02-9c44-5f6a1b2c3d4e',
  issuedAt: '2026-11-19T02:15:00.000Z',
};

const token = signReceiptToken(CLAIM, office);

function codeOf(text: string): string {
  const result = verifyReceiptToken(text, keys);
  return result.ok ? 'ASLI' : result.code;
}

describe('receipt token', () => {
  it('comes back whole, bare or at the end of an url, and spaces around it do not matter', () => {
    const good = { ok: true, payload: CLAIM, keyId: receiptKeyId(office) };
    expect(verifyReceiptToken(token, keys)).toEqual(good);
    expect(verifyReceiptToken(`https://dpmptsp.kaltimprov.go.id/t/${token}`, keys)).toEqual(good);
    expect(verifyReceiptToken(`http://satuatap.lan/periksa?t=${token}\r\n`, keys)).toEqual(good);
  });

  it('is short enough for a code that phones read at 30 mm', () => {
    expect(token.length).toBeLessThanOrEqual(185);
    expect(signReceiptToken(CLAIM, office)).toBe(token);
  });

  it('refuses any single character changed to any other of its alphabet', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
    const accepted: string[] = [];
    for (let at = 0; at < token.length; at += 1) {
      for (const sign of alphabet) {
        if (sign === token[at]) continue;
        const altered = token.slice(0, at) + sign + token.slice(at + 1);
        if (codeOf(altered) === 'ASLI') accepted.push(altered);
      }
    }
    expect(accepted).toEqual([]);
  }, 60_000);

  it('refuses characters added, dropped or swapped', () => {
    fc.assert(
      fc.property(
        fc.nat(token.length - 2),
        fc.constantFrom('A', '=', '.', ' ', 'é'),
        (at, sign) => {
          const added = token.slice(0, at + 1) + sign + token.slice(at + 1);
          const dropped = token.slice(0, at) + token.slice(at + 1);
          expect(codeOf(added)).not.toBe('ASLI');
          expect(codeOf(dropped)).not.toBe('ASLI');
          expect(codeOf(`${token}${sign === ' ' ? '%20' : sign}`)).not.toBe('ASLI');
        },
      ),
    );
  });

  it('says which trouble it is, in words an officer can act on', () => {
    expect(codeOf('https://contoh.id')).toBe('QR_BUKAN_TANDA_TERIMA');
    expect(codeOf(`palsu/${token}`)).toBe('QR_BUKAN_TANDA_TERIMA');
    expect(codeOf('TT1.AAAA')).toBe('QR_RUSAK');
    expect(codeOf(signReceiptToken(CLAIM, stranger))).toBe('QR_KUNCI_TIDAK_DIKENAL');
    const last = Buffer.from(token.slice(4), 'base64url');
    last[last.length - 40] = (last[last.length - 40] ?? 0) ^ 1;
    const result = verifyReceiptToken(`TT1.${last.toString('base64url')}`, keys);
    expect(result).toEqual({
      ok: false,
      code: 'QR_TANDA_TANGAN_SALAH',
      message: expect.stringContaining('tidak asli'),
    });
  });

  it('does not take a signature made by the right key for another purpose', () => {
    const body = Buffer.from(token.slice(4), 'base64url').subarray(0, -64);
    const other = Buffer.concat([body, sign(null, body, office)]).toString('base64url');
    expect(codeOf(`TT1.${other}`)).toBe('QR_TANDA_TANGAN_SALAH');
  });

  it('carries any office, number and case id that fit, and refuses to sign what does not', () => {
    const text = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });
    fc.assert(
      fc.property(
        text,
        text,
        fc.oneof(text, fc.uuid()),
        fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }),
        (name, receipt, caseId, at) => {
          const claim = { office: name, receipt, caseId, issuedAt: at.toISOString() };
          expect(verifyReceiptToken(signReceiptToken(claim, office), keys)).toMatchObject({
            payload: claim,
          });
        },
      ),
      { numRuns: 50 },
    );
    expect(() => signReceiptToken({ ...CLAIM, office: '' }, office)).toThrow(RangeError);
    expect(() => signReceiptToken({ ...CLAIM, issuedAt: 'kemarin' }, office)).toThrow(RangeError);
  });

  it('is not fooled by a key table with inherited names', () => {
    expect(verifyReceiptToken(token, {})).toMatchObject({ code: 'QR_KUNCI_TIDAK_DIKENAL' });
  });
});
