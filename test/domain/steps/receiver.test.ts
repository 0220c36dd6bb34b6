import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskIdentity } from '../../../domain/people/mask.ts';
import { checkReceiver, isSameName, type CaseParties } from '../../../domain/steps/receiver.ts';

const parties: CaseParties = {
  name: 'Dra. Hj. Siti Rahmawati Noor, M.M.',
  institution: 'CV Bahari Jaya Kreasi',
  identityNumber: '6472015505880003',
  represented: true,
  representative: 'Muhammad Arsyad',
};
const stranger = { name: 'Rudi Hartono', identityNumber: '3602041211870001' };

function codeOf(
  receiver: Parameters<typeof checkReceiver>[1],
  giver = '',
  of: CaseParties = parties,
): string | undefined {
  return checkReceiver(of, receiver, giver)?.code;
}

describe('the applicant', () => {
  it('is known by name, with or without degrees and capitals', () => {
    for (const name of [
      'SITI RAHMAWATI NOOR',
      'Siti  Rahmawati Noor, M.M.',
      'Hj. Siti Rahmawati Noor',
    ])
      expect(codeOf({ who: 'applicant', name, identityNumber: 'x' })).toBeUndefined();
  });

  it('is known by the number on the card, written or masked, when the name has changed', () => {
    const name = 'Siti Rahmawati Hasan';
    for (const identityNumber of ['6472015505880003', '6472 0155 0588 0003', '6472••••••••••03'])
      expect(codeOf({ who: 'applicant', name, identityNumber })).toBeUndefined();
    expect(codeOf({ who: 'applicant', name, identityNumber: '6472••••••••••04' })).toBe(
      'PENERIMA_BUKAN_PEMOHON',
    );
  });

  it('is known on a screen that shows the stored number masked', () => {
    const shown = { ...parties, identityNumber: '6472••••••••••03' };
    const who = 'applicant' as const;
    const name = 'Siti Rahmawati Hasan';
    expect(codeOf({ who, name, identityNumber: '6472 0155 0588 0003' }, '', shown)).toBeUndefined();
    expect(codeOf({ who, name, identityNumber: '6472015505880004' }, '', shown)).toBe(
      'PENERIMA_BUKAN_PEMOHON',
    );
  });

  it('is nobody when the case knows neither name nor number', () => {
    const empty = { ...parties, name: '', identityNumber: '' };
    expect(codeOf({ who: 'applicant', name: '', identityNumber: '' }, '', empty)).toBe(
      'PENERIMA_BUKAN_PEMOHON',
    );
  });

  it('is not whoever has a number of the same mask that hides everything', () => {
    const short = { ...parties, identityNumber: 'A1' };
    const identityNumber = maskIdentity('A1');
    expect(codeOf({ who: 'applicant', name: 'Orang Lain', identityNumber }, '', short)).toBe(
      'PENERIMA_BUKAN_PEMOHON',
    );
  });
});

describe('the attorney on the case', () => {
  const arsyad = { who: 'attorney' as const, name: 'MUHAMMAD ARSYAD', identityNumber: '1' };

  it('receives with a power given by the applicant or the applicant’s institution', () => {
    expect(codeOf(arsyad, 'Siti Rahmawati Noor')).toBeUndefined();
    expect(codeOf(arsyad, 'cv. bahari jaya kreasi')).toBeUndefined();
    expect(codeOf(arsyad, 'PT Lain')).toBe('PEMBERI_KUASA_BUKAN_PEMOHON');
    expect(codeOf(arsyad, '')).toBe('PEMBERI_KUASA_BUKAN_PEMOHON');
  });

  it('is the one named there, and nobody where none is named', () => {
    const other = { ...arsyad, name: stranger.name };
    expect(codeOf(other, 'Siti Rahmawati Noor')).toBe('PENERIMA_BUKAN_KUASA');
    const alone = { ...parties, represented: false, representative: '' };
    expect(codeOf(arsyad, 'Siti Rahmawati Noor', alone)).toBe('KUASA_TIDAK_TERCATAT');
  });
});

describe('a new attorney', () => {
  it('may be anybody, but only with a power from the applicant', () => {
    const someone = { who: 'new-attorney' as const, ...stranger };
    expect(codeOf(someone, 'Siti Rahmawati Noor')).toBeUndefined();
    expect(codeOf(someone, stranger.name)).toBe('PEMBERI_KUASA_BUKAN_PEMOHON');
  });
});

const word = fc.stringMatching(/^[a-z]{2,8}$/).filter((text) => !titleLike.has(text));
const titleLike = new Set(
  'bapak bpk ibu sdr sdri tn ny hj haji hajah kh drs dra dr drg drh ir prof hc'.split(' '),
);
const personName = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const nik = fc.stringMatching(/^[1-9][0-9]{15}$/);

describe('for any people', () => {
  it('a stranger never takes the letter as the applicant or as the attorney on the case', () => {
    fc.assert(
      fc.property(personName, personName, personName, nik, nik, (name, kuasa, other, own, card) => {
        fc.pre(other !== name && other !== kuasa && own !== card);
        const of = { ...parties, name, representative: kuasa, identityNumber: own };
        const stranger = { name: other, identityNumber: card };
        expect(codeOf({ who: 'applicant', ...stranger }, name, of)).toBe('PENERIMA_BUKAN_PEMOHON');
        expect(codeOf({ who: 'attorney', ...stranger }, name, of)).toBe('PENERIMA_BUKAN_KUASA');
      }),
    );
  });

  it('a name is itself in capitals, with a title before and a degree behind', () => {
    fc.assert(
      fc.property(personName, fc.constantFrom('', 'H. ', 'Dra. Hj. ', 'Ir. '), (name, title) => {
        const written = `${title}${name.toUpperCase().replaceAll(' ', '  ')}, S.E., M.M.`;
        expect(isSameName(written, name)).toBe(true);
        expect(isSameName(name, written)).toBe(true);
        expect(isSameName(`${name} zz`, written)).toBe(false);
      }),
    );
  });
});
