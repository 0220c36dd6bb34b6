/** An agency asked for a pertek before, with what was asked of it; most often asked first. */
export type PastOpd = { opd: string; kinds: string[] };
