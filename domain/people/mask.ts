const dot = '•';

/**
 * '3602••••••••••01': keeps the regency of first registration and the last two digits, enough to
 * tell two visitors of one day apart, and hides district, birth date and sex. A text of another
 * length keeps its last two characters only.
 */
export function maskNik(nik: string): string {
  return nik.length === 16 ? keep(nik, 4, 2) : keep(nik, 0, 2);
}

/** '0812••••••01': keeps the operator and the last two digits, as people recognise their number. */
export function maskPhone(phone: string): string {
  if (phone.length >= 12) return keep(phone, 4, 2);
  return phone.length >= 10 ? keep(phone, 3, 2) : keep(phone, 0, 2);
}

/** A NIK as `maskNik` does; any other identity number (passport, SIM, KITAS): its last three characters. */
export function maskIdentity(number: string): string {
  return /^\d{16}$/.test(number) ? maskNik(number) : keep(number, 0, 3);
}

/** Never shows more than half of a text, so that a short number does not escape its mask. */
function keep(text: string, head: number, tail: number): string {
  const characters = [...text];
  if (head + tail > characters.length / 2) return dot.repeat(characters.length);
  return [
    ...characters.slice(0, head),
    dot.repeat(characters.length - head - tail),
    ...characters.slice(characters.length - tail),
  ].join('');
}

/** True for a number as a screen shows it: it stands for the one behind the mask. */
export function isMasked(text: string): boolean {
  return text.includes(dot);
}

type Numbers = { identityNumber: string; phone: string };

/** A form sends back what it was shown: a masked number means "as it was". */
export function keepMasked<T extends Numbers>(typed: T, stored: Partial<Numbers>): T {
  const keepNumber = (text: string, old: string | undefined) =>
    isMasked(text) ? (old ?? '') : text;
  return {
    ...typed,
    identityNumber: keepNumber(typed.identityNumber, stored.identityNumber),
    phone: keepNumber(typed.phone, stored.phone),
  };
}
