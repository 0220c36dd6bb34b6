import { describe, expect, it } from 'vitest';
import { registerEntry } from '../../../domain/steps/register-entry.ts';

type Source = Parameters<typeof registerEntry>[0];
type Row = Source['timeline'][number];

function row(capability: string, more: Omit<Row, 'capability'>): Row {
  return { capability, ...more };
}

const source: Source = {
  number: '0003/TT/XI/2026',
  applicantName: 'Rina Marlina',
  institution: 'Universitas Contoh',
  applicant: { subject: 'Data rumah contoh' },
  receipt: { day: '2026-11-20' },
  clock: { workingDays: 3 },
  timeline: [
    row('classify', { completedAt: '2026-11-20T03:00:00.000Z', outcomeLabel: 'DIK' }),
    row('classify', { completedAt: '2026-11-21T03:00:00.000Z', outcomeLabel: 'Dapat dibuka' }),
    row('send', {
      completedAt: '2026-11-25T03:00:00.000Z',
      outcomeLabel: 'Surat disampaikan',
      form: { way: 'email', to: 'Rina', address: 'rina@contoh.id', day: '2026-11-24' },
    }),
    row('register', {}),
  ],
};

describe('the register entry', () => {
  it('takes the last word of each kind, and the day it was really delivered', () => {
    expect(registerEntry(source, 'Asia/Makassar')).toEqual({
      number: '0003/TT/XI/2026',
      applicant: 'Rina Marlina, Universitas Contoh',
      asked: 'Data rumah contoh',
      receivedOn: '20 November 2026',
      classified: 'Dapat dibuka',
      result: 'Surat disampaikan',
      sentOn: '24 November 2026, email',
      workingDays: 3,
    });
  });

  it('reads a form it does not know by the moment of the step, on the office’s own day', () => {
    const timeline = [
      row('send', { completedAt: '2026-11-24T17:00:00.000Z', form: { old: true } }),
    ];
    expect(registerEntry({ ...source, timeline }, 'Asia/Makassar').sentOn).toBe('25 November 2026');
    expect(registerEntry({ ...source, timeline }, 'Asia/Jakarta').sentOn).toBe('25 November 2026');
    expect(registerEntry({ ...source, timeline: [] }, 'Asia/Jakarta')).toMatchObject({
      sentOn: '',
      result: '',
      classified: '',
    });
  });
});
