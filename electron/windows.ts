/** The windows of this PC: opens one per role, shows the waiting page when the server is away, mends what crashes. */
import type { BrowserWindow, WebContents } from 'electron';
import type { ShellClock } from './clock.ts';
import { CONNECTING_URL, EXIT_URL } from './connecting-page.ts';
import type { Log } from './log.ts';
import type { OfficeState } from './office-state.ts';
import { backoffMs } from './policy/backoff.ts';
import { isOfficeUrl } from './policy/navigation.ts';
import { placementOf, type Monitor } from './policy/placement.ts';
import { ruleOf, type Role } from './policy/roles.ts';
import { bringForward, createWindow, isSame, moveFullScreen, release } from './window-acts.ts';
import { windowOptions, type Surroundings } from './policy/window-options.ts';

const crashBackoff = { baseMs: 1_000, capMs: 60_000 };

/** How long the PIN page stays on a public screen that nobody touches (ms). */
export const EXIT_PAGE_MS = 60_000;

export interface StationWindowsOptions {
  surroundings: Surroundings;
  pinnedOrigin: string;
  monitors: () => readonly Monitor[];
  primaryMonitorId: () => number;
  clock: ShellClock;
  random: () => number;
  log: Log;
  /** The officer closes a desk's window; answers whether it may close. */
  mayClose: (windowsLeft: number) => boolean;
  /** The system is shutting down or the user signs off: seconds are left, and nobody to ask. */
  onSessionEnd: () => void;
  /** After windows came or went: some of them may need the screen kept awake. */
  onChange: (open: readonly Role[]) => void;
}

interface Station {
  role: Role;
  window: BrowserWindow;
  /** Where to come back to: the last page of ours this window was on. */
  route: string;
  /** What the window was last sent to. */
  showing: 'nothing' | 'connecting' | 'office' | 'exit';
  /** It has something to show; on screen as soon as there is a monitor for it. */
  painted: boolean;
  /** The monitor it was last put on. */
  monitor: Monitor | undefined;
  crashes: number;
  /** Set while the page on screen is given time before the waiting page replaces it. */
  cancelSwap: (() => void) | undefined;
  cancelHang: () => void;
}

export interface StationWindows {
  open(role: Role): void;
  /** Follows the office server. */
  show(state: OfficeState): void;
  findRole(webContentsId: number): Role | undefined;
  focus(): void;
  /** Monitors came, went or changed: every window to its place. */
  arrange(): void;
  /** The technician's PIN page on a public screen, for a minute; false takes it away again. */
  showExit(webContentsId: number, wanted: boolean): void;
  /** Any window's contents; what asks the system for its printers. */
  findContents(): WebContents | undefined;
  /** Lets the kiosk windows go where desks stay open; false, and nothing done, where there are only kiosks. */
  closeKiosks(): boolean;
  /** Lets every window go, kiosk or not. */
  closeAll(): void;
}

