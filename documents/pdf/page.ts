import PdfKit from 'pdfkit';

import type { Instant } from '../../domain/calendar/office-time.ts';
import type { OfficePaper } from '../facts.ts';
import type { OpenFont } from './fonts.ts';

/** Millimetres to PDF points. */
export function mm(value: number): number {
  return (value * 72) / 25.4;
}

/** F4 is the Indonesian folio, 215 × 330 mm; it is not the American Legal or Folio. */
export const PAPER_MM = {
  A4: { widthMm: 210, heightMm: 297 },
  F4: { widthMm: 215, heightMm: 330 },
} satisfies Record<OfficePaper, { widthMm: number; heightMm: number }>;

export interface PdfOptions {
  widthMm: number;
  heightMm: number;
  title: string;
  author: string;
  /** Becomes the PDF's creation date and, through it, the file id: never the clock's. */
  at: Instant;
  language: 'id' | 'en';
}

/** An open PDF whose fonts are shared between papers and whose bytes depend on its facts alone. */
export interface Pdf {
  doc: PDFKit.PDFDocument;
  width: number;
  height: number;
  addPage(): void;
  pageCount(): number;
  useFont(font: OpenFont, size: number): void;
  finish(): Promise<Uint8Array>;
}

export function openPdf(options: PdfOptions): Pdf {
  const size: [number, number] = [mm(options.widthMm), mm(options.heightMm)];
  const at = new Date(options.at);
  const doc = new PdfKit({
    autoFirstPage: false,
    bufferPages: true,
    font: '',
    lang: options.language === 'id' ? 'id-ID' : 'en',
    displayTitle: true,
    info: {
      Title: options.title,
      Author: options.author,
      Creator: 'Satu Atap',
      Producer: 'Satu Atap',
      CreationDate: at,
      ModDate: at,
    },
  });
  const chunks: Uint8Array[] = [];
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  const registered = new Set<string>();
  return {
    doc,
    width: size[0],
    height: size[1],
    addPage: () => void doc.addPage({ size, margin: 0 }),
    pageCount: () => doc.bufferedPageRange().count,
    useFont(font, points) {
      if (!registered.has(font.key)) {
        // pdfkit takes an opened fontkit font; its types know only files and buffers.
        doc.registerFont(font.key, font.font as unknown as PDFKit.Mixins.PDFFontSource);
        registered.add(font.key);
      }
      doc.font(font.key, points);
    },
    finish() {
      doc.end();
      return finished;
    },
  };
}
