import type { Browser, Page } from '@playwright/test';
import type { SignInUser } from '../../../domain/contract/auth.ts';
import { expect, test } from '../support/office.ts';
import type { TestOffice } from '../support/office.ts';
import { expectAccessible, queue, serving } from './desk.ts';
import { act, contextOf, filesAtVerification } from './files.ts';

async function workOf(office: TestOffice, browser: Browser, userId: string): Promise<Page> {
  const page = await (await contextOf(office, browser, userId)).newPage();
  await page.goto(`${office.url}/meja`);
  await expect(page.getByText('tersambung', { exact: true })).toBeVisible();
  return page;
}

/** A second verifier, so that there is somebody to be quicker, or to hand over to. */
async function secondVerifier(office: TestOffice, browser: Browser): Promise<string> {
  const anybody = await browser.newContext();
  const users = () => office.call<SignInUser[]>(anybody, 'auth.users');
  const idOf = async (is: (user: SignInUser) => boolean) => (await users()).find(is)?.id ?? '';
  const admin = await contextOf(
    office,
    browser,
    await idOf(({ roles }) => roles.includes('admin')),
  );
  await act(office, admin, 'admin.saveUser', {
    name: 'Wati Kusuma',
    position: 'Verifikator',
    roles: ['verifikasi'],
    active: true,
    pin: '123456',
  });
  await admin.close();
  return idOf(({ name }) => name === 'Wati Kusuma');
}

test('daftar kerja: dua petugas, satu berkas; serahkan; saring; papan ketik saja', async ({
  office,
  browser,
}) => {
  const wati = await secondVerifier(office, browser);
  await filesAtVerification(office, browser, ['Sulastri Wijaya', 'Andi Saputra']);
  const one = await workOf(office, browser, 'verifikasi');
  const two = await workOf(office, browser, wati);
  const list = (page: Page) => queue(page).getByRole('list', { name: 'Berkas yang menunggu' });

  // A desk without a counter opens on the list, the longest waiting first.
  for (const page of [one, two]) {
    await expect(page.getByRole('tab', { name: 'Berkas saya (2)' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(list(page).getByRole('listitem').first()).toContainText('Sulastri Wijaya');
    await expect(list(page).getByRole('listitem').first()).toContainText(/\d hari lagi/);
  }
  await expectAccessible(one);

  // Both open the same file; the first to press gets it, the other is told by whom.
  await list(two)
    .getByRole('button', { name: /Sulastri Wijaya/ })
    .click();
  await one.keyboard.press('F2');
  await expect(serving(one).getByRole('button', { name: 'Lepaskan' })).toBeVisible();
  await expect(
    serving(two).getByText('Sedang dikerjakan Lukman Hakim.', { exact: true }),
  ).toBeVisible();
  await expect(list(two).getByRole('listitem').first()).toContainText('dikerjakan Lukman Hakim');
  await expectAccessible(two);

  // F2 again takes the next one, not the same.
  await two.keyboard.press('F2');
  await expect(list(two).getByRole('listitem').nth(1)).toContainText('Anda kerjakan');
  await expect(two.getByRole('button', { name: /Kerjakan berikutnya/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  // Handing over, by the keyboard.
  await one.keyboard.press('Alt+s');
  const dialog = one.getByRole('dialog');
  await expect(dialog.getByText('memegang 1 berkas')).toBeVisible();
  await expectAccessible(one);
  await dialog.getByRole('radio', { name: /Wati Kusuma/ }).focus();
  await one.keyboard.press('Space');
  await one.keyboard.press('Control+Enter');
  await expect(one.getByText('Langkah diserahkan kepada Wati Kusuma.')).toBeVisible();
  await queue(two).getByRole('button', { name: 'Saya pegang 2' }).click();
  await expect(list(two).getByRole('listitem')).toHaveCount(2);
  await queue(two).getByRole('button', { name: 'Terlambat 0' }).click();
  await expect(queue(two).getByText('Tidak ada berkas dengan saringan ini.')).toBeVisible();
  await queue(two).getByRole('button', { name: 'Tampilkan semua' }).click();
  await expect(list(two).getByRole('listitem')).toHaveCount(2);
});
