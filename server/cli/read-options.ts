import { parseArgs, type ParseArgsConfig } from 'node:util';

/** `parseArgs`, but who mistypes reads in Indonesian what there is, and the exit code is 2. */
export function readOptions<const C extends ParseArgsConfig>(
  config: C,
  usage: string,
): ReturnType<typeof parseArgs<C>> {
  try {
    return parseArgs(config);
  } catch {
    console.error(
      `[OPSI_SALAH] Pilihan pada baris perintah tidak dikenal: ${process.argv.slice(2).join(' ')}\nPakai: ${usage}`,
    );
    process.exit(2);
  }
}
