/** Puts the shell together from its parts, once Electron is ready. */
import {
  app,
  dialog,
  safeStorage,
  screen,
  session,
  shell as desktop,
  utilityProcess,
  powerSaveBlocker,
  type Session,
} from 'electron';
import { join } from 'node:path';
import { guardApp } from './app-guards.ts';
import { systemClock } from './clock.ts';
import { answerLocal } from './connecting-page.ts';
import { watchHub } from './hub-watch.ts';
import { handle, type Door } from './ipc/handle.ts';
import { createKioskExit } from './kiosk-exit.ts';
import { locate } from './locations.ts';
import { createLog } from './log.ts';
import { superviseOffice } from './office-process.ts';
import type { OfficeState } from './office-state.ts';
import type { ShellArguments } from './policy/command-line.ts';
import { isLoopbackHttp, LOCAL_SCHEME } from './policy/navigation.ts';
import { ruleOf, type Role } from './policy/roles.ts';
import { partitionOf, printWindowOptions } from './policy/window-options.ts';
import { createPrintAgent } from './print-agent.ts';
import { createPrintClient } from './printing/client.ts';
import { openPrintJournal } from './printing/journal.ts';
import { findSumatra, printWithSumatra, printWithWindow } from './printing/printers.ts';
import { hardenSession } from './session-hardening.ts';
import { openSettings, type SettingsStore } from './settings.ts';
import { createStationWindows, createWindow } from './windows.ts';
