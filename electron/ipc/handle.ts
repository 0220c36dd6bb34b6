/** The one door of IPC: who speaks, from which page, from which frame, and with what words. Raw ipcMain is used nowhere else. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import type { Log } from '../log.ts';
import { channels, type Verb, type VerbAnswer } from '../policy/ipc-channels.ts';
import { verbs, type VerbRule } from '../policy/ipc-verbs.ts';
import { isLocalPage, isOfficeUrl } from '../policy/navigation.ts';
import { ruleOf, type Role } from '../policy/roles.ts';

export interface Door {
  pinnedOrigin: string;
  /** Role of a window the shell opened; undefined for anything else. */
  findRole: (webContentsId: number) => Role | undefined;
  log: Log;
}

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;
type Args<V extends Verb> = z.infer<(typeof verbs)[V]['args']>;

/** Answers `verb` with `act`; everything that does not pass the door is refused with a code and logged. */
export function handle<V extends Verb, T>(
  door: Door,
  verb: V,
  act: (args: Args<V>, webContentsId: number) => Promise<VerbAnswer<T>>,
): void {
  ipcMain.handle(channels[verb], async (event, ...words: unknown[]): Promise<VerbAnswer<T>> => {
    const refusal = findRefusal(door, verb, event);
    if (refusal) {
      door.log('ipc.refused', { verb, why: refusal });
      return {
        ok: false,
        code: 'PENGIRIM_DITOLAK',
        message: 'Permintaan ini tidak berlaku di layar ini.',
      };
    }
    const args = verbs[verb].args.safeParse(words);
    if (!args.success)
      return {
        ok: false,
        code: 'ISIAN_TIDAK_SESUAI',
        message: 'Isian tidak sesuai. PIN terdiri atas 6–12 angka.',
      };
    try {
      return await act(args.data as Args<V>, event.sender.id);
    } catch (error) {
      door.log('ipc.failed', { verb, error: error instanceof Error ? error.name : 'unknown' });
      return {
        ok: false,
        code: 'PERANGKAT_GAGAL',
        message:
          'Perangkat ini tidak dapat menjalankannya. Coba lagi, lalu hubungi petugas teknis.',
      };
    }
  });
}

/** Why this sender may not speak this verb; undefined when it may. */
export function findRefusal(
  door: Pick<Door, 'pinnedOrigin' | 'findRole'>,
  verb: Verb,
  { sender, senderFrame }: Sender,
): string | undefined {
  const role = door.findRole(sender.id);
  if (!role) return 'unknown-window';
  // senderFrame is null when the frame has navigated or died since: nobody is left to answer for it.
  if (!senderFrame) return 'frame-gone';
  if (senderFrame !== sender.mainFrame || senderFrame.parent !== null) return 'subframe';
  if (!isOfficeUrl(senderFrame.url, door.pinnedOrigin) && !isLocalPage(senderFrame.url))
    return 'foreign-origin';
  const { at, from }: VerbRule = verbs[verb];
  if (from === 'shell' && !isLocalPage(senderFrame.url)) return 'office-page';
  if (at !== 'any' && (at === 'kiosk') !== ruleOf(role).kiosk) return 'wrong-role';
  return undefined;
}
