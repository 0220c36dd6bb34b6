/** Boots the real electron/main.ts against the fake and reads the transcript: the whole shell in one test. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import * as electron from './fake-electron.ts';

const root = join(import.meta.dirname, '..', '..');
const office = 'http://127.0.0.1:7100';
const argvBefore = process.argv;

afterAll(() => {
  process.argv = argvBefore;
});

function since(mark: number): unknown[][] {
  return electron.transcript.slice(mark);
}

test('the shell from start to end', async () => {
  const data = mkdtempSync(join(electron.app.getPath('userData'), 'kantor-'));
  process.argv = ['electron', '.', '--role=meja,layar', `--data=${data}`, '--demo'];
  await import('../../electron/main.ts');
  await vi.waitFor(() => expect(electron.FakeServer.all).toHaveLength(1));
  await vi.waitFor(() =>
    expect(electron.session.fromPartition('persist:satu-atap').fetched).toHaveLength(1),
  );

  expect(electron.transcript).toEqual([
    ['enableSandbox'],
    ['switch', 'disable-pinch'],
    ['switch', 'overscroll-history-navigation', '0'],
    ['switch', 'disable-background-networking'],
    ['switch', 'disable-component-update'],
    ['switch', 'no-pings'],
    ['schemes', [{ scheme: 'satuatap', privileges: { standard: true, secure: true } }]],
    ['menu', null],
    ['singleInstanceLock'],
    ['protocol', 'persist:satu-atap', 'satuatap'],
    ['protocol', 'satu-atap-umum', 'satuatap'],
    ['ipc', 'satu-atap:ask-exit'],
    ['ipc', 'satu-atap:close-exit'],
    ['ipc', 'satu-atap:leave-kiosk'],
    ['ipc', 'satu-atap:list-printers'],
    ['ipc', 'satu-atap:version'],
    ['ipc', 'satu-atap:restart'],
    [
      'window',
      1,
      {
        title: 'Satu Atap · Meja kerja',
        kiosk: false,
        partition: 'persist:satu-atap',
        x: undefined,
      },
    ],
    ['load', 1, 'satuatap://shell/menghubungkan.html'],
    [
      'window',
      2,
      { title: 'Satu Atap · Layar antrean', kiosk: true, partition: 'satu-atap-umum', x: 1366 },
    ],
    ['load', 2, 'satuatap://shell/menghubungkan.html'],
    ['powerSaveBlocker', 'prevent-display-sleep'],
    [
      'fork',
      'office-server.js',
      ['--headless', '--port', '7100', '--host', '127.0.0.1', '--data', data, '--demo'],
      { serviceName: 'Server kantor', root: join(root, 'electron', '..', '..') },
    ],
  ]);

  // The server is ready: the windows go to their pages.
  let mark = electron.transcript.length;
  electron.FakeServer.all[0]?.emit('message', { type: 'ready', url: office, status: 'ok' });
  expect(since(mark)).toEqual([
    ['load', 1, `${office}/meja`],
    ['load', 2, `${office}/layar`],
  ]);

  // A second start on this PC opens what it asks for, here.
  mark = electron.transcript.length;
  electron.app.emit('second-instance', {}, ['satu-atap', '--role=satpam']);
  expect(since(mark)).toEqual([
    [
      'window',
      3,
      {
        title: 'Satu Atap · Meja satpam',
        kiosk: false,
        partition: 'persist:satu-atap',
        x: undefined,
      },
    ],
    ['load', 3, `${office}/satpam`],
    ['focus', 1],
  ]);

  // A desk's page speaks the verbs; the display's page may not restart the office.
  const [desk, display] = electron.BrowserWindow.all;
  const speak = (window: electron.BrowserWindow | undefined, verb: string, ...words: unknown[]) =>
    electron.ipcMain.handlers.get(`satu-atap:${verb}`)?.(
      { sender: window?.webContents, senderFrame: window?.webContents.mainFrame },
      ...words,
    );
  expect(await speak(desk, 'list-printers')).toEqual({
    ok: true,
    value: [{ name: 'EPSON_L3210', label: 'EPSON L3210' }],
  });
  expect(await speak(desk, 'version')).toMatchObject({ ok: true, value: { app: '0.1.0' } });
  expect(await speak(display, 'restart')).toMatchObject({ ok: false, code: 'PENGIRIM_DITOLAK' });
  // The PIN is asked for on the shell's own page; the office's page may only ask for that page.
  expect(await speak(display, 'leave-kiosk', '123456')).toMatchObject({ code: 'PENGIRIM_DITOLAK' });
  mark = electron.transcript.length;
  expect(await speak(display, 'ask-exit')).toEqual({ ok: true, value: null });
  expect(since(mark)).toEqual([['load', 2, 'satuatap://shell/menghubungkan.html?keluar']]);
  expect(await speak(display, 'leave-kiosk', '123456')).toMatchObject({
    ok: false,
    code: 'PIN_BELUM_ADA',
  });
  expect(await speak(display, 'close-exit')).toEqual({ ok: true, value: null });
  expect(since(mark).at(-1)).toEqual(['load', 2, `${office}/layar`]);

  // The hall's cable is pulled and plugged in again.
  display?.emit('ready-to-show');
  mark = electron.transcript.length;
  electron.screen.plugged = [electron.monitors.primary];
  electron.screen.emit('display-removed', {}, electron.monitors.hall);
  electron.screen.plugged = [electron.monitors.primary, electron.monitors.hall];
  electron.screen.emit('display-added', {}, electron.monitors.hall);
  expect(since(mark)).toEqual([
    ['hide', 2],
    ['kiosk', 2, false],
    ['bounds', 2, 1366, 0],
    ['kiosk', 2, true],
    ['show', 2],
  ]);
  mark = electron.transcript.length;
  const turned = { id: 2, bounds: { x: 1366, y: -500, width: 1080, height: 1920 } };
  electron.screen.plugged = [electron.monitors.primary, turned];
  electron.screen.emit('display-metrics-changed', {}, turned, ['bounds', 'rotation']);
  expect(since(mark)).toContainEqual(['bounds', 2, 1366, -500]);

  // The server dies, and the one after it says that its port is taken: officers read why.
  electron.FakeServer.all[0]?.emit('exit', 1);
  await vi.waitFor(() => expect(electron.FakeServer.all).toHaveLength(2));
  const says = 'Port 7100 sudah dipakai program lain.';
  electron.FakeServer.all[1]?.emit('message', {
    type: 'failed',
    code: 'PORT_DIPAKAI',
    message: says,
  });
  const waitingPage = async (partition: string): Promise<string> => {
    const url = 'satuatap://shell/menghubungkan.html';
    const { handlers } = electron.session.fromPartition(partition);
    const page = (await handlers['protocol']?.({ url } as never)) as Response | undefined;
    return (await page?.text()) ?? '';
  };
  expect(await waitingPage('persist:satu-atap')).toContain(says);
  expect(await waitingPage('satu-atap-umum')).not.toContain('Port');
  await vi.waitFor(() => expect(electron.FakeServer.all).toHaveLength(3), { timeout: 10_000 });
  electron.FakeServer.all[2]?.emit('message', { type: 'ready', url: office, status: 'ok' });

  // Links and downloads.
  mark = electron.transcript.length;
  const open = desk?.webContents.openHandler;
  expect(open?.({ url: 'https://oss.go.id/panduan' })).toEqual({ action: 'deny' });
  expect(open?.({ url: 'https://oss.go.id.evil.test/' })).toEqual({ action: 'deny' });
  expect(display?.webContents.openHandler?.({ url: 'https://oss.go.id/' })).toEqual({
    action: 'deny',
  });
  expect(since(mark)).toEqual([['openExternal', 'https://oss.go.id/panduan']]);

  // The system asks the shell to end: agent, server, windows, in this order.
  mark = electron.transcript.length;
  let prevented = false;
  electron.app.emit('before-quit', { preventDefault: () => (prevented = true) });
  await vi.waitFor(() => expect(electron.transcript.at(-1)).toEqual(['exit', 0]));
  expect(prevented).toBe(true);
  expect(since(mark)).toEqual([
    ['server.message', { type: 'stop' }],
    ['destroy', 1],
    ['destroy', 2],
    ['destroy', 3],
    ['exit', 0],
  ]);

  // The log says what happened, without addresses beyond the host.
  const log = readFileSync(
    join(electron.app.getPath('userData'), 'catatan', 'perangkat.log'),
    'utf8',
  );
  const events = log
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { event: string }).event);
  expect(events).toEqual(
    expect.arrayContaining([
      'shell.start',
      'office.ready',
      'guard.window-open',
      'ipc.refused',
      'kiosk.exit-refused',
      'shell.ending',
    ]),
  );
  expect(log).not.toContain('panduan');
});
