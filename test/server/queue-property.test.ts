import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TicketIssued } from '../../domain/contract/queue.ts';
import { ticketRules, type TicketAction } from '../../domain/queue/ticket-state.ts';
import { type Client, openOffice, type OfficeUnderTest } from '../support/office.ts';

let office: OfficeUnderTest;
let satpam: Client;
let desks: { client: Client; counterId: string }[];
beforeAll(async () => {
  office = await openOffice();
  satpam = await office.as('satpam');
  desks = [
    { client: await office.as('loket1', 'loket-1'), counterId: 'loket-1' },
    { client: await office.as('loket2', 'loket-2'), counterId: 'loket-2' },
  ];
});
afterAll(() => office.remove());

type State = { state: string; calls: number };
/** What may become of a ticket; the commands' names are those of the API. */
const after: Record<string, { action: TicketAction; to: string }> = {
  recall: { action: 'recall', to: 'called' },
  start: { action: 'start', to: 'serving' },
  finish: { action: 'finish', to: 'done' },
  noShow: { action: 'miss', to: 'no-show' },
  returnLate: { action: 'return-late', to: 'waiting' },
  cancel: { action: 'cancel', to: 'cancelled' },
  transfer: { action: 'transfer', to: 'transferred' },
};

const acts = fc.oneof(
  fc.record({ do: fc.constant('issue' as const), priority: fc.boolean() }),
  fc.record({ do: fc.constant('next' as const), desk: fc.nat(1) }),
  fc.record({ do: fc.constant('both' as const) }),
  fc.record({ do: fc.constantFrom(...Object.keys(after)), desk: fc.nat(1), which: fc.nat(20) }),
);

test('whatever anybody presses in whatever order: the states follow the table, numbers are unique, the log agrees', async () => {
  /** The model: every ticket of the registration queue, as it ought to be. */
  const model = new Map<string, State>();
  const held = new Map<string, string>();

  const called = (counterId: string, ticket: { id: string; number: string } | undefined) => {
    if (ticket === undefined) {
      expect([...model.values()].filter(({ state }) => state === 'waiting')).toEqual([]);
      return;
    }
    expect(model.get(ticket.id)?.state).toBe('waiting');
    model.set(ticket.id, { state: 'called', calls: 1 });
    held.set(counterId, ticket.id);
  };
  const next = ({ client, counterId }: (typeof desks)[number]) =>
    client.do<{ ticket?: { id: string; number: string } }>('queue.callNext', { counterId }).then(
      ({ ticket }) => ({ ticket }),
      (error: { code: string }) => ({ refused: error.code }),
    );
  const take = (desk: (typeof desks)[number], answer: Awaited<ReturnType<typeof next>>) => {
    const busy = ['called', 'serving'].includes(
      model.get(held.get(desk.counterId) ?? '')?.state ?? '',
    );
    if ('refused' in answer) expect([answer.refused, busy]).toEqual(['LOKET_MASIH_MELAYANI', true]);
    else {
      expect(busy).toBe(false);
      called(desk.counterId, answer.ticket);
    }
  };

  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 5, maxLength: 25 }), async (list) => {
      for (const act of list) {
        if (act.do === 'issue' && 'priority' in act) {
          const { ticketId } = await satpam.do<TicketIssued>('queue.issue', {
            queueId: 'PENDAFTARAN',
            ...(act.priority && { priorityKind: 'lansia' }),
          });
          model.set(ticketId, { state: 'waiting', calls: 0 });
        } else if (act.do === 'next' && 'desk' in act) {
          const desk = desks[act.desk] as (typeof desks)[number];
          take(desk, await next(desk));
        } else if (act.do === 'both') {
          const [first, second] = desks as [(typeof desks)[number], (typeof desks)[number]];
          const [a, b] = await Promise.all([next(first), next(second)]);
          // The one who got somebody is looked at first: the other may have found nobody left.
          const order =
            'ticket' in a && a.ticket !== undefined
              ? [[first, a] as const, [second, b] as const]
              : [[second, b] as const, [first, a] as const];
          for (const [desk, answer] of order) take(desk, answer);
        } else if ('which' in act) {
          const ids = [...model.keys()];
          const ticketId = ids[Math.max(0, ids.length - 1 - act.which)];
          if (ticketId === undefined) continue;
          const known = model.get(ticketId) as State;
          const { action, to } = after[act.do] as (typeof after)[string];
          const more =
            act.do === 'cancel'
              ? { reason: 'uji acak' }
              : act.do === 'transfer'
                ? { queueId: 'CS' }
                : {};
          const client = (desks[act.desk] as (typeof desks)[number]).client;
          const code = await client.do(`queue.${act.do}`, { ticketId, ...more }).then(
            () => 'ok',
            (error: { code: string }) => error.code,
          );
          const possible = (ticketRules[action].from as readonly string[]).includes(known.state);
          const wanted = !possible
            ? 'TIKET_KEADAAN_SALAH'
            : act.do === 'recall' && known.calls >= 3
              ? 'SUDAH_TIGA_KALI'
              : act.do === 'noShow' && known.calls < 3
                ? 'BELUM_TIGA_KALI'
                : 'ok';
          expect([act.do, known.state, code]).toEqual([act.do, known.state, wanted]);
          if (code === 'ok')
            model.set(ticketId, {
              state: to,
              calls:
                act.do === 'recall' ? known.calls + 1 : act.do === 'returnLate' ? 0 : known.calls,
            });
        }
      }
    }),
    { numRuns: 20 },
  );

  const rows = office.office.opened.sqlite
    .prepare<[], { id: string; number: string; ordinal: number; state: string; calls: number }>(
      `select id, number, ordinal, state, calls from ticket where queue_id = 'PENDAFTARAN' order by ordinal`,
    )
    .all();
  expect(new Map(rows.map(({ id, state, calls }) => [id, { state, calls }]))).toEqual(model);
  expect(rows.map(({ ordinal }) => ordinal)).toEqual(rows.map((_row, i) => i + 1));
  expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
  expect(office.verify()).toMatchObject({ ok: true });
});
