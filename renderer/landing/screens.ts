import { dashboardRoles } from '../../domain/contract/dashboard-roles.ts';
import type { PublicOffice } from '../../domain/contract/office.ts';
import { registerReaders } from '../../domain/contract/register-readers.ts';
import type { Role } from '../../domain/contract/roles.ts';
import type { IconName } from '../ui/icons.tsx';
import { landingTexts } from './texts.ts';

export type Screen = {
  path: string;
  title: string;
  hint: string;
  group: 'people' | 'devices';
  icon: IconName;
  /** Set: it is shown, but cannot be opened, and says why. */
  disabledReason?: string;
  /** It opens once somebody has signed in. */
  needsSignIn?: true;
};

type Device = PublicOffice['device'];
type Person = { roles: readonly Role[] } | null;

const notAtDesks: readonly Role[] = ['satpam', 'admin', 'pimpinan'];

/** True when the person has a role that works at a desk (any actor of a SOP). */
export function worksAtDesk(roles: readonly Role[]): boolean {
  return roles.some((role) => !notAtDesks.includes(role));
}

/** True for whoever may read case files, and check their receipts; the head of office does too. */
export function readsCases(roles: readonly Role[]): boolean {
  return worksAtDesk(roles) || roles.includes('pimpinan');
}

const places = [
  {
    path: '/meja',
    title: landingTexts.desk,
    hint: landingTexts.deskHint,
    icon: 'person',
    allows: worksAtDesk,
  },
  {
    path: '/berkas',
    title: landingTexts.files,
    hint: landingTexts.filesHint,
    icon: 'search',
    allows: readsCases,
  },
  {
    path: '/satpam',
    title: landingTexts.security,
    hint: landingTexts.securityHint,
    icon: 'door',
    allows: has('satpam'),
  },
  {
    path: '/pindai',
    title: landingTexts.scan,
    hint: landingTexts.scanHint,
    icon: 'search',
    allows: readsCases,
  },
  {
    path: '/sop',
    title: landingTexts.sop,
    hint: landingTexts.sopHint,
    icon: 'document',
    allows: (roles) => worksAtDesk(roles) || roles.includes('pimpinan') || roles.includes('admin'),
  },
  {
    path: '/pimpinan',
    title: landingTexts.manager,
    hint: landingTexts.managerHint,
    icon: 'clock',
    allows: (roles) => dashboardRoles.some((role) => roles.includes(role)),
  },
  {
    path: '/register',
    title: landingTexts.register,
    hint: landingTexts.registerHint,
    icon: 'document',
    allows: (roles) => registerReaders.some((role) => roles.includes(role)),
  },
  {
    path: '/pengganti',
    title: landingTexts.substitute,
    hint: landingTexts.substituteHint,
    icon: 'repeat',
    allows: () => true,
  },
  {
    path: '/admin',
    title: landingTexts.admin,
    hint: landingTexts.adminHint,
    icon: 'gear',
    allows: has('admin'),
  },
] as const satisfies readonly Place[];

type Place = Pick<Screen, 'path' | 'title' | 'hint' | 'icon'> & {
  allows: (roles: readonly Role[]) => boolean;
};

const devices = [
  {
    path: '/anjungan',
    title: landingTexts.kiosk,
    hint: landingTexts.kioskHint,
    icon: 'hand',
    kind: 'kiosk',
  },
  {
    path: '/layar',
    title: landingTexts.display,
    hint: landingTexts.displayHint,
    icon: 'speaker',
    kind: 'display',
  },
] as const satisfies readonly (Pick<Screen, 'path' | 'title' | 'hint' | 'icon'> & {
  kind: Device['kind'];
})[];

const setUp: Screen = {
  path: '/pasang',
  title: landingTexts.setUp,
  hint: landingTexts.setUpHint,
  group: 'people',
  icon: 'gear',
};

/** False for a screen that is known to be closed to these roles; the server has the last word. */
export function mayOpen(path: string, roles: readonly Role[]): boolean {
  const place = places.find((each) => path === each.path || path.startsWith(`${each.path}/`));
  return place === undefined || place.allows(roles);
}

/** Every screen of the office, with the reason why this device or person may not open it. */
export function screensFor(device: Device, person: Person, isReady = true): Screen[] {
  if (!isReady) return [setUp];
  return [
    ...places.map(({ allows, ...place }) => ({
      ...place,
      group: 'people' as const,
      ...forPerson(person, allows),
    })),
    ...devices.map(({ kind, ...place }) => ({
      ...place,
      group: 'devices' as const,
      ...(device.kind !== 'hub' &&
        device.kind !== kind && { disabledReason: landingTexts.notThisDevice }),
    })),
  ];
}

function forPerson(
  person: Person,
  allows: (roles: readonly Role[]) => boolean,
): Pick<Screen, 'disabledReason' | 'needsSignIn'> {
  if (person === null) return { disabledReason: landingTexts.needsSignIn, needsSignIn: true };
  return allows(person.roles) ? {} : { disabledReason: landingTexts.notYourRole };
}

function has(role: Role): (roles: readonly Role[]) => boolean {
  return (roles) => roles.includes(role);
}
