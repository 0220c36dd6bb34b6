import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from '../front/axe.ts';
import { expect, test } from '../support/office.ts';
import type { TestOffice } from '../support/office.ts';

const kaltim = 'kaltim-rekomendasi-pameran';

/** A symbol of the chart, as a screen reader finds it. */
function symbol(page: Page, id: string) {
  return page.getByRole('button', { name: new RegExp(`^Langkah ${id}: `) });
}

/** A case at CS that went back to its applicant once: 3, 4, 3, and now 4 again. */
async function openCase(office: TestOffice, context: BrowserContext): Promise<string> {
  await office.signIn(context, 'cs', 'cs-1');
  const run = <T>(procedure: string, input: object) =>
    office.call<T>(context, procedure, { commandId: crypto.randomUUID(), ...input });
  const { caseId } = await run<{ caseId: string }>('case.open', {
    sopId: kaltim,
    entry: '3',
    applicant: { name: 'Budi Setiawan' },
  });
  const complete = async (outcome: string, reason?: string) => {
    const { active } = await office.call<{ active: { token: number }[] }>(context, 'case.get', {
      caseId,
    });
    const step = { caseId, token: active[0]?.token, outcome };
    await run('case.completeStep', reason === undefined ? step : { ...step, reason });
  };
  await complete('tidak-lengkap', 'Proposal kegiatan belum ada');
  await complete('diserahkan');
  return caseId;
}

test('bagan: dari daftar SOP ke bagan, isi langkah, perbesaran, dan dokumennya', async ({
  office,
  page,
}) => {
  await office.signIn(page, 'kadis');
  await page.goto(`${office.url}/`);
  await page.getByRole('link', { name: /^SOP/ }).click();
  await expect(page.getByRole('heading', { name: /Pameran \(EO\) di Kaltim/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: /^Buka bagan .*Pameran/ }).click();
  await expect(symbol(page, '14')).toHaveAccessibleName(
    'Langkah 14: Menyetujui dan menandatangani surat. KEPALA DPMPTSP PROV. KALTIM. Keputusan',
  );
  const details = page.getByRole('complementary', { name: 'Isi langkah' });
  await symbol(page, '7').click();
  await expect(
    details.getByRole('heading', { name: 'Memverifikasi berkas dan menentukan pertek' }),
  ).toBeVisible();
  await expect(details.getByText('Hari ke H 5 - 15 menit')).toBeVisible();
  await expect(details.getByText(/tambahan kantor: Langkah 6 membedakan/)).toBeVisible();

  // By keyboard alone: to the next step, and what it says.
  await symbol(page, '7').focus();
  await page.keyboard.press('ArrowDown');
  await expect(symbol(page, '8')).toBeFocused();
  await expect(
    details.getByRole('heading', { name: 'Meminta perbaikan kepada pemohon' }),
  ).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(symbol(page, '7')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(symbol(page, '7')).toHaveAttribute('aria-pressed', 'true');

  const percent = page.getByRole('status').filter({ hasText: '%' });
  const before = await percent.textContent();
  await page.keyboard.press('+');
  await expect(percent).not.toHaveText(before ?? '');
  await page.getByRole('button', { name: 'Perkecil' }).click();
  await expect(percent).toHaveText(/^(80|90|100) %$/);

  await page.getByText('Bagan sebagai daftar').click();
  const list = page.getByRole('list', { name: /^Daftar langkah/ });
  await expect(
    list
      .getByRole('listitem')
      .filter({ hasText: 'Draf salah, Kasi memperbaiki (kembali ke langkah 12)' }),
  ).not.toHaveCount(0);
  await expectAccessible(page);

  const link = page.getByRole('link', { name: 'Buka dokumen SOP (PDF)' });
  const paper = await page.request.get(
    new URL((await link.getAttribute('href')) ?? '', office.url).href,
  );
  expect(paper.headers()['content-type']).toBe('application/pdf');
});

test('bagan: alur yang terpisah tersambung, dan penyambung membawa ke langkahnya', async ({
  office,
  page,
}) => {
  await office.signIn(page, 'pintu');
  await page.goto(`${office.url}/sop/satu-atap`);
  const details = page.getByRole('complementary', { name: 'Isi langkah' });
  await page
    .getByRole('button', { name: /^Penyambung .: ke langkah U1, PELAYANAN PULSA$/ })
    .click();
  await expect(details.getByRole('heading', { name: 'Mengantar pemohon ke PULSA' })).toBeVisible();
  await expect(symbol(page, 'U1')).toBeInViewport();
  await expectAccessible(page);
});

test('bagan: posisi berkas dengan kata, jalan yang ditempuh, dan ikut berubah sendiri', async ({
  office,
  page,
  context,
}) => {
  const caseId = await openCase(office, context);
  await page.goto(`${office.url}/sop/${kaltim}?berkas=${encodeURIComponent(caseId)}`);
  await expect(page.getByText('Jalan yang ditempuh: 3 → 4 → 3 → 4.')).toBeVisible();
  await expect(symbol(page, '3')).toHaveAccessibleName(/Selesai, 2 kali$/);
  await expect(symbol(page, '4')).toHaveAccessibleName(/Sekarang, putaran ke-2$/);
  await expect(symbol(page, '6')).toHaveAccessibleName(/Belum$/);
  await expect(symbol(page, '4')).toBeInViewport();
  await expectAccessible(page);

  const { active } = await office.call<{ active: { token: number }[] }>(context, 'case.get', {
    caseId,
  });
  await office.call(context, 'case.completeStep', {
    commandId: crypto.randomUUID(),
    caseId,
    token: active[0]?.token,
    outcome: 'kendala-teknis',
  });
  await expect(symbol(page, '5')).toHaveAccessibleName(/Sekarang$/);
  await expect(symbol(page, '4')).toHaveAccessibleName(/Selesai, 2 kali$/);
  await page.getByRole('button', { name: 'Ke langkah sekarang' }).click();
  await expect(symbol(page, '5')).toBeInViewport();
});
