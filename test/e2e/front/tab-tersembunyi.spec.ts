import type { Page } from '@playwright/test';
import { expect, test } from '../support/office.ts';
import { arrive } from './visitors.ts';

/** What the browser says when a tab is laid aside or taken up again. */
async function show(page: Page, visibility: 'visible' | 'hidden'): Promise<void> {
  await page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, visibility);
}

test('a tab that nobody looks at gives up its line, and catches up when it is looked at', async ({
  office,
  page,
}) => {
  await page.clock.install();
  const lines: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/stream')) lines.push('opened');
  });
  page.on('requestfailed', (request) => {
    if (request.url().includes('/stream')) lines.push('closed');
  });
  await office.signIn(page, 'satpam');
  await page.goto(`${office.url}/satpam`);
  await expect(page.getByText('tersambung', { exact: true })).toBeVisible();
  expect(lines).toEqual(['opened']);

  await show(page, 'hidden');
  await page.clock.fastForward(10_000);
  await show(page, 'visible');
  await page.clock.fastForward(25_000);
  // A glance at another tab changes nothing.
  expect(lines.filter((line) => line === 'closed')).toEqual([]);

  await show(page, 'hidden');
  await page.clock.fastForward(31_000);
  await expect.poll(() => lines.at(-1)).toBe('closed');
  await arrive(office, page.context(), 'informasi-umum');
  await show(page, 'visible');
  await expect(page.getByText('Tamu Uji')).toBeVisible();
  await expect(page.getByText('tersambung', { exact: true })).toBeVisible();
  expect(lines.at(-1)).toBe('opened');
});

test('a display behind another window keeps its line: it goes on speaking', async ({
  office,
  page,
}) => {
  await page.clock.install();
  const lost: string[] = [];
  page.on('requestfailed', (request) => lost.push(request.url()));
  await page.goto(`${office.url}/layar`);
  await expect(page.getByRole('main')).toBeVisible();
  await show(page, 'hidden');
  await page.clock.fastForward(35_000);
  await arrive(office, page.context(), 'informasi-umum');
  await expect(page.getByText('E001').first()).toBeVisible();
  expect(lost.filter((url) => url.includes('/stream'))).toEqual([]);
});
