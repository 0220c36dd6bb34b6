/** What an ESC/POS printer would put on paper: lines of text with their looks, QR codes, and the cut. */
export interface PaperLine {
  text: string;
  bold?: true;
  invert?: true;
  size?: number;
}
export type PaperPart = PaperLine | { qr: string } | { cut: 'partial' | 'full' };

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

/** Reads the commands our tickets use; any other command is an error, so that no byte goes unread. */
export function readEscPos(bytes: Uint8Array): PaperPart[] {
  const parts: PaperPart[] = [];
  const state = { bold: false, invert: false, size: 1 };
  let line: PaperLine = { text: '' };
  let qr = '';
  let at = 0;
  const next = (): number => bytes[at++] ?? fail(`berhenti di tengah perintah, bita ${at}`);

  function put(sign: string): void {
    line.text += sign;
    if (sign === ' ') return;
    if (state.bold) line.bold = true;
    if (state.invert) line.invert = true;
    if (state.size > 1) line.size = state.size;
  }
  function endLine(): void {
    const text = line.text.trim();
    if (text) parts.push({ ...line, text });
    line = { text: '' };
  }
  function escape(): void {
    const command = String.fromCharCode(next());
    if (command === '@') return;
    const value = next();
    if (command === 'E') state.bold = value === 1;
    else if (!'atM'.includes(command)) fail(`ESC ${command}`);
  }
  function group(): void {
    const command = String.fromCharCode(next());
    if (command === '(') return code();
    const value = next();
    if (command === 'B') state.invert = value === 1;
    else if (command === '!') state.size = (value & 0x0f) + 1;
    else if (command === 'V') parts.push({ cut: value % 2 === 1 ? 'partial' : 'full' });
    else fail(`GS ${command}`);
  }
  /** GS ( k: the QR functions; 80 stores the text, 81 prints it. */
  function code(): void {
    if (next() !== 0x6b) fail('GS ( selain k');
    const length = next() + next() * 256;
    const data = bytes.subarray(at, (at += length));
    if (data[1] === 80) qr = Buffer.from(data.subarray(3)).toString('latin1');
    if (data[1] === 81) parts.push({ qr });
  }

  while (at < bytes.length) {
    const byte = next();
    if (byte === ESC) escape();
    else if (byte === GS) group();
    // FS . leaves the Chinese character mode that some printers wake up in.
    else if (byte === FS && next() === 0x2e) continue;
    else if (byte === 0x0a) endLine();
    else if (byte >= 0x20 && byte < 0x7f) put(String.fromCharCode(byte));
    else if (byte !== 0x0d) fail(`bita 0x${byte.toString(16)}`);
  }
  endLine();
  return parts;
}

function fail(what: string): never {
  throw new Error(`Perintah printer tidak dikenal: ${what}`);
}
