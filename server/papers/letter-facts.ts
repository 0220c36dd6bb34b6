import {
  fileCode,
  type CaseReader,
  type CaseRecord,
  type CaseStepRow,
} from '../../db/case/case-reader.ts';
import type { SignerFacts } from '../../documents/facts.ts';
import type { InitialFacts, LetterFacts } from '../../documents/letter/letter-pdf.ts';
import { DomainError } from '../../domain/errors.ts';
import { linesOf } from '../../domain/steps/draft.ts';
import {
  findSignerStep,
  hasSigning,
  letterCopies,
  type LetterChain,
  type LetterCopy,
} from '../../domain/steps/letter-chain.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { SopStep } from '../../domain/workflow/define-step.ts';
import { actorLabel, rolesOf } from '../../domain/workflow/sop-lookup.ts';
import { letterNumber, letterSeries } from '../numbers/number-letter.ts';
import type { Office } from '../office.ts';
import { chainOf, draftOf } from '../steps/letter-rules.ts';
import { initialsOf } from '../../domain/people/initials.ts';
import { paperFacts } from './case-facts.ts';
import { signerFacts, signerOfStep } from './signer-facts.ts';

/** A case whose letter is to be printed or looked at, at a moment. */
export type LetterOf = {
  office: Office;
  cases: CaseReader;
  record: CaseRecord;
  sop: Sop;
  /** UTC text. */
  at: string;
};

/** What each copy is for, in the SOP's own words (step 11, keterangan). */
const purposes = {
  verification: 'verifikasi (paraf lengkap)',
  applicant: 'pemohon',
  archive: 'arsip',
} satisfies Record<LetterCopy, string>;

/** All copies of the letter as it stands; DRAF until it is signed and numbered. */
export function letterSheets(letter: LetterOf): LetterFacts[] {
  const copies = letterCopies(letter.sop.product?.copies ?? 1);
  return copies.map((copy, index) => letterFacts(letter, copy, index + 1));
}

/**
 * One copy of the letter of a case.
 * @throws DomainError `KONSEP_BELUM_ADA`
 */
export function letterFacts(letter: LetterOf, copy: LetterCopy, ordinal: number): LetterFacts {
  const { office, cases, record, sop, at } = letter;
  const chain = chainOf(cases, sop, record.id);
  const draft = draftOf(chain);
  if (draft === undefined) {
    throw new DomainError(
      'KONSEP_BELUM_ADA',
      'Konsep surat belum dibuat, jadi belum ada yang dapat dicetak.',
    );
  }
  const number = letterNumber(cases, sop, record.id);
  const isFinal = number !== undefined && (chain.signature !== undefined || !hasSigning(sop));
  return {
    ...paperFacts(office),
    name: letterName(office, sop),
    caseNumber: record.number ?? fileCode(record.n),
    place: office.settings.office.city,
    urgency: draft.urgency,
    enclosure: draft.enclosure,
    regarding: draft.regarding,
    addressee: linesOf(draft.addressee),
    opening: linesOf(draft.opening),
    particulars: draft.particulars.filter(({ value }) => value !== ''),
    body: linesOf(draft.body),
    conditions: linesOf(draft.conditions),
    closing: linesOf(draft.closing),
    carbonCopies: linesOf(draft.carbonCopies),
    signer: letterSigner(office, sop, chain, at),
    initials:
      copy === 'verification'
        ? initialBoxes(office, sop, chain, at).map(({ step: _step, ...box }) => box)
        : [],
    sheetMark: `Lembar ${ordinal}: ${purposes[copy]}`,
    printedAt: at,
    ...(number !== undefined && { number: number.number, day: number.day }),
    ...(!isFinal && { draft: true as const }),
  };
}

/** "Surat rekomendasi", as the register calls it. */
export function letterName(office: Office, sop: Sop): string {
  const series = letterSeries(sop);
  return office.settings.series.find(({ id }) => id === series)?.name ?? 'Surat tanggapan';
}

/** Who signed, or before that the officer who would sign today. */
export function letterSigner(
  office: Office,
  sop: Sop,
  { signature }: LetterChain<CaseStepRow>,
  at: string,
): SignerFacts {
  if (signature !== undefined) return signerOfStep(office, signature);
  const step = findSignerStep(sop);
  return step === undefined ? { name: '', position: '' } : officerFor(office, sop, step, at);
}

/** A box for everybody the draft goes through, with name and moment of those who have initialled. */
export function initialBoxes(
  office: Office,
  sop: Sop,
  { initials }: LetterChain<CaseStepRow>,
  at: string,
): (InitialFacts & { step: string })[] {
  return sop.steps
    .filter(({ capability }) => capability === 'initial')
    .map((step) => {
      const row = initials.find((each) => each.step === step.id);
      if (row === undefined || row.completedAt === null) {
        const { name, position } = officerFor(office, sop, step, at);
        return { step: step.id, name, position };
      }
      const { name, position } = signerOfStep(office, row);
      return { step: step.id, name, position, paraf: initialsOf(name), at: row.completedAt };
    });
}

/** Who does a step today: the officer of its role, or the substitute when that officer is away. */
function officerFor(office: Office, sop: Sop, step: SopStep, at: string): SignerFacts {
  const roles = rolesOf(sop, step);
  const users = office.reader.users().filter(({ active }) => active);
  const day = office.day(at);
  for (const user of users) {
    const place = office.reader
      .substitutionsOf(user.id, day)
      .find((each) => each.roles.some((role) => roles.includes(role)));
    if (place !== undefined)
      return signerFacts(office, user.id, { kind: place.kind, for: place.userId });
  }
  const own = users.find((user) => user.roles.some((role) => roles.includes(role)));
  return own === undefined
    ? { name: '', position: actorLabel(sop, step) }
    : signerFacts(office, own.id);
}
