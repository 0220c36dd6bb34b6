/** Entry of the desktop shell. What must be said before Electron is ready is said here; the rest is in shell.ts. */
import { app, dialog, Menu, protocol } from 'electron';
import { EXIT } from './lifecycle.ts';
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
  const args = parseArguments(process.argv);
  void app
    .whenReady()
    .then(() => startShell(args))
    .catch((error: unknown) => {
      // Without a window nobody would ever know; where something watches, it starts us again.
      if (!args.supervised)
        dialog.showErrorBox(
          'Satu Atap tidak dapat dibuka',
          `Folder program tidak dapat dibaca atau ditulis. Mulai ulang komputer ini, lalu hubungi petugas teknis dan bacakan: ${error instanceof Error ? error.message : String(error)}`,
        );
      app.exit(EXIT.broken);
    });
} else {
  app.quit(); // the first instance opens what this one was asked for
}
