import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { expect } from '../support/office.ts';
import type { TestOffice } from '../support/office.ts';

/** Nothing that axe knows to be wrong is on the page as it stands now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
  expect(found).toEqual([]);
}

/** The desk of one officer in a browser of his own. */
export async function deskOf(
  office: TestOffice,
  browser: Browser,
  userId: string,
  counterId: string,
): Promise<Page> {
  const context = await browser.newContext();
  await office.signIn(context, userId, counterId);
  const page = await context.newPage();
  await page.goto(`${office.url}/meja`);
  await expect(page.getByText('tersambung', { exact: true })).toBeVisible();
  await expect(page.getByRole('tab', { name: /Antrean/ })).toBeVisible();
  return page;
}

type Arrival = { number: string; ticketId: string };

/** Visitors registered at the door, through the API as the security desk does it. */
export async function arrive(
  office: TestOffice,
  browser: Browser,
  names: readonly string[],
  purposeId = 'serah-berkas',
): Promise<Arrival[]> {
  const context = await browser.newContext();
  await office.signIn(context, 'satpam');
  const arrivals: Arrival[] = [];
  for (const name of names) {
    arrivals.push(
      await office.call<Arrival>(context, 'visit.register', {
        commandId: crypto.randomUUID(),
        purposeId,
        name,
        identityKind: 'ktp',
        identityNumber: '6472014507900003',
        phone: '0812345678901',
      }),
    );
  }
  await context.close();
  return arrivals;
}

export const serving = (page: Page) => page.getByRole('region', { name: 'Yang dilayani' });
export const queue = (page: Page) => page.getByRole('region', { name: 'Antrean' });
export const caseColumn = (page: Page) => page.getByRole('region', { name: 'Berkas ini' });

/** F2 and F4: the next visitor is called, comes and sits down. */
export async function serveNext(page: Page, number: string): Promise<void> {
  await expect(queue(page).getByRole('button', { name: `Panggil ${number}` })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(serving(page).getByText('Panggilan ke-1 dari 3')).toBeVisible();
  await page.keyboard.press('F4');
  await expect(serving(page).getByRole('button', { name: /Selesai/ })).toBeVisible();
}

/** CS opens the file with what the door wrote, by the keyboard. */
export async function openFile(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Nama pemohon' })).toHaveValue(name);
  await page.keyboard.press('F9');
  await expect(
    serving(page).getByRole('heading', {
      name: 'Memeriksa kelengkapan dan kebenaran administrasi',
    }),
  ).toBeVisible();
}

/** The step is answered: the desk says what comes of it. */
export async function expectStepDone(page: Page): Promise<void> {
  await expect(
    serving(page)
      .getByText(/^(Berikutnya: |Permohonan ini selesai\.)/)
      .first(),
  ).toBeVisible();
}
