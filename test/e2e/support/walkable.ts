import { setTimeout as wait } from 'node:timers/promises';
import { Client, type OfficeUnderTest } from '../../support/office.ts';
import type { TestOffice } from './office.ts';

/** The walk of the server tests (`test/support/walk.ts`), through the address that the browser sees. */
export function walkable(office: TestOffice): OfficeUnderTest {
  return {
    async as(userId: string, counterId?: string) {
      const client = new Client(office.url);
      const at = counterId === undefined ? {} : { counterId };
      await patiently(() => client.do('auth.signIn', { userId, pin: '123456', ...at }));
      return client;
    },
  } as unknown as OfficeUnderTest;
}

/** Sign-ins of one PC are limited: a whole office that arrives at once waits its turn. */
async function patiently(signIn: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await signIn();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'TERLALU_SERING') throw error;
      await wait(1_000);
    }
  }
}
