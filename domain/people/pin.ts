/** Six figures or more, or a password of eight letters or more; a screen asks this without zod. */
export const pinPattern = /^\d{6,12}$|^(?=.{8,}).*\D.*$/;
/** Characters. */
export const LONGEST_PIN = 128;

export function isPin(text: string): boolean {
  return pinPattern.test(text) && text.length <= LONGEST_PIN;
}
