import { expect, test } from '../support/office.ts';
import { expectAccessible } from './axe.ts';
import { announcements, heardSoFar, listen, numberOf } from './listen.ts';
import { arrive, Officer } from './visitors.ts';

test.use({ viewport: { width: 1920, height: 1080 } });

test('a call is shown large and said twice with the real voice; nobody is named', async ({
  office,
  page,
  browser,
}) => {
  await listen(page);
  await page.goto(`${office.url}/layar`);
  await expect(page.getByText('Selamat datang')).toBeVisible();
  await expectAccessible(page);

  const desk = await browser.newContext();
  const officer = new Officer(office, desk);
  await officer.sitDown('pulsa', 'ruang-pulsa');
  const { number } = await arrive(office, desk, 'pulsa');
  await officer.callNext();
  const call = page.getByRole('region', { name: 'Nomor antrean' });
  await expect(call).toContainText(number);
  await expect(call).toContainText('Ruang PULSA');
  await expect(page.locator('[aria-live="assertive"]')).toContainText('silakan menuju Ruang PULSA');
  await expectAccessible(page);
  const digits = await call.getByText(number).first().boundingBox();
  expect(digits?.height ?? 0).toBeGreaterThan(1080 * 0.22);

  await expect(page.getByRole('region', { name: 'Panggilan terakhir' })).toBeVisible({
    timeout: 40_000,
  });
  const said = announcements(await heardSoFar(page));
  expect(said.map(numberOf)).toEqual([number, number]);
  expect(said[0]?.map(({ clip }) => clip).slice(-2)).toEqual(['ruang', 'pulsa']);
  expect(said.flat().every(({ from, to }) => to - from > 0.1)).toBe(true);
  expect(await page.content()).not.toContain('Tamu Uji');
  await desk.close();
});

test('a burst of ten calls from two counters is said in order, each twice, never two at once', async ({
  office,
  page,
  browser,
}) => {
  await listen(page, 0.05);
  await page.goto(`${office.url}/layar`);
  await expect(page.getByText('Selamat datang')).toBeVisible();
  const contexts = [await browser.newContext(), await browser.newContext()] as const;
  const pulsa = new Officer(office, contexts[0]);
  const pintu = new Officer(office, contexts[1]);
  await pulsa.sitDown('pulsa', 'ruang-pulsa');
  await pintu.sitDown('pintu', 'ruang-pintu');
  for (let i = 0; i < 5; i += 1) {
    await arrive(office, contexts[0], 'pulsa');
    await arrive(office, contexts[0], 'informasi-umum');
  }
  const called: string[] = [];
  for (let i = 0; i < 5; i += 1) {
    for (const officer of [pulsa, pintu]) {
      called.push(await officer.callNext());
      await officer.serve();
    }
  }
  await expect
    .poll(async () => announcements(await heardSoFar(page)).length, { timeout: 60_000 })
    .toBe(20);
  await page.waitForTimeout(500);
  const said = announcements(await heardSoFar(page));
  expect(said.map(numberOf)).toEqual(called.flatMap((number) => [number, number]));

  const clips = said.flat();
  const overlaps = clips.filter((clip, i) => clip.from < (clips[i - 1]?.to ?? 0) - 0.001);
  expect(overlaps).toEqual([]);
  expect(said.map(([bell]) => bell?.shown)).toEqual(said.map(numberOf));
  await Promise.all(contexts.map((context) => context.close()));
});

test('outlives its server: keeps the picture, says so, and does not repeat old calls', async ({
  office,
  page,
  browser,
}) => {
  await listen(page, 0.05);
  await page.goto(`${office.url}/layar`);
  await expect(page.getByText('Selamat datang')).toBeVisible();
  const desk = await browser.newContext();
  const officer = new Officer(office, desk);
  await officer.sitDown('pulsa', 'ruang-pulsa');
  const first = await arrive(office, desk, 'pulsa');
  const second = await arrive(office, desk, 'pulsa');
  await officer.callNext();
  const last = page.getByRole('region', { name: 'Panggilan terakhir' });
  await expect(last).toContainText(first.number);

  await office.kill();
  await expect(page.getByText('Menyambungkan…')).toBeVisible();
  await expect(last).toContainText(first.number);
  await expectAccessible(page);
  await office.start();
  await expect(page.getByText('Menyambungkan…')).toBeHidden({ timeout: 30_000 });

  await officer.serve();
  await officer.callNext();
  await expect(last).toContainText(second.number);
  expect(announcements(await heardSoFar(page)).map(numberOf)).toEqual([
    first.number,
    first.number,
    second.number,
    second.number,
  ]);
  await desk.close();
});

test('the phone page follows one number politely and names nobody', async ({
  office,
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const desk = await browser.newContext();
  const officer = new Officer(office, desk);
  await officer.sitDown('pulsa', 'ruang-pulsa');
  const ahead = await arrive(office, desk, 'pulsa');
  const mine = await arrive(office, desk, 'pulsa');
  await page.goto(`${office.url}${new URL(mine.followUrl).pathname}`);
  await expect(page.getByText(mine.number).first()).toBeVisible();
  await expect(page.getByText('1 orang di depan Anda')).toBeVisible();
  await expectAccessible(page);

  expect(await officer.callNext()).toBe(ahead.number);
  await expect(page.getByText('Anda berikutnya. Mohon bersiap.')).toBeVisible();
  await officer.serve();
  await officer.callNext();
  await expect(page.getByText('Anda dipanggil')).toBeVisible();
  await expect(page.getByText(/Silakan menuju .*PULSA/)).toBeVisible();
  await expectAccessible(page);
  expect(await page.content()).not.toContain('Tamu Uji');
  await page.goto(`${office.url}/antrean/tidak-ada`);
  await expect(page.getByText('Nomor tidak ditemukan')).toBeVisible();
  await desk.close();
});
