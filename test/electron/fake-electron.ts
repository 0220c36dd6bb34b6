/**
 * Electron as far as our shell uses it: records what it is told, lets a test play the machine's side.
 * Each part is checked against Electron's own types, so a renamed method breaks the test, not the office.
 */
import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';

/** What the shell did, in order. */
export const transcript: unknown[][] = [];
const note = (...words: unknown[]): void => void transcript.push(words);

type Handler = (...args: never[]) => unknown;

const userData = mkdtempSync(join(tmpdir(), 'satu-atap-shell-'));

class FakeApp extends EventEmitter {
  isPackaged = false;
  commandLine = {
    appendSwitch: (name: string, value?: string) => note('switch', name, ...(value ? [value] : [])),
  };
  enableSandbox = () => note('enableSandbox');
  requestSingleInstanceLock = () => {
    note('singleInstanceLock');
    return true;
  };
  whenReady = async () => {};
  getPath = (_name: string) => userData;
  getVersion = () => '0.1.0';
  quit = () => note('quit');
  exit = (code?: number) => note('exit', code);
  relaunch = () => note('relaunch');
}
type UsedApp =
  | 'isPackaged'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'whenReady'
  | 'getVersion'
  | 'quit'
  | 'exit'
  | 'relaunch';
export const app = new FakeApp() satisfies Pick<Electron.App, UsedApp>;

class FakeWebContents extends EventEmitter {
  static last = 0;
  id = ++FakeWebContents.last;
  mainFrame = { url: '', parent: null };
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  printed: unknown[] = [];
  /** What the printer answers; undefined: nothing, for ever. */
  printAnswer: [boolean, string] | undefined = [true, ''];
  setWindowOpenHandler = (
    handler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse,
  ) => {
    this.openHandler = handler as (details: { url: string }) => { action: string };
  };
  setVisualZoomLevelLimits = async (least: number, most: number) =>
    note('zoom', this.id, least, most);
  forcefullyCrashRenderer = () => {
    note('crash', this.id);
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
  };
  closeDevTools = () => note('closeDevTools', this.id);
  getPrintersAsync = async () => [
    { name: 'EPSON_L3210', displayName: 'EPSON L3210', description: '', options: {} },
  ];
  print = (
    options?: Electron.WebContentsPrintOptions,
    done?: (success: boolean, reason: string) => void,
  ) => {
    this.printed.push(options);
    if (this.printAnswer) done?.(...this.printAnswer);
  };
}
type UsedContents =
  | 'id'
  | 'setVisualZoomLevelLimits'
  | 'setWindowOpenHandler'
  | 'forcefullyCrashRenderer'
  | 'closeDevTools'
  | 'getPrintersAsync'
  | 'print';
undefined as unknown as FakeWebContents satisfies Pick<Electron.WebContents, UsedContents>;

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  webContents = new FakeWebContents();
  destroyed = false;
  loaded: string[] = [];
  options: Electron.BrowserWindowConstructorOptions;
  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    note('window', this.webContents.id, {
      title: options.title,
      kiosk: options.kiosk ?? false,
      partition: options.webPreferences?.partition,
      x: options.x,
    });
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL = async (url: string) => {
    this.loaded.push(url);
    this.webContents.mainFrame.url = url;
    note('load', this.webContents.id, url);
  };
  show = () => note('show', this.webContents.id);
  hide = () => note('hide', this.webContents.id);
  focus = () => note('focus', this.webContents.id);
  minimized = false;
  isMinimized = () => this.minimized;
  restore = () => note('restore', this.webContents.id);
  setKiosk = (flag: boolean) => note('kiosk', this.webContents.id, flag);
  setBounds = (bounds: Partial<Electron.Rectangle>) =>
    note('bounds', this.webContents.id, bounds.x, bounds.y);
  isDestroyed = () => this.destroyed;
  destroy = () => {
    this.destroyed = true;
    note('destroy', this.webContents.id);
    this.emit('closed');
  };
}
undefined as unknown as BrowserWindow satisfies Pick<
  Electron.BrowserWindow,
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'focus'
  | 'isMinimized'
  | 'restore'
  | 'setKiosk'
  | 'setBounds'
  | 'isDestroyed'
  | 'destroy'
>;

/** A cookie jar that tells its listeners what Electron would. */
export class FakeCookies extends EventEmitter {
  kept: Electron.CookiesSetDetails[] = [];
  set = async (details: Electron.CookiesSetDetails) => {
    this.kept.push(details);
  };
}
undefined as unknown as FakeCookies satisfies Pick<Electron.Cookies, 'set'>;

