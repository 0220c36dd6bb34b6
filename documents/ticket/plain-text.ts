/** Signs that tickets use and the printers' common code page lacks. */
const PLAIN: Record<string, string> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '•': '*',
  '·': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  '\u00A0': ' ',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  ß: 'ss',
};

const clusters = new Intl.Segmenter('id', { granularity: 'grapheme' });

/**
 * Folds a text to ASCII: the one set that every ESC/POS printer and its clones print alike, whatever
 * code page they woke up in. What has no plain form becomes one question mark, as it would be read aloud.
 * No control byte gets through, so no text can give the printer a command.
 */
export function plainText(text: string): string {
  let plain = '';
  for (const { segment } of clusters.segment(text.toWellFormed())) {
    if (/^\s+$/.test(segment)) plain += ' ';
    else plain += PLAIN[segment] ?? fold(segment);
  }
  return plain.replace(/ {2,}/g, ' ').trim();
}

function fold(segment: string): string {
  const bare = segment.normalize('NFKD').replace(/\p{M}/gu, '');
  if (/^[\x20-\x7E]+$/.test(bare)) return bare;
  return /^[\p{Cc}\p{Cf}]*$/u.test(bare) ? '' : '?';
}

/** Breaks plain text into lines of at most `columns` characters, cutting only words longer than a line. */
export function wrapColumns(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plainText(text).split(' ')) {
    for (let rest = word; rest; rest = rest.slice(columns)) {
      const piece = rest.slice(0, columns);
      if (line && line.length + 1 + piece.length > columns) {
        lines.push(line);
        line = piece;
      } else line = line ? `${line} ${piece}` : piece;
    }
  }
  return line ? [...lines, line] : lines;
}
