import type { Role } from './roles.ts';

/** Who answers for the office as a whole reads its registers whole. */
export const wholeOfficeReaders: readonly Role[] = [
  'pimpinan',
  'kadis',
  'kapuslitbang',
  'kabid',
  'kasi',
  'kabag-ku',
  'kasubbag-umum',
  'tu',
  'adm',
];
/** Who keeps the register of one service (SOP 000, PINTU step 6) reads the requests of that service. */
export const serviceReaders: readonly Role[] = ['pintu'];
export const registerReaders: readonly Role[] = [...wholeOfficeReaders, ...serviceReaders];
