import { DomainError } from '../errors.ts';

/** 'Rp1.234.567,00'. Whole rupiah only: no fee of the services has sen. Throws BILANGAN_SALAH. */
export function rupiah(n: number | bigint): string {
  return `${rupiahShort(n)},00`;
}

/** 'Rp1.234.567', for screens where the column is narrow. Throws BILANGAN_SALAH. */
export function rupiahShort(n: number | bigint): string {
  if (typeof n === 'number' && !Number.isSafeInteger(n)) {
    throw new DomainError('BILANGAN_SALAH', 'Jumlah uang harus bilangan bulat dalam rupiah.', {
      n: String(n),
    });
  }
  const value = BigInt(n);
  return value < 0n ? `-Rp${groupThousands(-value)}` : `Rp${groupThousands(value)}`;
}

/** '1.234.567'. */
function groupThousands(value: bigint): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, '.');
}
