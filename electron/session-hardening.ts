/** Rules of a browser session: permissions, devices, downloads, certificates. Applied to every session the shell uses. */
import type { Session } from 'electron';
import type { Log } from './log.ts';
import { judgeCertificate, type CertificatePin } from './policy/certificate-pin.ts';
import { isOfficeUrl } from './policy/navigation.ts';
import { mayUse } from './policy/permissions.ts';
import { ruleOf, type Role } from './policy/roles.ts';

export interface Hardening {
  pinnedOrigin: string;
  findPin: () => CertificatePin | undefined;
  findRole: (webContentsId: number) => Role | undefined;
  /** The hub's own name came with another key than the one noted for it. */
  onKeyRefused?: () => void;
  log: Log;
}

/** Hardens one session. Every handler denies unless a table of `policy/` says otherwise. */
export function hardenSession(
  session: Session,
  { pinnedOrigin, findPin, findRole, onKeyRefused, log }: Hardening,
): void {
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    const granted = mayUse({
      permission,
      requester: details.requestingUrl,
      isMainFrame: details.isMainFrame,
      role: findRole(contents.id),
      pinnedOrigin,
    });
    if (!granted) log('guard.permission', { permission });
    callback(granted);
  });
  session.setPermissionCheckHandler((contents, permission, requestingOrigin, details) =>
    mayUse({
      permission,
      requester: requestingOrigin,
      isMainFrame: details.isMainFrame,
      role: contents ? findRole(contents.id) : undefined,
      pinnedOrigin,
    }),
  );
  session.setDevicePermissionHandler(() => false); // no HID, serial or USB device is ever granted
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses); // none is unprotected
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null)); // screens show personal data

  session.on('will-download', (event, item, contents) => {
    const role = findRole(contents.id);
    const allowed =
      role !== undefined && !ruleOf(role).kiosk && isOfficeUrl(item.getURL(), pinnedOrigin);
    if (allowed) return;
    event.preventDefault();
    log('guard.download', { role: role ?? 'none' });
  });

  session.setCertificateVerifyProc(({ hostname, certificate }, callback) => {
    const verdict = judgeCertificate(findPin(), hostname, certificate.data);
    if (verdict !== 0) {
      log('guard.pin', { host: hostname });
      if (URL.parse(pinnedOrigin)?.hostname === hostname) onKeyRefused?.();
    }
    callback(verdict);
  });
}
