import { checkIdentity } from '../../domain/people/identity.ts';
import type { IdentityKind } from '../../domain/people/identity.ts';
import { checkPhone } from '../../domain/people/phone.ts';
import type { KioskT } from './kiosk-texts.ts';

const identityCodes = [
  'NIK_BUKAN_ANGKA',
  'NIK_PANJANG',
  'NIK_PROVINSI',
  'NIK_TANGGAL',
  'NIK_URUT',
  'IDENTITAS_BENTUK',
] as const;

/** What looks odd about an identity number, in the visitor's language; a remark, never a block. */
export function identityWarning(kind: IdentityKind, number: string, t: KioskT): string | undefined {
  if (number.trim() === '') return undefined;
  const [first] = checkIdentity(kind, number).warnings;
  const code = identityCodes.find((known) => known === first?.code);
  return first && t(code ?? 'IDENTITAS_BENTUK');
}

/** What looks odd about a phone number; a remark, never a block. */
export function phoneWarning(number: string, t: KioskT): string | undefined {
  if (number.trim() === '') return undefined;
  return checkPhone(number).warnings.length > 0 ? t('TELEPON') : undefined;
}
