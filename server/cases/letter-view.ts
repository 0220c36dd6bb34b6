import { CaseReader, type CaseStepRow } from '../../db/case/case-reader.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import type { LetterView } from '../../domain/contract/letter.ts';
import { DomainError } from '../../domain/errors.ts';
import { draftChanges } from '../../domain/steps/draft-changes.ts';
import type { LetterChain } from '../../domain/steps/letter-chain.ts';
import { InitialForm } from '../../domain/steps/initial.ts';
import type { Office } from '../office.ts';
import { initialBoxes, letterName, letterSigner } from '../papers/letter-facts.ts';
import { letterNumber } from '../numbers/number-letter.ts';
import { chainOf, draftOf, firstTextOf, mendsOf } from '../steps/letter-rules.ts';

/**
 * The letter of a case as it stands, for those who look at it before they initial or sign.
 * @throws DomainError `BERKAS_TIDAK_ADA`, `KONSEP_BELUM_ADA`
 */
export function letterView(office: Office, caseId: string): LetterView {
  const reader = new CaseReader(office.ledger.orm);
  const record = reader.getCase(caseId);
  const sop = new SopLibrary(office.ledger.orm).getRunning(record.sopVersion);
  const chain = chainOf(reader, sop, caseId);
  const draft = draftOf(chain);
  if (draft === undefined || chain.draft === undefined)
    throw new DomainError('KONSEP_BELUM_ADA', 'Konsep surat belum dibuat.');
  const at = office.ledger.clock.now();
  const { name, position } = letterSigner(office, sop, chain, at);
  const number = letterNumber(reader, sop, caseId);
  return {
    name: letterName(office, sop),
    draft,
    draftedBy: office.reader.findUser(chain.draft.completedBy ?? '')?.name ?? '',
    draftedAt: chain.draft.completedAt ?? '',
    mends: mendsIn(office, chain),
    place: office.settings.office.city,
    signer: { name, position },
    initials: initialBoxes(office, sop, chain, at).map((box) => ({
      position: box.position,
      name: box.name,
      ...(box.at !== undefined && { at: box.at }),
      ...saidBy(chain.initials.find(({ step }) => step === box.step)),
    })),
    ...(chain.signature?.completedAt && { signedAt: chain.signature.completedAt }),
    ...(number !== undefined && { number: number.number, day: number.day }),
  };
}

/** Who mended the text in person, and what stood there before. */
function mendsIn(office: Office, chain: LetterChain<CaseStepRow>): LetterView['mends'] {
  let before = firstTextOf(chain);
  return mendsOf(chain).map(({ row, draft }) => {
    const user = office.reader.findUser(row.completedBy ?? '');
    const changes = before === undefined ? [] : draftChanges(before, draft);
    before = draft;
    return {
      name: user?.name ?? '',
      position: user?.position ?? '',
      at: row.completedAt ?? '',
      changes,
    };
  });
}

/** What somebody noted with the paraf. */
function saidBy(row: CaseStepRow | undefined) {
  if (row === undefined || row.form === null) return {};
  const form = InitialForm.safeParse(JSON.parse(row.form)).data;
  return {
    ...(form !== undefined && form.advice !== '' && { advice: form.advice }),
    ...(form !== undefined && form.consideration !== '' && { consideration: form.consideration }),
  };
}
