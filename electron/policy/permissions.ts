/** What a page may ask of the machine. The table is total: a permission new in Electron does not compile until it is judged. */
import type { Session } from 'electron';
import { isOfficeUrl } from './navigation.ts';
import type { Role } from './roles.ts';

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
export type Permission = Parameters<RequestHandler>[1];

interface PermissionRule {
  /** Roles whose windows may have it; an empty list means nobody. */
  for: readonly Role[];
  why: string;
}

const nobody: readonly Role[] = [];
const staff: readonly Role[] = ['meja', 'satpam', 'admin', 'pindai'];

export const permissions = {
  ar: { for: nobody, why: 'no augmented reality in an office' },
  'automatic-fullscreen': { for: nobody, why: 'the shell decides what is full screen' },
  'background-fetch': { for: nobody, why: 'the server does the background work' },
  'background-sync': { for: nobody, why: 'the server does the synchronisation' },
  'captured-surface-control': { for: nobody, why: 'no screen capture' },
  'clipboard-read': { for: nobody, why: 'the clipboard may hold somebody else’s data' },
  'clipboard-sanitized-write': {
    for: staff,
    why: 'officers copy a receipt number; plain text only',
  },
  'deprecated-sync-clipboard-read': { for: nobody, why: 'as clipboard-read' },
  'display-capture': { for: nobody, why: 'screens show personal data: no recording' },
  fileSystem: { for: nobody, why: 'files go through the server' },
  fullscreen: {
    for: ['layar', 'anjungan'],
    why: 'the display page may ask for it when tried outside kiosk mode',
  },
  geolocation: { for: nobody, why: 'the office knows where it is' },
  'geolocation-approximate': { for: nobody, why: 'as geolocation' },
  'hand-tracking': { for: nobody, why: 'no headset' },
  hid: { for: nobody, why: 'scanners type as keyboards; no raw device' },
  'idle-detection': { for: nobody, why: 'the page has its own idle lock' },
  keyboardLock: { for: nobody, why: 'the kiosk key table does this, under our control' },
  'local-fonts': { for: nobody, why: 'fonts are bundled; the list identifies a machine' },
  'local-network': { for: nobody, why: 'pages talk to their own origin only' },
  'local-network-access': { for: nobody, why: 'pages talk to their own origin only' },
  'loopback-network': { for: nobody, why: 'pages talk to their own origin only' },
  media: {
    for: nobody,
    why: 'no page uses a camera or a microphone: QR scanners type as keyboards',
  },
  mediaKeySystem: { for: nobody, why: 'no protected media' },
  midi: { for: nobody, why: 'no instruments' },
  midiSysex: { for: nobody, why: 'no instruments' },
  nfc: { for: nobody, why: 'identity cards are read by the reader’s own program' },
  notifications: { for: nobody, why: 'the screen itself says what is next' },
  openExternal: { for: nobody, why: 'external links go through policy/external-links.ts' },
  'payment-handler': { for: nobody, why: 'payment is by e-billing' },
  'periodic-background-sync': { for: nobody, why: 'the server does the synchronisation' },
  'persistent-storage': { for: nobody, why: 'nothing that matters is stored in the browser' },
  pointerLock: { for: nobody, why: 'a locked pointer looks like a hung PC' },
  'screen-wake-lock': { for: nobody, why: 'powerSaveBlocker does it where the role needs it' },
  sensors: { for: nobody, why: 'no use' },
  serial: { for: nobody, why: 'printers are reached by the server or the print agent' },
  'smart-card': { for: nobody, why: 'signing is done in the agency’s own application' },
  'speaker-selection': { for: nobody, why: 'the sound device is set in the system' },
  'storage-access': { for: nobody, why: 'no third parties' },
  'system-wake-lock': { for: nobody, why: 'as screen-wake-lock' },
  'top-level-storage-access': { for: nobody, why: 'no third parties' },
  usb: { for: nobody, why: 'no raw devices' },
  vr: { for: nobody, why: 'no headset' },
  'web-app-installation': { for: nobody, why: 'the shell is installed already' },
  'web-printing': { for: nobody, why: 'papers are print jobs of the server, see print-agent.ts' },
  'window-management': { for: nobody, why: 'the shell places its windows' },
  unknown: { for: nobody, why: 'what is not known is not allowed' },
} as const satisfies Record<Permission, PermissionRule>;

export interface PermissionAsk {
  /** A plain string: Electron may send names newer than its types. */
  permission: string;
  /** Origin or URL of the frame that asks. */
  requester: string;
  isMainFrame: boolean;
  /** Role of the window; undefined for contents the shell did not open. */
  role: Role | undefined;
  pinnedOrigin: string;
}

/** True only for our own page, in the main frame, in a window whose role the table names. */
export function mayUse({
  permission,
  requester,
  isMainFrame,
  role,
  pinnedOrigin,
}: PermissionAsk): boolean {
  if (!role || !isMainFrame || !isOfficeUrl(requester, pinnedOrigin)) return false;
  if (!Object.hasOwn(permissions, permission)) return false;
  const rule: PermissionRule = permissions[permission as Permission];
  return rule.for.includes(role);
}
