/** What the shell does when a page speaks a verb; who may speak it, ipc/handle.ts has decided. */
import { app } from 'electron';
import { systemClock } from './clock.ts';
import { handle, type Door } from './ipc/handle.ts';
import type { KioskAudit } from './kiosk-audit.ts';
import { createKioskExit } from './kiosk-exit.ts';
import { EXIT, type Lifecycle } from './lifecycle.ts';
import type { PrinterOnThisPc } from './policy/ipc-channels.ts';
import type { SettingsStore } from './settings.ts';
import type { StationWindows } from './windows.ts';

export function registerVerbs(
  door: Door,
  settings: SettingsStore,
  windows: StationWindows,
  lifecycle: Lifecycle,
  audit: KioskAudit,
): void {
  const leave = createKioskExit({
    load: settings.current,
    saveGuard: (pinGuard) => settings.update({ pinGuard }),
    now: systemClock.now,
    log: door.log,
    audit: audit.note,
    leave: () => {
      if (!windows.closeKiosks()) void lifecycle.quit(EXIT.leftKiosk);
    },
  });
  const showExit = (wanted: boolean) => async (_args: unknown, webContentsId: number) => {
    windows.showExit(webContentsId, wanted);
    return { ok: true as const, value: null };
  };
  handle(door, 'askExit', showExit(true));
  handle(door, 'closeExit', showExit(false));
  handle(door, 'leaveKiosk', ([pin]) => leave(pin));
  handle(door, 'listPrinters', async () => ({ ok: true, value: await listPrinters(windows) }));
  handle(door, 'version', async () => ({
    ok: true,
    value: {
      app: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions['chrome'] ?? '',
    },
  }));
  handle(door, 'restart', async () => {
    void lifecycle.restart();
    return { ok: true, value: null };
  });
}

/** Printers as the operating system names them. */
export async function listPrinters(windows: StationWindows): Promise<PrinterOnThisPc[]> {
  const printers = (await windows.findContents()?.getPrintersAsync()) ?? [];
  return printers.map(({ name, displayName }) => ({ name, label: displayName || name }));
}
