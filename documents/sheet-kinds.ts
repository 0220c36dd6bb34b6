/**
 * The office papers by name. Apart from `render.ts`, which loads everything that draws: the server's
 * main thread only names papers, and a power cut should cost the office no second more than it must.
 */
export const sheetKinds = [
  'service-memo',
  'disposition',
  'service-report',
  'receipt',
  'checklist',
  'letter',
  'refusal-letter',
  'invitation',
  'verification-form',
  'transmittal-letter',
  'opd-receipt',
  'site-visit-report',
  'return-note',
  'process-sheet',
  'sop-document',
  'performance-report',
  'hand-over-receipt',
  'dispatch-proof',
] as const;
export type SheetKind = (typeof sheetKinds)[number];

export function isSheetKind(kind: string): kind is SheetKind {
  return (sheetKinds as readonly string[]).includes(kind);
}
