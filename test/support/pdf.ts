import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Part {
  x: number;
  end: number;
  text: string;
}

/** The page's text, line by line as a reader sees it, one entry per page. */
export async function pdfText(bytes: Uint8Array): Promise<string[]> {
  const pdf = await open(bytes);
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    const lines = new Map<number, Part[]>();
    for (const item of content.items) {
      if (!('str' in item) || !item.str.trim()) continue;
      const y = Math.round(Number(item.transform[5]));
      const x = Number(item.transform[4]);
      const part = { x, end: x + item.width, text: item.str };
      lines.set(y, [...(lines.get(y) ?? []), part]);
    }
    const ordered = [...lines].sort(([a], [b]) => b - a);
    const joined = ordered.map(([, parts]) => joinParts(parts));
    pages.push(joined.join('\n').replace(/ {2,}/g, ' '));
  }
  await pdf.loadingTask.destroy();
  return pages;
}

/** Words of one line, set side by side as the eye joins them: a gap is a space. */
function joinParts(parts: Part[]): string {
  let line = '';
  let end = Infinity;
  for (const part of parts.sort((a, b) => a.x - b.x)) {
    line += part.x - end > 1 ? ` ${part.text}` : part.text;
    end = part.end;
  }
  return line;
}

/** The size of each page in whole millimetres. */
export async function pdfSizes(
  bytes: Uint8Array,
): Promise<{ widthMm: number; heightMm: number }[]> {
  const pdf = await open(bytes);
  const sizes: { widthMm: number; heightMm: number }[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const [left = 0, bottom = 0, right = 0, top = 0] = (await pdf.getPage(number)).view;
    sizes.push({
      widthMm: Math.round(((right - left) * 25.4) / 72),
      heightMm: Math.round(((top - bottom) * 25.4) / 72),
    });
  }
  await pdf.loadingTask.destroy();
  return sizes;
}

/** Texts that lie partly outside their page, where no printer would show them. */
export async function pdfStrays(bytes: Uint8Array): Promise<string[]> {
  const pdf = await open(bytes);
  const strays: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , right = 0, top = 0] = page.view;
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || !item.str.trim()) continue;
      const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
      const inside = x >= 0 && y >= 0 && x + item.width <= right + 0.5 && y <= top;
      if (!inside) strays.push(`halaman ${number}: ${item.str}`);
    }
  }
  await pdf.loadingTask.destroy();
  return strays;
}

/** What a scanner reads from the last page that shows a QR code, looking twice: at 144 and at 216 dpi. */
export async function pdfQr(bytes: Uint8Array): Promise<string | undefined> {
  const pdf = await open(bytes);
  let found: string | undefined;
  for (let number = pdf.numPages; number > 0 && found === undefined; number -= 1) {
    const page = await pdf.getPage(number);
    found = (await scanPage(page, 2)) ?? (await scanPage(page, 3));
  }
  await pdf.loadingTask.destroy();
  return found;
}

async function scanPage(page: PDFPageProxy, scale: number): Promise<string | undefined> {
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdfjs draws on any canvas that behaves like the browser's; its types name only that one.
  const target = canvas as unknown as HTMLCanvasElement;
  await page.render({ canvas: target, viewport }).promise;
  const { data, width, height } = canvas
    .getContext('2d')
    .getImageData(0, 0, canvas.width, canvas.height);
  return readCode(new Uint8ClampedArray(data), width, height);
}

// jsqr is CommonJS with an ESM-looking default; Node hands over either shape.
const readQr = (typeof jsQR === 'function' ? jsQR : (jsQR as { default: unknown }).default) as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
  options: { inversionAttempts: 'dontInvert' },
) => { data: string } | null;

export function readCode(
  data: Uint8ClampedArray,
  width: number,
  height: number,
): string | undefined {
  return readQr(data, width, height, { inversionAttempts: 'dontInvert' })?.data;
}

function open(bytes: Uint8Array): ReturnType<typeof getDocument>['promise'] {
  // pdfjs takes the buffer over: give it its own.
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}
