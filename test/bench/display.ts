import { get, type ClientRequest } from 'node:http';
import type { OfficeProcess } from './office-process.ts';

type Hearing = { ticketId: string; left: number; began: number; times: number[]; done: () => void };

/** Milliseconds from "call next" until each of `displays` open displays has the call; all of all calls. */
export async function callUntilShown(
  office: OfficeProcess,
  displays: number,
  calls: number,
): Promise<number[]> {
  let hearing: Hearing | undefined;
  const early = new Map<string, number[]>();
  const heard = (ticketId: string) => {
    const now = performance.now();
    if (hearing === undefined || hearing.ticketId !== ticketId) {
      early.set(ticketId, [...(early.get(ticketId) ?? []), now]);
      return;
    }
    hearing.times.push(now - hearing.began);
    hearing.left -= 1;
    if (hearing.left === 0) hearing.done();
  };
  const open = await Promise.all(
    Array.from({ length: displays }, () => connect(office.url, heard)),
  );
  const officer = await office.as('cs', 'cs-1');
  const all: number[] = [];
  for (let turn = 0; turn < calls; turn += 1) {
    const began = performance.now();
    const { ticket } = await officer.do<{ ticket?: { id: string } }>('queue.callNext', {
      counterId: 'cs-1',
    });
    if (ticket === undefined) throw new Error('Nobody waits');
    // Some displays have it before the officer's own answer is read.
    const times = (early.get(ticket.id) ?? []).map((at) => at - began);
    if (times.length < displays) {
      await new Promise<void>((done) => {
        hearing = { ticketId: ticket.id, left: displays - times.length, began, times, done };
      });
    }
    hearing = undefined;
    all.push(...times);
    await officer.do('queue.start', { ticketId: ticket.id });
    await officer.do('queue.finish', { ticketId: ticket.id });
  }
  for (const request of open) request.destroy();
  return all;
}

/** One display's open line; `heard` gets the ticket of each call. */
function connect(url: string, heard: (ticketId: string) => void): Promise<ClientRequest> {
  return new Promise((resolve, reject) => {
    const request = get(
      `${url}/stream`,
      { agent: false, headers: { accept: 'text/event-stream' } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
          const end = text.lastIndexOf('\n\n');
          if (end < 0) return;
          for (const [, data = ''] of text.slice(0, end + 1).matchAll(/^data: (.*)$/gm)) {
            const ticketId = /"ticketId":"([^"]+)"/.exec(data)?.[1];
            if (ticketId !== undefined) heard(ticketId);
          }
          text = text.slice(end + 2);
        });
        response.on('error', () => undefined);
        if (response.statusCode === 200) resolve(request);
        else reject(new Error(`/stream answered ${response.statusCode}`));
      },
    );
    request.on('error', reject);
  });
}
