/** Where this PC stands with its office server, local or remote. The windows follow it. */
export type OfficeState =
  | { phase: 'starting'; failures: number }
  | { phase: 'ready'; failures: 0 }
  | Failure<'restarting'>
  /** Many failures in a row: tries go on, slowly, but somebody should look. */
  | Failure<'failed'>;

interface Failure<P extends string> {
  phase: P;
  failures: number;
  /** Short and stable, for the telephone: "exit 1", "PORT_DIPAKAI". */
  reason: string;
  /** The server's own words about it, for officers. */
  says?: string;
}

/** The hub showed another key than the one noted for it: a new server, or somebody in between. */
export const KEY_CHANGED = 'KUNCI_SERVER_BERUBAH';

/** From this many failures in a row the screen asks for help. */
export const FAILED_FROM = 6;

/** The state after a failure. */
export function failedState(failures: number, reason: string, says?: string): OfficeState {
  return {
    phase: failures >= FAILED_FROM ? 'failed' : 'restarting',
    failures,
    reason,
    ...(says && { says }),
  };
}

/** Something that keeps the office server reachable and says how it goes. */
export interface OfficeLink {
  /** Begins; the first state, `starting`, is known without being told. */
  start(): void;
  /** Resolves when the server has ended, or at once for a server elsewhere. */
  stop(): Promise<void>;
  state(): OfficeState;
  /** The PC woke up: ask at once instead of when it was planned. */
  lookNow(): void;
}
