/** Puts the shell together from its parts, once Electron is ready. */
import {
  app,
  dialog,
  powerMonitor,
  safeStorage,
  screen,
  session,
  shell as desktop,
} from 'electron';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { guardApp } from './app-guards.ts';
import { systemClock } from './clock.ts';
import { answerLocal } from './connecting-page.ts';
import { keepDeviceCookie } from './device-cookie.ts';
import { createKeepAwake } from './keep-awake.ts';
import { createKioskAudit } from './kiosk-audit.ts';
import { createLifecycle, EXIT, type Lifecycle } from './lifecycle.ts';
import { locate } from './locations.ts';
import { createLog, type Log } from './log.ts';
import { parseArguments, type ShellArguments } from './policy/command-line.ts';
import { LOCAL_SCHEME } from './policy/navigation.ts';
import { roles, type Role } from './policy/roles.ts';
import { partitionOf } from './policy/window-options.ts';
import { hardenSession } from './session-hardening.ts';
import { openSettings } from './settings.ts';
import { createOfficeLink, officeTarget } from './shell-office.ts';
import { createShellPrinting } from './shell-printing.ts';
import { listPrinters, registerVerbs } from './shell-verbs.ts';
import { createStationWindows, type StationWindows } from './windows.ts';

/** Starts everything this PC was set up for. */
export async function startShell(args: ShellArguments): Promise<void> {
  const clock = systemClock;
  const random = Math.random;
  const userData = app.getPath('userData');
  const log = createLog(join(userData, 'catatan', 'perangkat.log'), clock.now);
  log('shell.start', { version: app.getVersion(), unknownArguments: args.unknown.length });

  const settings = openSettings(join(userData, 'setelan.json'), safeStorage, log);
  const provisioning = args.provisioningFile ?? usualProvisioningFile();
  if (provisioning) await settings.provision(provisioning);
  log('shell.settings', { station: settings.current().station });
  const target = officeTarget(settings.current(), args);
  const locations = locate(import.meta.dirname, app.isPackaged ? process.resourcesPath : undefined);
  const printWindows = new Set<number>();

  const windows = createStationWindows({
    surroundings: { preload: locations.preload, development: !app.isPackaged },
    pinnedOrigin: target.origin,
    monitors: () => screen.getAllDisplays(),
    primaryMonitorId: () => screen.getPrimaryDisplay().id,
    clock,
    random,
    log,
    mayClose: (left) =>
      left > 0 || !target.local || askBeforeStopping(() => lifecycle.quit(EXIT.done)),
    onSessionEnd: () => void lifecycle.quit(EXIT.done),
    onChange: createKeepAwake(),
  });
  const common = { pinnedOrigin: target.origin, findRole: windows.findRole, log };
  guardApp(app, {
    ...common,
    isPrintWindow: (id) => printWindows.has(id),
    openExternal: (url) => void desktop.openExternal(url),
  });
  let keyRefused = false;
  const partitions = [...new Set(Object.keys(roles).map((role) => partitionOf(role as Role)))];
  for (const partition of partitions) {
    const one = session.fromPartition(partition);
    hardenSession(one, {
      ...common,
      findPin: () => target.pin,
      onKeyRefused: () => (keyRefused = true),
    });
    const kiosk = partition === partitionOf('anjungan');
    one.protocol.handle(LOCAL_SCHEME, ({ url }) =>
      answerLocal(url, locations.pages, {
        state: office.state(),
        kiosk,
        local: target.local,
        version: app.getVersion(),
      }),
    );
  }

  await keepDeviceCookie({
    jars: partitions.map((partition) => session.fromPartition(partition).cookies),
    origin: target.origin,
    token: await settings.findDeviceToken(),
    save: settings.saveDeviceToken,
    now: clock.now,
    log,
  });

  const staffSession = session.fromPartition(partitionOf('meja'));
  const office = createOfficeLink({
    settings: settings.current(),
    args,
    target,
    locations,
    userData,
    session: staffSession,
    clock,
    random,
    log,
    onState(state) {
      windows.show(state);
      if (state.phase === 'ready') void audit.tellLeftovers();
    },
    wasKeyRefused() {
      const was = keyRefused;
      keyRefused = false;
      return was;
    },
  });
  const audit = createKioskAudit({
    file: join(userData, 'keluar.json'),
    origin: target.origin,
    fetch: (url, init) => staffSession.fetch(url, init),
    clock,
    newId: randomUUID,
    log,
  });
  const printing = createShellPrinting({
    settings: settings.current(),
    origin: target.origin,
    userData,
    session: staffSession,
    listPrinters: () => listPrinters(windows),
    printWindows,
    clock,
    random,
    log,
  });
  const lifecycle = createLifecycle({
    app,
    supervised: args.supervised,
    async stop() {
      await printing.stop();
      await office.stop();
      windows.closeAll();
    },
    log,
  });

  registerVerbs(common, settings, windows, lifecycle, audit);
  watchApp(windows, lifecycle, log);
  powerMonitor.on('resume', () => office.lookNow());
  const wanted = args.roles.length > 0 ? args.roles : settings.current().roles;
  for (const role of wanted) windows.open(role);
  office.start();
  printing.start();
}

/** Where build/windows/kunci-anjungan.ps1 leaves a technician's settings: readable by administrators and this account. */
function usualProvisioningFile(): string | undefined {
  const shared = process.env['ProgramData'];
  return process.platform === 'win32' && shared
    ? join(shared, 'Satu Atap', 'setelan-baru.json')
    : undefined;
}

function watchApp(windows: StationWindows, lifecycle: Lifecycle, log: Log): void {
  app.on('second-instance', (_event, argv) => {
    for (const role of parseArguments(argv).roles) windows.open(role);
    windows.focus();
  });
  // Added, removed or turned: the event's name does not matter, where everything stands now does.
  screen.on('display-added', windows.arrange);
  screen.on('display-removed', windows.arrange);
  screen.on('display-metrics-changed', windows.arrange);
  app.on('child-process-gone', (_event, { type, reason }) =>
    log('shell.child-gone', { type, reason }),
  );
  // Electron would show an English dialog; a screen nobody sits at must start again instead.
  if (app.isPackaged) {
    process.on('uncaughtException', (error) => {
      log('shell.broken', { error: error.name });
      void lifecycle.restart(EXIT.broken);
    });
  }
}

/** The last window of the PC that carries the office server. Always answers "not yet"; the officer decides. */
function askBeforeStopping(stop: () => Promise<void>): false {
  const question = {
    type: 'warning' as const,
    title: 'Satu Atap',
    message: 'Tutup Satu Atap di komputer ini?',
    detail:
      'Server kantor berjalan di komputer ini. Bila ditutup, semua loket, anjungan, dan layar antrean berhenti sampai Satu Atap dibuka lagi.',
    buttons: ['Batal', 'Tutup dan hentikan server'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  void dialog.showMessageBox(question).then(({ response }) => {
    if (response === 1) void stop();
  });
  return false;
}
