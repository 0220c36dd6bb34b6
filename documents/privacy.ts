/**
 * The last door before paper. The server masks personal numbers; this masks them again where a caller
 * forgot, because a printed NIK cannot be taken back (UU 27/2022; UU 23/2006 on NIK). It never throws:
 * a number once given must still reach its holder.
 */
function maskRuns(text: string, minimum: number): string {
  const runs = new RegExp(String.raw`\d(?:[ .-]?\d){${minimum - 1},}`, 'g');
  return text.replace(runs, (run) => {
    let seen = 0;
    const digits = run.replace(/\D/g, '').length;
    return run.replace(/\d/g, (digit) => {
      seen += 1;
      return seen <= 4 || seen > digits - 2 ? digit : '•';
    });
  });
}

/** For an identity number or phone field: nothing with nine digits in a row stays readable. */
export function maskedField(text: string): string {
  return maskRuns(text, 9);
}

/** For names, notes and ticket lines: hides what is long enough to be a NIK (16 digits). */
export function withoutNik(text: string): string {
  return maskRuns(text, 16);
}
