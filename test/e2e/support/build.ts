import { bundleOfficeIfStale } from '../../../build/office.ts';
import { buildScreensIfStale } from '../../../build/screens.ts';

/** The screens and the server as an office runs them; nothing is built when nothing has changed. */
// oxlint-disable-next-line import/no-default-export -- Playwright asks for one
export default async function build(): Promise<void> {
  await buildScreensIfStale();
  await bundleOfficeIfStale();
}
