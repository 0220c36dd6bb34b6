/** Something the applicant must bring or mend: a requirement of the SOP, or one that classification set. */
export type Demand = { id: string; text: string };
export type OpenDemand = Demand & {
  /** What is wrong with it, for the applicant. */
  note: string;
};

/** What classification asks of one applicant (seed 000, PINTU 4: DIP-K), with ids to tick it off by. */
export function setDemands(lines: readonly string[]): Demand[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text, index) => ({ id: `syarat-${index + 1}`, text }));
}

type Judged = { requirementId: string; present: boolean; correct: boolean; note: string };

/**
 * What is still open: requirements that somebody looked at and found missing or wrong, and what
 * classification asks for until verification has found it right.
 */
export function openDemands(given: {
  requirements: readonly (Demand & {
    present: boolean;
    correct: boolean;
    note: string;
    checked: boolean;
  })[];
  lines: readonly string[];
  /** What verification found last. */
  verified: readonly Judged[];
}): OpenDemand[] {
  const bad = given.requirements.filter(
    ({ checked, present, correct }) => checked && !(present && correct),
  );
  const lines = setDemands(given.lines).flatMap(({ id, text }) => {
    const finding = given.verified.find(({ requirementId }) => requirementId === id);
    if (finding?.present === true && finding.correct) return [];
    return [{ id, text, note: finding?.note ?? '' }];
  });
  return [
    ...bad.map(({ id, text, note, present }) => ({
      id,
      text,
      note: note === '' ? (present ? 'Perlu diperbaiki' : 'Belum ada') : note,
    })),
    ...lines,
  ];
}
