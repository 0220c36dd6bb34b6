/**
 * Breaks words for an SVG, which breaks none itself. Widths are estimates in pixels at size 1: enough
 * to keep words inside their boxes, and the same on every screen.
 */
export function wrapWords(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const sign of text) {
    if (/[iljt.,:;'|()[\]/ ]/.test(sign)) width += 0.33;
    else if (/[mwMW]/.test(sign)) width += 0.9;
    else width += /[A-Z]/.test(sign) ? 0.7 : 0.58;
  }
  return width * size;
}

/** A word wider than its box is cut after / or -, otherwise left whole. */
function pieces(word: string, width: number, size: number): string[] {
  return widthOf(word, size) <= width ? [word] : word.split(/(?<=[/-])/);
}
