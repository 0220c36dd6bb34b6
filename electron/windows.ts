/** The windows of this PC: opens one per role, shows the waiting page when the server is away, mends what crashes. */
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Display,
  type WebContents,
} from 'electron';
import type { ShellClock } from './clock.ts';
import { CONNECTING_URL } from './connecting-page.ts';
import type { Log } from './log.ts';
import type { OfficeState } from './office-state.ts';
import { backoffMs } from './policy/backoff.ts';
import { isOfficeUrl } from './policy/navigation.ts';
import { ruleOf, type Role } from './policy/roles.ts';
import { windowOptions, type Surroundings } from './policy/window-options.ts';

const crashBackoff = { baseMs: 1_000, capMs: 60_000 };

export interface StationWindowsOptions {
  surroundings: Surroundings;
  pinnedOrigin: string;
  displays: () => Pick<Display, 'id' | 'bounds'>[];
  primaryDisplayId: () => number;
  clock: ShellClock;
  random: () => number;
  log: Log;
  /** The officer closes a desk's window; answers whether it may close. */
  mayClose: (windowsLeft: number) => boolean;
}

interface Station {
  role: Role;
  window: BrowserWindow;
  /** Where to come back to: the last page of ours this window was on. */
  route: string;
  /** What the window was last sent to. */
  showing: 'nothing' | 'connecting' | 'office';
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
  /** Any window's contents; what asks the system for its printers. */
  findContents(): WebContents | undefined;
  /** Lets the kiosk windows go where desks stay open; false, and nothing done, where there are only kiosks. */
  closeKiosks(): boolean;
  /** Lets every window go, kiosk or not. */
  closeAll(): void;
}

/** The one place where a window is made; options come from policy/window-options.ts. */
export function createWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
  return new BrowserWindow(options);
}

export function createStationWindows(options: StationWindowsOptions): StationWindows {
  const { surroundings, pinnedOrigin, clock, random, log, mayClose } = options;
  const stations = new Map<number, Station>();
  let state: OfficeState = { phase: 'starting', failures: 0 };
  let closing = false;

  function open(role: Role): void {
    const there = [...stations.values()].find((station) => station.role === role);
    if (there) {
      there.window.focus();
      return;
    }
    const window = createWindow({
      ...windowOptions(role, surroundings),
      ...placeOn(role, options.displays(), options.primaryDisplayId()),
    });
    const station: Station = {
      role,
      window,
      route: `${pinnedOrigin}${ruleOf(role).route}`,
      showing: 'nothing',
      crashes: 0,
      cancelSwap: undefined,
      cancelHang: () => {},
    };
    const { id } = window.webContents;
    stations.set(id, station);
    watch(station, id);
    go(station, state.phase === 'ready' ? 'office' : 'connecting');
    log('window.open', { role });
  }

  function go(station: Station, to: 'connecting' | 'office'): void {
    dropSwap(station);
    station.showing = to;
    // A failed load arrives as did-fail-load; the promise only repeats it.
    station.window.loadURL(to === 'office' ? station.route : CONNECTING_URL).catch(() => {});
  }

  function watch(station: Station, id: number): void {
    const { window, role } = station;
    const rule = ruleOf(role);
    window.once('ready-to-show', () => window.show());
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
        if (stations.has(id)) go(station, state.phase === 'ready' ? 'office' : 'connecting');
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
    focus() {
      const [first] = stations.values();
      first?.window.focus();
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

/** Ends a window without asking it: `close` would be refused by a kiosk and by a page with a draft. */
function release(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.destroy();
}

/** Where a role's window goes: the queue display takes the second monitor when there is one. */
export function placeOn(
  role: Role,
  displays: readonly Pick<Display, 'id' | 'bounds'>[],
  primaryId: number,
): { x?: number; y?: number } {
  if (ruleOf(role).monitor === 'primary') return {};
  const second = displays.find((display) => display.id !== primaryId);
  return second ? { x: second.bounds.x, y: second.bounds.y } : {};
}
