import { expect, test } from '../support/office.ts';
import { expectAccessible } from './desk.ts';

test('pindai: kolom selalu siap, kode palsu ditolak dengan kata biasa', async ({
  office,
  page,
}) => {
  await office.signIn(page, 'loket1', 'loket-1');
  await page.goto(`${office.url}/pindai`);
  const field = page.getByRole('textbox', { name: 'Isi kode QR' });
  await expect(field).toBeFocused();
  await expect(page.getByText('Siap memindai')).toBeVisible();
  await expectAccessible(page);
  // A wedge scanner types and presses Enter.
  await page.keyboard.type('SA1.palsu.tandatangan');
  await page.keyboard.press('Enter');
  await expect(page.getByText('DITOLAK')).toBeVisible();
  await expect(page.getByText(/^Kode [A-Z_]+$/)).toBeVisible();
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await page.mouse.click(700, 740);
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Belum ada isi. Pindai kode QR dahulu.')).toBeVisible();
});
