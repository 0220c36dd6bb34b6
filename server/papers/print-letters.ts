import type { NewPrintJob } from '../printing/queue-print.ts';
import { letterName, letterSheets, type LetterOf } from './letter-facts.ts';
import { replySheets } from './reply-facts.ts';

type LetterJob = Omit<NewPrintJob, 'caseId'>;

/** Prints every copy of the numbered letter, each a paper of its own so that one can be printed again. */
export function printLetters(
  letter: LetterOf & { number: string },
  print: (job: LetterJob) => string,
): string[] {
  return letterSheets(letter).map((facts) =>
    print({ paper: 'letter', title: titleOf(letter, letter.number, facts.sheetMark), facts }),
  );
}

/**
 * The letter as it stands (or the refusal, once the case is decided that way): the copy for verification with its paraf boxes, DRAF until it is signed
 * and numbered, a marked copy after that. @throws DomainError `KONSEP_BELUM_ADA`
 */
export function currentLetterJob(letter: LetterOf): LetterJob {
  const [first] = replySheets(letter);
  if (first === undefined) throw new Error('A letter has at least one copy');
  if (first.draft === true || first.number === undefined) {
    return {
      paper: 'letter',
      title: `Draf ${first.name}, ${first.sheetMark}`,
      facts: first,
    };
  }
  const title = `${first.name} ${first.number}, ${first.sheetMark}`;
  const copy = letter.cases
    .jobs(letter.record.id)
    .filter(
      (job) => job.paper === 'letter' && job.title.replace(/ \(salinan\)$/, '') === title,
    ).length;
  return {
    paper: 'letter',
    title: `${title} (salinan)`,
    copy,
    facts: { ...first, copy: { number: copy, at: letter.at } },
  };
}

function titleOf({ office, sop }: LetterOf, number: string, sheetMark: string): string {
  return `${letterName(office, sop)} ${number}, ${sheetMark}`;
}
