/** How the bytes must be sent: a page description for a driver, or commands for a ticket printer. */
export type ArtefactFormat = 'pdf' | 'escpos';

/** The size of one sheet, in millimetres. For a ticket the height is that of its content. */
export interface Media {
  widthMm: number;
  heightMm: number;
}

/** One finished paper, ready for any transport; the same facts always give an equal artefact. */
export interface Artefact {
  format: ArtefactFormat;
  bytes: Uint8Array;
  media: Media;
  copies: number;
  /** Indonesian, for the printer's queue and the file's name, e.g. "Tanda Terima 503/0142/XI/2026". No personal data. */
  title: string;
}
