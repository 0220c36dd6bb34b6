import { Client, type OfficeUnderTest } from '../../support/office.ts';
import type { TestOffice } from './office.ts';

/** The walk of the server tests (`test/support/walk.ts`), through the address that the browser sees. */
export function walkable(office: TestOffice): OfficeUnderTest {
  return {
    async as(userId: string, counterId?: string) {
      const client = new Client(office.url);
      const at = counterId === undefined ? {} : { counterId };
      await client.do('auth.signIn', { userId, pin: '123456', ...at });
      return client;
    },
  } as unknown as OfficeUnderTest;
}
