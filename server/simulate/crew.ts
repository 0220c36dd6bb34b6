import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { demoPin } from '../setup/demo.ts';
import { OfficeClient, Refused } from './client.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';

/** Share of commands that are sent again although they were done: one after the other, at once, answer lost. */
const REPEAT = 0.02;
const AT_ONCE = 0.03;
const LOST = 0.04;

/** Who sits at which counter; the rest of the counters stay empty. */
export const officersOf: Record<string, string[]> = {
  INFORMASI: ['info'],
  CS: ['cs'],
  HELPDESK: ['helpdesk'],
  PENDAFTARAN: ['loket1', 'loket2'],
  PENGAMBILAN: ['pengambilan'],
  PINTU: ['pintu'],
  PULSA: ['pulsa'],
};

/** The people of the office at their screens. Each signs in once, when first needed. */
export class Crew {
  private readonly url: string;
  private readonly tally: Tally;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 32 });
  private readonly signedIn = new Map<string, Promise<OfficeClient>>();

  constructor(url: string, tally: Tally) {
    this.url = url;
    this.tally = tally;
  }

  /** A device without a person: the touchscreen. */
  device(): OfficeClient {
    return new OfficeClient(this.url, { agent: this.agent });
  }

  as(userId: string): Promise<OfficeClient> {
    const known = this.signedIn.get(userId);
    if (known !== undefined) return known;
    const client = this.signIn(userId);
    this.signedIn.set(userId, client);
    return client;
  }

  async ask<T>(userId: string, procedure: string, input?: object): Promise<T> {
    const client = await this.as(userId);
    return unlocked(client, () => client.ask<T>(procedure, input));
  }

  /**
   * A command of a person, now and then as a bad line makes it: sent twice, twice at once, or with
   * its answer lost. Each time all answers must be the same one.
   */
  async do<T>(userId: string, procedure: string, input: object, luck: Random): Promise<T> {
    return this.send<T>(await this.as(userId), procedure, input, luck);
  }

  async send<T>(client: OfficeClient, procedure: string, input: object, luck: Random): Promise<T> {
    const command = { commandId: randomUUID(), ...input };
    const send = () => unlocked(client, () => client.do<T>(procedure, command));
    const trouble = luck.next();
    if (trouble < REPEAT) {
      this.tally.add('repeated');
      return same(procedure, [await send(), await send()]);
    }
    if (trouble < AT_ONCE) {
      this.tally.add('repeated');
      return same(procedure, await Promise.all([send(), send()]));
    }
    if (trouble < LOST) {
      this.tally.add('lostReplies');
      await client.lose(procedure, command);
      return same(procedure, [await send(), await send()]);
    }
    return send();
  }

  close(): void {
    this.agent.destroy();
  }

  private async signIn(userId: string): Promise<OfficeClient> {
    const client = this.device();
    for (;;) {
      try {
        await client.do('auth.signIn', { userId, pin: demoPin });
        return client;
      } catch (error) {
        // The office lets one device sign in only so often; a screen waits and tries again.
        if (!(error instanceof Refused) || error.code !== 'TERLALU_SERING') throw error;
        await wait(500);
      }
    }
  }
}

/** In a long run an officer's screen locks itself; the PIN opens it again. */
async function unlocked<T>(client: OfficeClient, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'SESI_TERKUNCI') throw error;
    await client.do('auth.unlock', { pin: demoPin });
    return act();
  }
}

function same<T>(procedure: string, [first, second]: [T, T]): T {
  if (JSON.stringify(first) !== JSON.stringify(second)) {
    throw new Error(
      `${procedure} gave two answers to one command: ${JSON.stringify(first)} and ${JSON.stringify(second)}`,
    );
  }
  return first;
}
