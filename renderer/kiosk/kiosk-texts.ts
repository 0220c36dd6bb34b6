import { createInstance } from 'i18next';
import { createContext, use } from 'react';
import type { KioskLanguage } from './kiosk-flow.ts';
import { kioskTextsEn } from './texts-en.ts';
import { kioskTextsId } from './texts-id.ts';
import type { KioskTextKey } from './texts-id.ts';

type Plain<Key> = Key extends `${infer Base}_${'zero' | 'one' | 'other'}` ? Base : Key;
export type KioskT = (key: Plain<KioskTextKey>, values?: Record<string, string | number>) => string;

const i18n = createInstance();
void i18n.init({
  resources: { id: { kiosk: kioskTextsId }, en: { kiosk: kioskTextsEn } },
  lng: 'id',
  fallbackLng: 'id',
  defaultNS: 'kiosk',
  // React escapes already.
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** The texts of one language; switching needs no loading, so that it works while the server is away. */
export function kioskTexts(language: KioskLanguage): KioskT {
  const fixed = i18n.getFixedT(language, 'kiosk');
  return (key, values = {}) => String(fixed(key, values));
}

export const KioskTextsContext = createContext<KioskT>(kioskTexts('id'));

export function useKioskTexts(): KioskT {
  return use(KioskTextsContext);
}
