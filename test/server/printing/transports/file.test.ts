import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { renderPaper } from '../../../../documents/render.ts';
import { send } from '../../../../server/printing/transports/send.ts';
import { RECEIPT } from '../../../documents/samples.ts';

const receipt = await renderPaper({ kind: 'receipt', facts: RECEIPT });
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cetak-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('printing to a folder', () => {
  it('leaves the paper under a readable name, in a folder it makes when needed', async () => {
    const directory = join(folder, 'tanda terima', '2026');
    expect(await send({ kind: 'file', directory }, receipt, { timeoutMs: 5000 })).toEqual({
      state: 'confirmed',
    });
    const names = await readdir(directory);
    expect(names).toEqual([
      expect.stringMatching(/^Tanda-Terima-503-0142-DPMPTSP-XI-2026-[0-9a-f]{8}\.pdf$/),
    ]);
    const written = await readFile(join(directory, names[0] ?? ''));
    expect(written.equals(Buffer.from(receipt.bytes))).toBe(true);
  });

  it('leaves one file for the same paper twice, two for two papers, and no partial one', async () => {
    const other = await renderPaper({ kind: 'receipt', facts: { ...RECEIPT, place: 'Bontang' } });
    const jobs = [receipt, receipt, other, receipt, other];
    await Promise.all(
      jobs.map((job) => send({ kind: 'file', directory: folder }, job, { timeoutMs: 5000 })),
    );
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('keeps inside the folder whatever the title says', async () => {
    const sly = { ...receipt, title: '../../luar\\dalam:\u0000' };
    await send({ kind: 'file', directory: folder }, sly, { timeoutMs: 5000 });
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^luar-dalam-[0-9a-f]{8}\.pdf$/)]);
  });

  it('says so when the folder cannot be written', async () => {
    const directory = join(folder, 'berkas');
    await writeFile(directory, 'sudah ada berkas dengan nama ini');
    expect(await send({ kind: 'file', directory }, receipt, { timeoutMs: 5000 })).toEqual({
      state: 'failed',
      code: 'PRINTER_BERKAS_GAGAL',
      message: expect.stringContaining('folder'),
    });
  });
});
