import { z } from 'zod';

/** The classes of UU 14/2008, beside the three of the SOP (DIP bebas, DIP-K, DIK). */
export const LegalClass = z.enum(['berkala', 'serta-merta', 'setiap-saat', 'dikecualikan']);
export type LegalClass = z.infer<typeof LegalClass>;

export const legalClasses = {
  berkala: { label: 'Berkala', article: 'Pasal 9' },
  'serta-merta': { label: 'Serta merta', article: 'Pasal 10' },
  'setiap-saat': { label: 'Setiap saat', article: 'Pasal 11' },
  dikecualikan: { label: 'Dikecualikan', article: 'Pasal 17' },
} satisfies Record<LegalClass, { label: string; article: string }>;

export const ExclusionLetter = z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']);
export type ExclusionLetter = z.infer<typeof ExclusionLetter>;

/** What UU 14/2008 article 17 excludes, by letter. */
export const exclusionLetters = {
  a: 'Penegakan hukum',
  b: 'Hak kekayaan intelektual dan persaingan usaha',
  c: 'Pertahanan dan keamanan negara',
  d: 'Kekayaan alam Indonesia',
  e: 'Ketahanan ekonomi nasional',
  f: 'Hubungan luar negeri',
  g: 'Akta otentik pribadi dan wasiat',
  h: 'Rahasia pribadi',
  i: 'Memorandum antar atau intra badan publik',
  j: 'Dilarang undang-undang lain',
} satisfies Record<ExclusionLetter, string>;

/** On what excluded information may be opened all the same. */
export const OpeningGround = z.enum(['uji-konsekuensi', 'penghitaman', 'putusan-ki']);
export type OpeningGround = z.infer<typeof OpeningGround>;

export const openingGrounds = {
  'uji-konsekuensi': 'Uji konsekuensi',
  penghitaman: 'Penghitaman sebagian',
  'putusan-ki': 'Putusan Komisi Informasi',
} satisfies Record<OpeningGround, string>;

/** "Pasal 17 huruf h UU 14/2008; Pasal 26 UU 24/2013", as letters name the ground. */
export function exclusionText(letters: readonly ExclusionLetter[], otherLaw: string): string {
  const sorted = [...letters].sort();
  const own = sorted.length === 0 ? [] : [`Pasal 17 huruf ${joined(sorted)} UU 14/2008`];
  return [...own, ...(otherLaw === '' ? [] : [otherLaw])].join('; ');
}

function joined(words: readonly string[]): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} dan ${words.at(-1) ?? ''}`;
}
