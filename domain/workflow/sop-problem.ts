/** One fault of a SOP file: where it is, and in Indonesian what to do about it. */
export type SopProblem = {
  file: string;
  /** Id of the step, when the fault lies in one. */
  step?: string;
  /** Place in the file, such as `steps.3.norm.minutes`. */
  path?: string;
  /** Stable, e.g. `SOP_AKTOR_TIDAK_DIKENAL`. */
  code: string;
  message: string;
};

/** One line for a terminal: file, step (or place), code and sentence. */
export function describeProblem(problem: SopProblem): string {
  const where = problem.step === undefined ? problem.path : `langkah ${problem.step}`;
  return [problem.file, where, problem.code, problem.message].filter(Boolean).join(': ');
}

/** Where the checks put what they find; the file's name is added by `checkSop`. */
export type Report = (code: string, message: string, step?: string, path?: string) => void;
