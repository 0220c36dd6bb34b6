import type { Role } from './roles.ts';

/** Who sees how the office does: its head and those who answer for a part of it. All of them may read cases. */
export const dashboardRoles = [
  'pimpinan',
  'kadis',
  'kabid',
  'kasi',
  'kapuslitbang',
  'kabag-ku',
] as const satisfies readonly Role[];
