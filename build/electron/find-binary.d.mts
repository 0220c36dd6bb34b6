export interface FindOptions {
  /** Longest wait for the download, ms. */
  timeoutMs?: number;
  packageFolder?: string;
  /** True (default) when the program is to be started now; without a screen nothing is fetched. */
  needsDisplay?: boolean;
  /** False: only look. */
  download?: boolean;
  env?: Record<string, string | undefined>;
  platform?: string;
  uid?: number;
}

export function findElectronBinary(
  options?: FindOptions,
): Promise<{ path: string; reason?: undefined } | { path?: undefined; reason: string }>;
