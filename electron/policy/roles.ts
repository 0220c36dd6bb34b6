/** What one station of the office shows. The Indonesian words are what technicians type after `--role=`. */
import * as z from 'zod';

export const Role = z.enum(['meja', 'satpam', 'anjungan', 'layar', 'admin', 'pindai']);
export type Role = z.infer<typeof Role>;

export interface RoleRule {
  /** Path on the office server's origin. */
  route: string;
  title: string;
  /** Full screen, no way out but the PIN. */
  kiosk: boolean;
  /** The screen of this PC must not sleep. */
  keepAwake: boolean;
  /** Which monitor, where there are two. */
  monitor: 'primary' | 'secondary';
  /** How long a lost server may stay lost before the page on screen gives way to "menghubungkan" (ms). */
  graceMs: number;
  /** How long a frozen page may stay frozen before it is started again (ms). */
  hangMs: number;
  why: string;
}

const second = 1000;
const desk = {
  kiosk: false,
  keepAwake: false,
  monitor: 'primary',
  graceMs: 60 * second,
  hangMs: 30 * second,
} as const;
const unattended = {
  kiosk: true,
  keepAwake: true,
  graceMs: 5 * second,
  hangMs: 5 * second,
} as const;

export const roles = {
  meja: {
    ...desk,
    route: '/meja',
    title: 'Meja kerja',
    why: 'an officer: a draft on screen is worth a minute of patience',
  },
  satpam: {
    ...desk,
    route: '/satpam',
    title: 'Meja satpam',
    why: 'an officer; the visitor is standing in front of the desk',
  },
  admin: {
    ...desk,
    route: '/admin',
    title: 'Pengaturan',
    why: 'an officer with rights of administration',
  },
  pindai: {
    ...desk,
    route: '/pindai',
    title: 'Pindai tanda terima',
    why: 'an officer with a camera or a hand scanner',
  },
  anjungan: {
    ...unattended,
    route: '/anjungan',
    title: 'Anjungan mandiri',
    monitor: 'primary',
    why: 'the public touches it: nothing else may be reachable',
  },
  layar: {
    ...unattended,
    route: '/layar',
    title: 'Layar antrean',
    monitor: 'secondary',
    why: 'nobody is in front of it: it must mend itself',
  },
} as const satisfies Record<Role, RoleRule>;

/** The rule of a role, widened to the common shape. */
export function ruleOf(role: Role): RoleRule {
  return roles[role];
}
