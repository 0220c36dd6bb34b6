import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { HandOverForm, maskHandOver } from '../../../domain/steps/hand-over.ts';
import { ReceiveProductForm } from '../../../domain/steps/receive-product.ts';
import { checkSendDay, SendForm } from '../../../domain/steps/send.ts';

function wrongOf(schema: z.ZodType, form: unknown): string[] {
  const read = schema.safeParse(form);
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
}

const handOver = {
  proof: 'shown',
  proofNumber: '0001/TT/2026',
  receiver: {
    who: 'applicant',
    name: 'Budi Setiawan',
    identityKind: 'ktp',
    identityNumber: '3602041211870001',
  },
  powerOfAttorney: {},
  copies: 1,
  rightsTold: true,
  questionnaire: 'given',
  archive: 'Lemari 2, map 14',
};

describe('hand-over', () => {
  it('takes the usual case and fills in what is empty', () => {
    const form = HandOverForm.parse(handOver);
    expect(form.powerOfAttorney).toEqual({ number: '', day: '', giver: '' });
    expect(maskHandOver(form).receiver.identityNumber).toBe('3602••••••••••01');
    expect(maskHandOver(maskHandOver(form))).toEqual(maskHandOver(form));
  });

  it.each([
    [{ proofNumber: ' ' }, ['proofNumber']],
    [{ proof: 'lost', proofNote: 'ya' }, ['proofNote']],
    [{ receiver: { ...handOver.receiver, name: ' ' } }, ['receiver.name']],
    [{ receiver: { ...handOver.receiver, identityNumber: '' } }, ['receiver.identityNumber']],
    [{ rightsTold: false }, ['rightsTold']],
    [{ archive: '' }, ['archive']],
    [{ copies: 0 }, ['copies']],
    [
      { receiver: { ...handOver.receiver, who: 'new-attorney' } },
      ['powerOfAttorney.giver', 'powerOfAttorney.day'],
    ],
    [
      {
        receiver: { ...handOver.receiver, who: 'attorney' },
        powerOfAttorney: { giver: 'Budi', day: '2026-02-30' },
      },
      ['powerOfAttorney.day'],
    ],
  ])('says what is missing: %j', (change, wrong) => {
    expect(wrongOf(HandOverForm, { ...handOver, ...change })).toEqual(wrong);
  });

  it('does with a number or a day of the power of attorney', () => {
    const receiver = { ...handOver.receiver, who: 'new-attorney' };
    for (const paper of [{ number: '12/SK' }, { day: '2026-11-20' }])
      expect(
        wrongOf(HandOverForm, {
          ...handOver,
          receiver,
          powerOfAttorney: { giver: 'Budi', ...paper },
        }),
      ).toEqual([]);
  });

  it('ends with a signature', () => {
    expect(wrongOf(ReceiveProductForm, { proofSigned: false, questionnaire: 'later' })).toEqual([
      'proofSigned',
    ]);
  });
});

describe('send', () => {
  const base = { to: 'Andi Wijaya', day: '2026-11-20' };

  it.each([
    ['in-person', { signed: true }, []],
    ['in-person', {}, ['signed']],
    ['email', { address: 'andi@contoh.id' }, []],
    ['email', { address: 'Jalan Merdeka 1' }, ['address']],
    ['post', { address: 'Jalan Merdeka 1', carrier: 'Pos Indonesia', tracking: 'P1' }, []],
    ['courier', {}, ['address', 'carrier', 'tracking']],
  ])('by %s with %j wants %j', (way, more, wrong) => {
    expect(wrongOf(SendForm, { ...base, way, ...more })).toEqual(wrong);
  });

  it('happens between the request and today', () => {
    const span = { opened: '2026-11-10', today: '2026-11-20' };
    expect(checkSendDay('2026-11-10', span)).toBeUndefined();
    expect(checkSendDay('2026-11-20', span)).toBeUndefined();
    expect(checkSendDay('2026-11-21', span)?.code).toBe('TANGGAL_BELUM_TIBA');
    expect(checkSendDay('2026-11-09', span)?.code).toBe('TANGGAL_SEBELUM_PERMOHONAN');
  });
});
