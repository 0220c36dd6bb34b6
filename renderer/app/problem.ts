/** A refusal as the screens show it: what is wrong and what to do, with a stable code. */
export interface Problem {
  code: string;
  message: string;
  details?: unknown;
}

export const NOT_CONNECTED = {
  code: 'TIDAK_TERSAMBUNG',
  message: 'Tidak tersambung ke server kantor. Isian Anda tetap tersimpan; coba lagi sebentar.',
} as const satisfies Problem;

const UNKNOWN = {
  code: 'KESALAHAN_TAK_TERDUGA',
  message: 'Ada yang tidak beres. Coba sekali lagi; bila tetap terjadi, sebutkan kodenya ke admin.',
} as const satisfies Problem;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function findRefusal(error: unknown): Problem | undefined {
  if (!isRecord(error) || !isRecord(error['data'])) return undefined;
  const refusal = error['data']['satuAtap'];
  if (!isRecord(refusal)) return undefined;
  const { code, message, details } = refusal;
  if (typeof code !== 'string' || typeof message !== 'string') return undefined;
  return details === undefined ? { code, message } : { code, message, details };
}

/**
 * Whether the command may or may not have reached the server: no answer at all, or an answer
 * from something on the way (a proxy, a server that is starting) and not from the office's own code.
 */
export function isLineProblem(error: unknown): boolean {
  if (findRefusal(error) !== undefined) return false;
  if (error instanceof Error && error.name === 'AbortError') return false;
  if (!isRecord(error)) return false;
  const isFromClient = error instanceof TypeError || error['name'] === 'TRPCClientError';
  // A tRPC error shape without data: nothing that tRPC itself had written came back.
  return isFromClient && !isRecord(error['data']);
}

/** Whether the office does not let this device see the screen, because it is not paired (any more). */
export function isDeviceRefusal(found: Problem | undefined): boolean {
  return found?.code === 'PERANGKAT_BELUM_DIPASANGKAN' || found?.code === 'PERANGKAT_TIDAK_BERHAK';
}

/** What to show for anything that a call to the server can throw. */
export function problem(error: unknown): Problem {
  return findRefusal(error) ?? (isLineProblem(error) ? NOT_CONNECTED : UNKNOWN);
}
