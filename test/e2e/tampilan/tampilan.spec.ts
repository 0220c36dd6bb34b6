import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { signedIn } from '../../support/walk.ts';
import { startFreshOffice } from '../admin/fresh-office.ts';
import { expect, test } from '../support/office.ts';
import { walkable } from '../support/walkable.ts';
import { layoutProblems } from './layout.ts';
import { allPlaces, type Place } from './places.ts';

/** All of them in one office: what one screen leaves behind is there for the next, as in a real one. */
test.setTimeout(1_800_000); // minutes on a quiet machine; on a busy one it must not be cut off

const looks = (['biasa', 'kontras'] as const).flatMap((theme) =>
  (['100', '125', '150'] as const).map((text) => ({ theme, text })),
);
/** Pages looked at side by side. */
const EYES = 2;

test('setiap layar muat, terbaca, dan bersih pada setiap ukuran huruf dan warna', async ({
  office,
  browser,
}) => {
  const walk = walkable(office);
  const contexts = new Map<string, Promise<BrowserContext>>();
  async function openContext({ as, counter, size }: Place): Promise<BrowserContext> {
    const context = await browser.newContext({
      viewport: size ?? { width: 1366, height: 768 },
      reducedMotion: 'reduce',
    });
    if (as === undefined) return context;
    const client = await signedIn(walk, as);
    if (counter !== undefined) await client.do('auth.chooseCounter', { counterId: counter });
    const [name = '', value = ''] = client.cookie.split('=');
    await context.addCookies([{ name, value, url: office.url }]);
    return context;
  }
  function contextOf(place: Place): Promise<BrowserContext> {
    const key = [place.as, place.counter, place.size?.width, place.size?.height].join();
    const known = contexts.get(key) ?? openContext(place);
    contexts.set(key, known);
    return known;
  }

  const found: Record<string, string[]> = {};
  const waiting = await allPlaces(walk);
  async function look(): Promise<void> {
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
      const page = await (await contextOf(place)).newPage();
      await page.goto(office.url + place.path);
      await settled(page);
      await place.open?.(page);
      await lookAt(page, place.name, found);
      await page.close();
    }
  }
  await Promise.all(Array.from({ length: EYES }, look));
  expect(found).toEqual({});
});

test('penyiapan pertama muat, terbaca, dan bersih pada setiap ukuran huruf dan warna', async ({
  page,
}) => {
  const fresh = await startFreshOffice();
  const found: Record<string, string[]> = {};
  await page.goto(fresh.url);
  await page.getByLabel('Baris kop surat').fill('PEMERINTAH PROVINSI UJI');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await lookAt(page, 'kantor, belum lengkap', found);
  await page.getByLabel('Nama kantor').fill('Kantor Uji');
  await page.getByLabel('Singkatan kantor').fill('UJI');
  await page.getByLabel('Kota').fill('Samarinda');
  for (const step of ['layanan', 'loket', 'administrator']) {
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await lookAt(page, step, found);
  }
  await page.getByLabel('Nama lengkap').fill('Sri Penguji');
  await page.getByLabel('PIN', { exact: true }).fill('280945');
  await page.getByLabel('Ulangi PIN').fill('280945');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await lookAt(page, 'ringkasan', found);
  await fresh.stop();
  expect(found).toEqual({});
});

/** Every text size and both themes. */
async function lookAt(page: Page, name: string, found: Record<string, string[]>): Promise<void> {
  await settled(page);
  for (const { theme, text } of looks) {
    await page.evaluate(
      async (look) => {
        Object.assign(document.documentElement.dataset, look);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      },
      { theme, text },
    );
    const problems = await page.evaluate(layoutProblems);
    if (isExtreme(theme, text)) problems.push(...(await axe(page)));
    if (problems.length > 0) found[`${name} · ${theme} ${text} %`] = problems;
  }
}

/** Axe looks where all is smallest and where all is largest; in between only sizes differ. */
function isExtreme(theme: string, text: string): boolean {
  return (theme === 'biasa' && text === '100') || (theme === 'kontras' && text === '150');
}

/** What was asked of the server has come and is drawn. */
async function settled(page: Page): Promise<void> {
  await page.locator('main, h1, h2').first().waitFor();
  await page.waitForFunction(
    () =>
      // The gallery shows what waiting looks like, for ever.
      (location.pathname === '/ui' ||
        document.querySelector('[role="status"][aria-label^="Memuat"]') === null) &&
      document.fonts.status === 'loaded',
    undefined,
    { timeout: 60_000 },
  );
}

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}
