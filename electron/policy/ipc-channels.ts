/** Names of the shell's verbs. Kept apart from their schemas so that the preload script stays tiny. */
export const channels = {
  askExit: 'satu-atap:ask-exit',
  closeExit: 'satu-atap:close-exit',
  leaveKiosk: 'satu-atap:leave-kiosk',
  listPrinters: 'satu-atap:list-printers',
  version: 'satu-atap:version',
  restart: 'satu-atap:restart',
} as const satisfies Record<string, `satu-atap:${string}`>;

export type Verb = keyof typeof channels;

/** What every verb answers: never a thrown English error. */
export type VerbAnswer<T> = { ok: true; value: T } | { ok: false; code: string; message: string };

/** A printer of this PC as the admin screen lists it. */
export interface PrinterOnThisPc {
  name: string;
  label: string;
}

export interface ShellVersion {
  app: string;
  electron: string;
  chromium: string;
}

/** What pages find as `window.satuAtapShell`; absent in an ordinary browser. */
export interface SatuAtapShell {
  /** Only on the shell's own PIN page. */
  leaveKiosk(pin: string): Promise<VerbAnswer<null>>;
  /** From the PIN page back to where the screen belongs. */
  closeExit(): Promise<VerbAnswer<null>>;
  listPrinters(): Promise<VerbAnswer<PrinterOnThisPc[]>>;
  version(): Promise<VerbAnswer<ShellVersion>>;
  restart(): Promise<VerbAnswer<null>>;
}
