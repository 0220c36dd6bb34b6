import { officeTexts } from './texts.ts';

/** Bytes of a logo; as base64 it stays under the contract's 400,000 characters. */
export const LOGO_BYTES = 300_000;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG as base64 without the data: prefix, or why it cannot be used. */
export function readLogo(bytes: Uint8Array): { logo: string } | { error: string } {
  if (!signature.every((byte, i) => bytes[i] === byte)) return { error: officeTexts.logoNotPng };
  if (bytes.length > LOGO_BYTES) {
    return { error: officeTexts.logoTooBig(Math.ceil(bytes.length / 1000)) };
  }
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return { logo: btoa(text) };
}
