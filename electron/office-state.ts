/** Where this PC stands with its office server, local or remote. The windows follow it. */
export type OfficeState =
  | { phase: 'starting'; failures: number }
  | { phase: 'ready'; failures: 0 }
  | { phase: 'restarting'; failures: number; reason: string }
  /** Many failures in a row: tries go on, slowly, but somebody should look. */
  | { phase: 'failed'; failures: number; reason: string };

/** From this many failures in a row the screen asks for help. */
export const FAILED_FROM = 6;

/** The state after a failure. */
export function failedState(failures: number, reason: string): OfficeState {
  return { phase: failures >= FAILED_FROM ? 'failed' : 'restarting', failures, reason };
}

/** Something that keeps the office server reachable and says how it goes. */
export interface OfficeLink {
  /** Begins; the first state, `starting`, is known without being told. */
  start(): void;
  /** Resolves when the server has ended, or at once for a server elsewhere. */
  stop(): Promise<void>;
  state(): OfficeState;
}
