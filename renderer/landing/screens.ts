import type { PublicOffice } from '../../domain/contract/office.ts';
import type { Role } from '../../domain/contract/roles.ts';
import { landingTexts } from './texts.ts';

export type Screen = {
  path: string;
  title: string;
  hint: string;
  group: 'people' | 'devices';
  /** Set: it is shown, but cannot be opened, and says why. */
  disabledReason?: string;
};

type Device = PublicOffice['device'];
type Person = { roles: readonly Role[] } | null;

const notAtDesks: readonly Role[] = ['satpam', 'admin', 'pimpinan'];

/** True when the person has a role that works at a desk (any actor of a SOP). */
export function worksAtDesk(roles: readonly Role[]): boolean {
  return roles.some((role) => !notAtDesks.includes(role));
}

/** Every screen of the office, with the reason why this device or person may not open it. */
export function screensFor(device: Device, person: Person): Screen[] {
  const hub = device.kind === 'hub';
  return [
    people('/meja', landingTexts.desk, landingTexts.deskHint, person, worksAtDesk),
    people('/satpam', landingTexts.security, landingTexts.securityHint, person, has('satpam')),
    people('/pindai', landingTexts.scan, landingTexts.scanHint, person, () => true),
    people('/pengaturan', landingTexts.admin, landingTexts.adminHint, person, has('admin')),
    forDevice(
      '/anjungan',
      landingTexts.kiosk,
      landingTexts.kioskHint,
      hub || device.kind === 'kiosk',
    ),
    forDevice(
      '/layar',
      landingTexts.display,
      landingTexts.displayHint,
      hub || device.kind === 'display',
    ),
  ];
}

function has(role: Role): (roles: readonly Role[]) => boolean {
  return (roles) => roles.includes(role);
}

function people(
  path: string,
  title: string,
  hint: string,
  person: Person,
  allows: (roles: readonly Role[]) => boolean,
): Screen {
  const base = { path, title, hint, group: 'people' } as const;
  if (person === null) return { ...base, disabledReason: landingTexts.needsSignIn };
  return allows(person.roles) ? base : { ...base, disabledReason: landingTexts.notYourRole };
}

function forDevice(path: string, title: string, hint: string, allowed: boolean): Screen {
  const base = { path, title, hint, group: 'devices' } as const;
  return allowed ? base : { ...base, disabledReason: landingTexts.notThisDevice };
}
