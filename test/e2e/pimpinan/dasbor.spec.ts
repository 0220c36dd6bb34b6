import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/office.ts';

const KALTIM = 'kaltim-rekomendasi-pameran';

test.describe.configure({ mode: 'serial' });

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

test('the head sees the day as it goes, opens a figure down to its case, and prints the report', async ({
  page,
  office,
  browser,
}) => {
  const desk = await browser.newContext();
  await office.signIn(page, 'kadis');
  await page.goto(`${office.url}/pimpinan`);

  await test.step('an empty day has no pictures, and says so', async () => {
    await expect(page.getByRole('button', { name: /^Menunggu/ })).toContainText('0');
    await expect(page.getByText('Belum ada yang datang pada masa ini.')).toBeVisible();
  });

  await test.step('somebody comes in: the figure moves by itself', async () => {
    await office.signIn(desk, 'satpam');
    await post(desk, office.url, 'visit.register', {
      purposeId: 'serah-berkas',
      name: 'Ayu Lestari',
    });
    await expect(page.getByRole('button', { name: /^Menunggu/ })).toContainText('1');
    await expect(page.getByRole('img', { name: /Datang: 1/ })).toBeVisible();
  });

  await test.step('a case is opened and returned at CS', async () => {
    await office.signIn(desk, 'cs', 'cs-1');
    const { ticket } = (await post(desk, office.url, 'queue.callNext', {
      counterId: 'cs-1',
    })) as { ticket: { id: string } };
    await post(desk, office.url, 'queue.start', { ticketId: ticket.id });
    const { caseId } = (await post(desk, office.url, 'case.open', {
      sopId: KALTIM,
      ticketId: ticket.id,
      applicant: { name: 'Ayu Lestari' },
    })) as { caseId: string };
    const view = (await ask(desk, office.url, 'case.get', { caseId })) as {
      active: { token: number }[];
    };
    await post(desk, office.url, 'case.completeStep', {
      caseId,
      token: view.active[0]?.token,
      outcome: 'tidak-lengkap',
      reason: 'Surat kuasa belum bermeterai',
    });
  });

  await test.step('pictures have their figures as a table, and a figure opens to its case', async () => {
    await page.getByRole('button', { name: 'Angka: Berkas berjalan menurut umur' }).click();
    await page.getByRole('button', { name: /menurut umur, hari ini: 1\. Buka daftarnya/ }).click();
    const list = page.getByRole('dialog');
    await expect(list.getByRole('link', { name: /B-000001/ })).toHaveAttribute(
      'href',
      /^\/berkas\/[0-9a-f-]+$/,
    );
    await expect(list).toContainText('Ayu Lestari');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
  });

  await test.step('every part is free of axe violations, in high contrast too', async () => {
    for (const tab of ['Layanan', 'Langkah', 'Petugas', 'Pengembalian', 'Tunggakan', 'Hari ini']) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.getByRole('tabpanel')).toBeVisible();
      await expect(page.getByRole('tabpanel').getByRole('status')).toHaveCount(0);
      expect([tab, await violations(page)]).toEqual([tab, []]);
    }
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'kontras'));
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => document.documentElement.removeAttribute('data-theme'));
  });

  await test.step('the reason of a return leads to its case', async () => {
    await page.getByRole('tab', { name: 'Pengembalian' }).click();
    await expect(page.getByText('“Surat kuasa belum bermeterai”')).toBeVisible();
    await expect(page.getByText('Belum lengkap, kembali ke pemohon').first()).toBeVisible();
  });

  await test.step('the distribution of a step', async () => {
    await page.getByRole('tab', { name: 'Langkah' }).click();
    await page
      .getByRole('button', {
        name: 'Lihat sebaran: Memeriksa kelengkapan dan kebenaran administrasi',
      })
      .click();
    await expect(page.getByRole('img', { name: /^Sebaran Memeriksa kelengkapan/ })).toBeVisible();
  });

  await test.step('another period, a wrong one, and a service', async () => {
    await page.getByLabel('Masa').selectOption('week');
    await page.getByRole('tab', { name: 'Kunjungan' }).click();
    await expect(page.getByText(/^Datang 1 · Dilayani di meja 1/)).toBeVisible();
    await page.getByLabel('Masa').selectOption('range');
    await page.getByLabel('Dari').fill('2026-12-31');
    await page.getByLabel('Sampai').fill('2026-01-01');
    await expect(
      page.getByText('Tanggal akhir harus sama dengan atau sesudah tanggal awal.').first(),
    ).toBeVisible();
    await page.getByLabel('Masa').selectOption('today');
    await page.getByRole('combobox', { name: 'Layanan' }).selectOption('satu-atap');
    await page.getByRole('tab', { name: 'Layanan' }).click();
    await expect(page.getByRole('heading', { name: 'Satu Atap', exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: /Rekomendasi Pameran/ })).toHaveCount(0);
    await page.getByRole('combobox', { name: 'Layanan' }).selectOption('');
  });

  await test.step('the report is printed and can be read', async () => {
    await page.getByRole('button', { name: 'Cetak laporan' }).click();
    const link = page.getByRole('link', { name: 'Buka laporan (PDF)' });
    const paper = await page
      .context()
      .request.get(`${office.url}${(await link.getAttribute('href')) ?? ''}`);
    expect(paper.headers()['content-type']).toBe('application/pdf');
  });

  await test.step('nothing runs out of the frame at 1366 and at 1920, with large text', async () => {
    for (const viewport of [
      { width: 1366, height: 768 },
      { width: 1920, height: 1080 },
    ]) {
      await page.setViewportSize(viewport);
      await page.evaluate(() => document.documentElement.setAttribute('data-text', '125'));
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
  await desk.close();
});

test('a desk is told that it is not for its role; the landing page offers it to the head', async ({
  page,
  office,
}) => {
  await office.signIn(page, 'cs', 'cs-1');
  await page.goto(`${office.url}/pimpinan`);
  await expect(page.getByText('Halaman ini bukan untuk peran Anda.')).toBeVisible();
  await page.context().clearCookies();
  await office.signIn(page, 'kadis');
  await page.goto(office.url);
  await page.getByRole('link', { name: /Pimpinan/ }).click();
  await expect(page.getByRole('tab', { name: 'Hari ini' })).toBeVisible();
});

async function post(context: BrowserContext, url: string, procedure: string, input: object) {
  const answer = await context.request.post(`${url}/trpc/${procedure}`, {
    headers: { 'x-satu-atap': '1' },
    data: { commandId: crypto.randomUUID(), ...input },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return ((await answer.json()) as { result: { data: unknown } }).result.data;
}

async function ask(context: BrowserContext, url: string, procedure: string, input: object) {
  const answer = await context.request.get(
    `${url}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
  );
  return ((await answer.json()) as { result: { data: unknown } }).result.data;
}
