/** Runs sandboxed in front of each page. Named verbs only: no ipcRenderer, no channel name reaches the page. */
import { contextBridge, ipcRenderer } from 'electron';
import { holdToExit } from './policy/hold-to-exit.ts';
import { channels, type SatuAtapShell } from './policy/ipc-channels.ts';

const shell: SatuAtapShell = {
  leaveKiosk: (pin) => ipcRenderer.invoke(channels.leaveKiosk, pin),
  closeExit: () => ipcRenderer.invoke(channels.closeExit),
  listPrinters: () => ipcRenderer.invoke(channels.listPrinters),
  version: () => ipcRenderer.invoke(channels.version),
  restart: () => ipcRenderer.invoke(channels.restart),
};

contextBridge.exposeInMainWorld('satuAtapShell', shell);

holdToExit({
  page: window,
  after(ms, what) {
    const timer = setTimeout(what, ms);
    return () => clearTimeout(timer);
  },
  ask: () => void ipcRenderer.invoke(channels.askExit),
});
