/** Entry of the desktop shell. What must be said before Electron is ready is said here; the rest is in shell.ts. */
import { app, Menu, protocol } from 'electron';
import { parseArguments } from './policy/command-line.ts';
import { LOCAL_SCHEME } from './policy/navigation.ts';
import { switches, type Switch } from './policy/switches.ts';
import { startShell } from './shell.ts';

app.enableSandbox();
for (const { name, value } of switches as readonly Switch[])
  app.commandLine.appendSwitch(name, value);
protocol.registerSchemesAsPrivileged([
  { scheme: LOCAL_SCHEME, privileges: { standard: true, secure: true } },
]);
Menu.setApplicationMenu(null);

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(() => startShell(parseArguments(process.argv)));
} else {
  app.quit(); // the first instance opens what this one was asked for
}
