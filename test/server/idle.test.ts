import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { databaseFile } from '../../db/open.ts';
import { openOffice } from '../support/office.ts';

test('in an idle moment everything comes into the file itself, while the office is open', async () => {
  const office = await openOffice();
  const elsewhere = mkdtempSync(join(tmpdir(), 'satu-atap-salinan-'));
  try {
    const satpam = await office.as('satpam');
    for (let n = 0; n < 5; n += 1) await satpam.do('queue.issue', { queueId: 'PENDAFTARAN' });
    const events = () => {
      // The file alone, without the log beside it.
      const copy = join(elsewhere, `${crypto.randomUUID()}.db`);
      copyFileSync(join(office.office.opened.directory, databaseFile), copy);
      const alone = new Database(copy);
      try {
        return alone.prepare('select max(seq) from event').pluck().get();
      } finally {
        alone.close();
      }
    };
    // Papers that are still being printed write too.
    await expect.poll(() => events() === office.office.ledger.lastSeq).toBe(true);
  } finally {
    await office.remove();
    rmSync(elsewhere, { recursive: true, force: true });
  }
});
