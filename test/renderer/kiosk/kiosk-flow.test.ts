import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VisitRegistered } from '../../../domain/contract/visit.ts';
import {
  freshKiosk,
  kioskFlow,
  mayGoOn,
  patience,
  questions,
  timeLeft,
} from '../../../renderer/kiosk/kiosk-flow.ts';
import type { KioskEvent, KioskState } from '../../../renderer/kiosk/kiosk-flow.ts';

const purpose = { id: 'informasi', label: 'Informasi', labelEn: 'Information' };
const ticket: VisitRegistered = {
  visitId: 'v1',
  ticketId: 't1',
  number: 'A 014',
  queueName: 'Informasi',
  queueNameEn: 'Information',
  goTo: 'Ruang PINTU',
  goToEn: 'Ruang PINTU',
  waitingAhead: 3,
  printJobId: 'p1',
  questionnaireNote: '',
  followUrl: 'https://antrean.contoh.go.id/antrean/t1',
};

function run(state: KioskState, ...events: KioskEvent[]): KioskState {
  return events.reduce((before, event) => kioskFlow(before, event, before.touchedAt + 1), state);
}
function filledIn(): KioskState {
  return run(
    freshKiosk(0),
    { type: 'language', language: 'en' },
    { type: 'service', purpose },
    { type: 'next' },
    { type: 'typed', field: 'name', value: 'Rina Wati' },
    { type: 'next' },
    { type: 'typed', field: 'identityNumber', value: '3602041211870001' },
    { type: 'next' },
    { type: 'typed', field: 'phone', value: '081234567890' },
    { type: 'next' },
    { type: 'priority', priority: 'lansia' },
  );
}

describe('the questions', () => {
  test('come one by one and end in a ticket that keeps none of the answers', () => {
    const sending = run(filledIn(), { type: 'send', commandId: 'c1' });
    expect(sending).toMatchObject({ screen: 'sending', commandId: 'c1' });
    const issued = run(sending, { type: 'issued', visitor: sending.visitor, ticket });
    expect(issued).toEqual({
      ...freshKiosk(issued.touchedAt, sending.visitor),
      language: 'en',
      screen: 'ticket',
      withoutPaper: true,
      ticket,
    });
  });

  test('a name is asked for, identity and phone may be skipped and are then forgotten', () => {
    const atName = run(freshKiosk(0), { type: 'service', purpose }, { type: 'next' });
    expect(mayGoOn(atName)).toBe(false);
    expect(run(atName, { type: 'next' }).screen).toBe('name');
    const atIdentity = run(
      atName,
      { type: 'typed', field: 'name', value: 'Ani' },
      { type: 'next' },
      { type: 'typed', field: 'identityNumber', value: '123' },
    );
    const atPriority = run(
      atIdentity,
      { type: 'skip' },
      { type: 'typed', field: 'phone', value: '0812' },
      { type: 'skip' },
    );
    expect(atPriority).toMatchObject({
      screen: 'priority',
      answers: { name: 'Ani', identityNumber: '', phone: '' },
    });
    expect(run(atPriority, { type: 'send', commandId: 'c1' }).screen).toBe('priority');
  });

  test('back walks to the first question and no further, keeping what was typed', () => {
    const back = questions.reduce((state) => run(state, { type: 'back' }), filledIn());
    expect(back).toMatchObject({ screen: 'service', answers: { name: 'Rina Wati' } });
  });

  test('a refusal leads back to the services with its reason and what was typed', () => {
    const sending = run(filledIn(), { type: 'send', commandId: 'c1' });
    const problem = { code: 'KUOTA_HABIS', message: 'Nomor hari ini sudah habis.' };
    const refused = run(sending, { type: 'refused', visitor: sending.visitor, problem });
    expect(refused).toMatchObject({ screen: 'service', problem, answers: { name: 'Rina Wati' } });
    expect(refused.commandId).toBeUndefined();
    expect(run(refused, { type: 'service', purpose }).problem).toBeUndefined();
  });

  test('an answer meant for the visitor before is dropped', () => {
    const sending = run(filledIn(), { type: 'send', commandId: 'c1' });
    const next = run(sending, { type: 'restart' });
    expect(run(next, { type: 'issued', visitor: sending.visitor, ticket }).ticket).toBeUndefined();
  });
});

