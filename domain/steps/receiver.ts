import { isMasked, maskIdentity } from '../people/mask.ts';
import type { Refusal } from '../workflow/command.ts';

/** Whose case it is, as far as handing over its product goes. */
export type CaseParties = {
  name: string;
  institution: string;
  identityNumber: string;
  represented: boolean;
  representative: string;
};

/**
 * `applicant`: the applicant in person; `attorney`: the attorney named on the case;
 * `new-attorney`: somebody else with a power of attorney from the applicant.
 */
export type ReceiverRole = 'applicant' | 'attorney' | 'new-attorney';
export type Receiver = { who: ReceiverRole; name: string; identityNumber: string };

/**
 * Who may take the product away: "Memastikan penyerahan dilakukan sesuai dengan pelanggan terkait"
 * (SOP-LP2N-PAR-05 step 16). The applicant, by name or by identity number; the attorney named on the
 * case; or a new attorney whose power was given by the applicant or the applicant's institution.
 */
export function checkReceiver(
  parties: CaseParties,
  receiver: Receiver,
  giver: string,
): Refusal | undefined {
  switch (receiver.who) {
    case 'applicant':
      return isSameName(receiver.name, parties.name) || isSameNumber(receiver, parties)
        ? undefined
        : refuse(
            'PENERIMA_BUKAN_PEMOHON',
            'Nama dan nomor identitas penerima tidak sama dengan pemohon. Jangan serahkan suratnya: minta surat kuasa dari pemohon, lalu pilih "Kuasa baru".',
          );
    case 'attorney':
      if (!parties.represented || parties.representative === '')
        return refuse(
          'KUASA_TIDAK_TERCATAT',
          'Pada berkas ini tidak tercatat kuasa. Pilih "Kuasa baru" dan catat surat kuasanya.',
        );
      if (!isSameName(receiver.name, parties.representative))
        return refuse(
          'PENERIMA_BUKAN_KUASA',
          'Nama penerima tidak sama dengan kuasa pada berkas ini. Jangan serahkan suratnya: minta surat kuasa dari pemohon, lalu pilih "Kuasa baru".',
        );
      return checkGiver(parties, giver);
    case 'new-attorney':
      return checkGiver(parties, giver);
  }
}

function checkGiver(parties: CaseParties, giver: string): Refusal | undefined {
  return isSameName(giver, parties.name) || isSameName(giver, parties.institution)
    ? undefined
    : refuse(
        'PEMBERI_KUASA_BUKAN_PEMOHON',
        'Surat kuasa itu tidak diberikan oleh pemohon berkas ini. Jangan serahkan suratnya: minta surat kuasa dari pemohon sendiri.',
      );
}

function refuse(code: string, message: string): Refusal {
  return { code, message };
}

/** Forms of address and degrees before a name: cards carry them or not, the person is the same. */
const titles = new Set(
  'bapak bpk ibu sdr sdri tn ny h hj haji hajah kh drs dra dr drg drh ir prof hc'.split(' '),
);

/** Two ways to write one name: case, dots, spaces and degrees ("Hj. Siti, S.E.") do not count. */
export function isSameName(a: string, b: string): boolean {
  const left = bareName(a);
  return left !== '' && left === bareName(b);
}

function bareName(text: string): string {
  const words =
    beforeDegrees(text)
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const bare = words.filter((word) => !titles.has(word));
  return (bare.length > 0 ? bare : words).join(' ');
}

/** "Rina Marlina, S.E., M.M." → "Rina Marlina"; a name that begins with its comma stays whole. */
function beforeDegrees(text: string): string {
  const head = text.split(',')[0] ?? '';
  return head.trim() === '' ? text : head;
}

/** A number shown masked stands for the one behind the mask, as on every form of the office. */
function isSameNumber(receiver: Receiver, parties: CaseParties): boolean {
  const [shown, stored] = [receiver.identityNumber, parties.identityNumber];
  if (isMasked(shown) || isMasked(stored))
    return masked(shown) === masked(stored) && isMaskTelling(masked(stored));
  return bareNumber(stored) !== '' && bareNumber(shown) === bareNumber(stored);
}

function masked(number: string): string {
  return isMasked(number) ? number : maskIdentity(bareNumber(number));
}

/** A mask that hides everything tells nobody apart. */
function isMaskTelling(masked: string): boolean {
  return /[\p{L}\p{N}]/u.test(masked);
}

function bareNumber(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}
