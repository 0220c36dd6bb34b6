import type { Page } from '@playwright/test';
import { expect, test } from '../support/office.ts';
import {
  arrive,
  caseColumn,
  deskOf,
  expectAccessible,
  openFile,
  queue,
  serveNext,
  serving,
} from './desk.ts';

/** A finger needs 44 px (WCAG 2.2, 2.5.5): everything pressable that is lower than that. */
async function tooLow(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a[href], summary, label:has(input), select')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 0 && Math.round(box.height) < 44)
      .map(({ element, box }) => `${element.textContent?.trim()} ${Math.round(box.height)} px`),
  );
}

/** Parts of the page that stick out of it or out of their column. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('section[id^="kolom-"] :is(button, [role="tab"], h2, h3)')]
      .filter((element) => {
        const column = element.closest('section[id^="kolom-"]')?.getBoundingClientRect();
        const box = element.getBoundingClientRect();
        return column !== undefined && box.width > 0 && box.right > column.right + 1;
      })
      .map((element) => element.textContent ?? ''),
  );
}

test('dengan sentuhan saja: panggil, mulai, buka berkas, periksa, kirim ke loket', async ({
  office,
  browser,
}) => {
  const [visitor] = await arrive(office, browser, ['Yuliana', 'Petrus']);
  const context = await browser.newContext({ hasTouch: true });
  await office.signIn(context, 'cs', 'cs-1');
  const cs = await context.newPage();
  await cs.goto(`${office.url}/meja`);
  await queue(cs)
    .getByRole('button', { name: `Panggil ${visitor?.number}` })
    .tap();
  await expect(serving(cs).getByText('Panggilan ke-1 dari 3')).toBeVisible();
  expect(await tooLow(cs)).toEqual([]);
  await serving(cs)
    .getByRole('button', { name: /mulai layani/ })
    .tap();
  await expect(cs.getByRole('textbox', { name: 'Nama pemohon' })).toHaveValue('Yuliana');
  expect(await tooLow(cs)).toEqual([]);
  await serving(cs)
    .getByRole('button', { name: /Buka berkas/ })
    .tap();
  const list = cs.getByRole('list', { name: 'Persyaratan' });
  await expect(list).toBeVisible();
  await list.getByRole('button', { name: 'Tidak ada' }).first().tap();
  expect(await tooLow(cs)).toEqual([]);
  for (const tab of ['Riwayat', 'Surat', 'Berkas']) {
    await caseColumn(cs)
      .getByRole('tab', { name: new RegExp(`^${tab}`) })
      .tap();
    expect(await tooLow(cs)).toEqual([]);
  }
  await serving(cs).getByRole('button', { name: 'Semua ada dan benar' }).tap();
  await expect(serving(cs).getByText('tersimpan', { exact: true })).toBeVisible();
  await serving(cs)
    .getByRole('button', { name: /Lengkap dan benar/ })
    .tap();
  await expect(serving(cs).getByText(/Silakan menuju Loket Pendaftaran/)).toBeVisible();
  expect(await tooLow(cs)).toEqual([]);
});

test('huruf 125 dan 150 %: dua kolom, tidak ada yang terpotong, berkas dan antrean bergantian', async ({
  office,
  browser,
}) => {
  const [visitor] = await arrive(office, browser, ['Yuliana', 'Petrus']);
  const cs = await deskOf(office, browser, 'cs', 'cs-1');
  const sides = cs.getByRole('group', { name: 'Yang tampil di kolom kiri' });
  await expect(sides).toBeHidden();
  await serveNext(cs, visitor?.number ?? '');
  await openFile(cs, 'Yuliana');
  for (const size of ['125', '150']) {
    await cs.evaluate((text) => (document.documentElement.dataset['text'] = text), size);
    // The case is in front while somebody is served.
    await expect(caseColumn(cs).getByRole('tab', { name: 'Surat' })).toBeInViewport({ ratio: 1 });
    await expect(queue(cs)).toBeHidden();
    const rows = cs.getByRole('list', { name: 'Persyaratan' }).getByRole('listitem');
    for (const row of [0, 1]) await expect(rows.nth(row)).toBeInViewport({ ratio: 1 });
    expect(await cutOff(cs)).toEqual([]);
    await expectAccessible(cs);
    await sides.getByRole('button', { name: 'Antrean' }).click();
    await expect(queue(cs).getByRole('button', { name: /Panggil B002/ })).toBeVisible();
    await expect(caseColumn(cs)).toBeHidden();
    expect(await cutOff(cs)).toEqual([]);
    await expectAccessible(cs);
    await cs.keyboard.press('Alt+3');
    await expect(caseColumn(cs)).toBeVisible();
    await cs.keyboard.press('Alt+1');
    await expect(queue(cs)).toBeVisible();
    await sides.getByRole('button', { name: 'Berkas ini' }).click();
  }
});

test('mengetik lama tanpa mengirim apa pun tidak membuat server mengunci', async ({
  office,
  page,
}) => {
  await office.signIn(page, 'cs', 'cs-1');
  await page.clock.install();
  await page.goto(`${office.url}/meja`);
  await page.getByRole('button', { name: /Cari berkas/ }).click();
  const typed = page.getByRole('textbox', { name: /Nomor tanda terima/ });
  const told: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('auth.touch')) told.push(request.method());
  });
  const answered = page.waitForResponse((response) => response.url().includes('auth.touch'));
  await typed.pressSequentially('Ba');
  await page.clock.fastForward('01:01');
  await typed.pressSequentially('hari');
  expect((await answered).ok()).toBe(true);
  await typed.pressSequentially(' Jaya');
  // Many keys, one word to the server, and that a question: nothing is written for it.
  expect(told).toEqual(['GET']);
});