describe('silence', () => {
  test('asks after 45 s, counts down and wipes after 15 s more', () => {
    const state = filledIn();
    const asked = kioskFlow(state, { type: 'tick' }, state.touchedAt + patience.ask);
    expect(asked.asking).toBe(true);
    expect(timeLeft(asked, state.touchedAt + patience.ask + 5_000)).toBe(10_000);
    const wiped = kioskFlow(
      asked,
      { type: 'tick' },
      state.touchedAt + patience.ask + patience.wipe,
    );
    expect(wiped).toEqual(freshKiosk(wiped.touchedAt, state.visitor + 1));
  });

  test('a touch while asked keeps everything', () => {
    const state = filledIn();
    const asked = kioskFlow(state, { type: 'tick' }, state.touchedAt + 50_000);
    const stayed = kioskFlow(asked, { type: 'touched' }, state.touchedAt + 51_000);
    expect(stayed).toEqual({ ...state, touchedAt: state.touchedAt + 51_000 });
  });

  test('the ticket leaves after 15 s, after 45 s when its paper failed, at once when taken', () => {
    const sending = run(filledIn(), { type: 'send', commandId: 'c1' });
    const issued = run(sending, { type: 'issued', visitor: sending.visitor, ticket });
    const shown = run(issued, { type: 'paper', inHand: true });
    const later = shown.touchedAt + patience.ticket;
    expect(kioskFlow(shown, { type: 'tick' }, later).screen).toBe('service');
    // A printer that is slow or off: nothing in the hand yet but the number on the screen.
    expect(kioskFlow(issued, { type: 'tick' }, later).screen).toBe('ticket');
    const unprinted = run(shown, { type: 'paper', inHand: false });
    expect(kioskFlow(unprinted, { type: 'tick' }, later).screen).toBe('ticket');
    expect(run(unprinted, { type: 'taken' })).toMatchObject({ screen: 'service', language: 'id' });
  });

  test('larger letters stay for who begins again, and go with who has the number', () => {
    const view = { large: true, contrast: false };
    const seen = run(filledIn(), { type: 'view', view: { large: true } });
    expect(run(seen, { type: 'restart' }).view).toEqual(view);
    const sending = run(seen, { type: 'send', commandId: 'c1' });
    const issued = run(sending, { type: 'issued', visitor: sending.visitor, ticket });
    expect(issued.view).toEqual(view);
    expect(run(issued, { type: 'taken' }).view).toEqual(freshKiosk(0).view);
  });

  test('whatever was done, a minute of silence leaves nothing of the visitor', () => {
    const anyEvent: fc.Arbitrary<KioskEvent> = fc.oneof(
      fc.constantFrom<KioskEvent>(
        { type: 'touched' },
        { type: 'language', language: 'en' },
        { type: 'service', purpose },
        { type: 'typed', field: 'name', value: 'Rina Wati' },
        { type: 'typed', field: 'phone', value: '081234567890' },
        { type: 'identity-kind', kind: 'paspor' },
        { type: 'priority', priority: 'disabilitas' },
        { type: 'next' },
        { type: 'skip' },
        { type: 'back' },
        { type: 'send', commandId: 'c1' },
        { type: 'issued', visitor: 1, ticket },
        { type: 'refused', visitor: 1, problem: { code: 'X', message: 'x' } },
        { type: 'paper', inHand: false },
        { type: 'view', view: { large: true } },
        { type: 'tick' },
        { type: 'restart' },
      ),
    );
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const state = run(freshKiosk(0), ...events);
        const end = kioskFlow(state, { type: 'tick' }, state.touchedAt + 60_000);
        expect(end).toEqual(freshKiosk(state.touchedAt + 60_000, state.visitor + 1));
      }),
    );
  });
});