export function createStationWindows(options: StationWindowsOptions): StationWindows {
  const { surroundings, pinnedOrigin, clock, random, log, mayClose } = options;
  const openRoles = (): Role[] => [...stations.values()].map(({ role }) => role);
  const stations = new Map<number, Station>();
  let state: OfficeState = { phase: 'starting', failures: 0 };
  let closing = false;

  function open(role: Role): void {
    const there = [...stations.values()].find((station) => station.role === role);
    if (there) {
      bringForward(there.window);
      return;
    }
    const monitor = placementOf(
      [...openRoles(), role],
      options.monitors(),
      options.primaryMonitorId(),
    ).get(role);
    const window = createWindow({
      ...windowOptions(role, surroundings),
      // A full-screen window takes the monitor it is born on; a desk's place is the system's choice.
      ...(ruleOf(role).kiosk && monitor ? monitor.bounds : {}),
    });
    const station: Station = {
      role,
      window,
      route: `${pinnedOrigin}${ruleOf(role).route}`,
      showing: 'nothing',
      painted: false,
      monitor,
      crashes: 0,
      cancelSwap: undefined,
      cancelHang: () => {},
    };
    const { id } = window.webContents;
    stations.set(id, station);
    watch(station, id);
    goHome(station);
    log('window.open', { role, monitor: monitor !== undefined });
    arrange(); // a desk that opens may take the monitor of a public screen
    options.onChange(openRoles());
  }

  function go(station: Station, to: 'connecting' | 'office' | 'exit'): void {
    dropSwap(station);
    station.showing = to;
    const pages = { office: station.route, connecting: CONNECTING_URL, exit: EXIT_URL };
    // A failed load arrives as did-fail-load; the promise only repeats it.
    station.window.loadURL(pages[to]).catch(() => {});
  }

  /** To the office's page, or to the waiting page while there is no office. */
  function goHome(station: Station): void {
    go(station, state.phase === 'ready' ? 'office' : 'connecting');
  }

  function arrange(): void {
    const placed = placementOf(openRoles(), options.monitors(), options.primaryMonitorId());
    for (const station of stations.values()) {
      if (ruleOf(station.role).kiosk) put(station, placed.get(station.role));
    }
  }

  /** A public screen on its monitor, or out of sight while there is none for it. */
  function put(station: Station, monitor: Monitor | undefined): void {
    const { window, role, monitor: before } = station;
    if (window.isDestroyed()) return;
    station.monitor = monitor;
    if (!monitor) {
      if (before) log('window.no-monitor', { role });
      window.hide();
      return;
    }
    if (!before || !isSame(before.bounds, monitor.bounds)) {
      moveFullScreen(window, monitor.bounds);
      log('window.moved', { role });
    }
    if (station.painted) window.show();
  }

  function watch(station: Station, id: number): void {
    const { window, role } = station;
    const rule = ruleOf(role);
    window.once('ready-to-show', () => {
      station.painted = true;
      if (!rule.kiosk || station.monitor) window.show();
    });
    window.on('session-end', () => {
      closing = true;
      options.onSessionEnd();
    });
    window.webContents.on('did-navigate', (_event, url) => remember(station, url));
    window.webContents.on('did-navigate-in-page', (_event, url, isMainFrame) => {
      if (isMainFrame) remember(station, url);
    });
    window.webContents.on('did-fail-load', (_event, code, _text, url, isMainFrame) => {
      const aborted = code === -3; // superseded by another load of ours
      if (!isMainFrame || aborted || !isOfficeUrl(url, pinnedOrigin)) return;
      log('window.load-failed', { role, code });
      go(station, 'connecting');
      station.cancelSwap = clock.after(backoffMs(crashBackoff, 2, random()), () => {
        if (state.phase === 'ready') go(station, 'office');
      });
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || closing) return;
      station.crashes += 1;
      log('window.gone', { role, reason, crashes: station.crashes });
      clock.after(backoffMs(crashBackoff, station.crashes, random()), () => {
        if (stations.has(id)) goHome(station);
      });
    });
    window.on('unresponsive', () => {
      station.cancelHang();
      station.cancelHang = clock.after(rule.hangMs, () => {
        log('window.hung', { role });
        window.webContents.forcefullyCrashRenderer(); // comes back through render-process-gone
      });
    });
    window.on('responsive', () => station.cancelHang());
    window.on('close', (event) => {
      if (closing) return;
      if (rule.kiosk || !mayClose(stations.size - 1)) event.preventDefault();
    });
    window.on('closed', () => {
      dropSwap(station);
      station.cancelHang();
      stations.delete(id);
      if (closing) return;
      arrange();
      options.onChange(openRoles());
    });
  }

  function dropSwap(station: Station): void {
    station.cancelSwap?.();
    station.cancelSwap = undefined;
  }

  function remember(station: Station, url: string): void {
    if (!isOfficeUrl(url, pinnedOrigin)) return;
    // A kiosk always starts again at its first page: the next visitor is another person.
    if (!ruleOf(station.role).kiosk) station.route = url;
    station.crashes = 0;
  }

  function show(next: OfficeState): void {
    const sameWordsForThePublic = (state.phase === 'failed') === (next.phase === 'failed');
    state = next;
    for (const station of stations.values()) {
      if (station.showing === 'exit') continue; // a technician is typing; it goes home by itself
      if (next.phase === 'ready') {
        dropSwap(station);
        // A page that outlived a short absence resumes by itself and keeps its draft.
        if (station.showing !== 'office') go(station, 'office');
      } else if (station.showing === 'connecting') {
        // New words for the new state; but a technician may be typing the PIN on a public screen.
        if (!ruleOf(station.role).kiosk || !sameWordsForThePublic) go(station, 'connecting');
      } else {
        station.cancelSwap ??= clock.after(ruleOf(station.role).graceMs, () =>
          go(station, 'connecting'),
        );
      }
    }
  }

  return {
    open,
    show,
    findRole: (id) => stations.get(id)?.role,
    arrange,
    showExit(id, wanted) {
      const station = stations.get(id);
      if (!station || !ruleOf(station.role).kiosk) return;
      if (!wanted) {
        if (station.showing === 'exit') goHome(station);
        return;
      }
      log('kiosk.exit-asked', { role: station.role });
      go(station, 'exit');
      station.cancelSwap = clock.after(EXIT_PAGE_MS, () => goHome(station));
    },
    focus() {
      const [first] = stations.values();
      if (first) bringForward(first.window);
    },
    findContents() {
      const [first] = stations.values();
      return first?.window.webContents;
    },
    closeKiosks() {
      const all = [...stations.values()];
      const kiosks = all.filter(({ role }) => ruleOf(role).kiosk);
      // The last window closing would end the shell as if all were well; the caller ends it with its own code.
      if (kiosks.length === all.length) return false;
      for (const { window } of kiosks) release(window);
      return true;
    },
    closeAll() {
      closing = true;
      for (const { window } of stations.values()) release(window);
    },
  };
}