/** Records handlers under their own names, so that a test can ask the session what a page would. */
export class FakeSession extends EventEmitter {
  handlers: Record<string, Handler> = {};
  partition: string;
  fetched: string[] = [];
  constructor(partition: string) {
    super();
    this.partition = partition;
  }
  #keep = (name: string) => (handler: unknown) => {
    this.handlers[name] = handler as Handler;
  };
  setPermissionRequestHandler = this.#keep('permissionRequest');
  setPermissionCheckHandler = this.#keep('permissionCheck');
  setDevicePermissionHandler = this.#keep('device');
  setBluetoothPairingHandler = this.#keep('bluetooth');
  setUSBProtectedClassesHandler = this.#keep('usbClasses');
  setDisplayMediaRequestHandler = this.#keep('displayMedia');
  setCertificateVerifyProc = this.#keep('certificate');
  cookies = new FakeCookies();
  protocol = {
    handle: (scheme: string, handler: unknown) => {
      note('protocol', this.partition, scheme);
      this.#keep('protocol')(handler);
    },
  };
  fetch = async (url: string): Promise<Response> => {
    this.fetched.push(url);
    return new Response('', { status: 503 });
  };
}
type UsedSession =
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setBluetoothPairingHandler'
  | 'setUSBProtectedClassesHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setCertificateVerifyProc';
undefined as unknown as FakeSession satisfies Pick<Electron.Session, UsedSession>;

const sessions = new Map<string, FakeSession>();
export const session = {
  fromPartition(partition: string): FakeSession {
    const found = sessions.get(partition) ?? new FakeSession(partition);
    sessions.set(partition, found);
    return found;
  },
};

export class FakeServer extends EventEmitter {
  static all: FakeServer[] = [];
  postMessage = (message: unknown) => {
    note('server.message', message);
    if ((message as { type?: string }).type === 'stop') queueMicrotask(() => this.emit('exit', 0));
  };
  kill = () => {
    note('server.kill');
    this.emit('exit', 143);
    return true;
  };
}
export const utilityProcess = {
  fork(path: string, args: string[] = [], options: Electron.ForkOptions = {}): FakeServer {
    const server = new FakeServer();
    FakeServer.all.push(server);
    note('fork', path.split('/').at(-1), args, {
      serviceName: options.serviceName,
      root: (options.env as Record<string, string> | undefined)?.['SATU_ATAP_ROOT'],
    });
    return server;
  },
};

class FakeIpcMain {
  handlers = new Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>();
  handle = (
    channel: string,
    listener: (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown,
  ) => {
    note('ipc', channel);
    this.handlers.set(
      channel,
      listener as (event: unknown, ...args: unknown[]) => Promise<unknown>,
    );
  };
}
export const ipcMain = new FakeIpcMain() satisfies Pick<Electron.IpcMain, 'handle'>;

export const Menu = {
  setApplicationMenu: (menu: Electron.Menu | null) => note('menu', menu),
} satisfies Pick<typeof Electron.Menu, 'setApplicationMenu'>;
export const protocol = {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => note('schemes', schemes),
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;
export const powerSaveBlocker = {
  start: (type: string) => {
    note('powerSaveBlocker', type);
    return 1;
  },
  stop: (id: number) => {
    note('powerSaveBlocker.stop', id);
    return true;
  },
} satisfies Pick<Electron.PowerSaveBlocker, 'start' | 'stop'>;
export const powerMonitor = new EventEmitter();
export const shell = {
  openExternal: async (url: string) => note('openExternal', url),
} satisfies Pick<Electron.Shell, 'openExternal'>;
export const dialog = {
  answer: 0,
  showMessageBox: async (options: { message: string }) => {
    note('dialog', options.message);
    return { response: dialog.answer, checkboxChecked: false };
  },
  showErrorBox: (title: string, content: string) => note('errorBox', title, content),
};
dialog satisfies Pick<Electron.Dialog, 'showErrorBox'> & {
  showMessageBox: (options: Electron.MessageBoxOptions) => Promise<Electron.MessageBoxReturnValue>;
};

export const monitors = {
  primary: { id: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 } },
  hall: { id: 2, bounds: { x: 1366, y: 0, width: 1920, height: 1080 } },
};
class FakeScreen extends EventEmitter {
  plugged = [monitors.primary, monitors.hall];
  getAllDisplays = () => this.plugged;
  getPrimaryDisplay = () => ({ id: 1 });
}
export const screen = new FakeScreen();
screen satisfies { [K in 'getAllDisplays' | 'getPrimaryDisplay']: unknown } & {
  getAllDisplays: () => Pick<Electron.Display, 'id' | 'bounds'>[];
};
export const safeStorage = {
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text: string) => Buffer.from([...text].toReversed().join('')),
  decryptStringAsync: async (sealed: Buffer) => ({
    result: [...sealed.toString()].toReversed().join(''),
    shouldReEncrypt: false,
  }),
} satisfies Pick<
  Electron.SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
>;

export const exposed: Record<string, unknown> = {};
export const invoked: unknown[][] = [];
export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown) => {
    exposed[name] = api;
  },
} satisfies Pick<Electron.ContextBridge, 'exposeInMainWorld'>;
export const ipcRenderer = {
  invoke: async (...words: unknown[]) => void invoked.push(words),
} satisfies Pick<Electron.IpcRenderer, 'invoke'>;

/** Names that Electron does not have would be found by nobody else: the alias stands in for the whole module. */
({
  app,
  BrowserWindow,
  contextBridge,
  dialog,
  ipcMain,
  ipcRenderer,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
}) satisfies Partial<Record<keyof typeof Electron, unknown>>;
