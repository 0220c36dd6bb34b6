import type { PriorityKind } from '../../domain/contract/queue.ts';
import type { PurposeView, VisitRegistered } from '../../domain/contract/visit.ts';
import type { IdentityKind } from '../../domain/people/identity.ts';

/** The questions of the touchscreen, in order: one to a screen. */
export const questions = ['service', 'notice', 'name', 'identity', 'phone', 'priority'] as const;
export type Question = (typeof questions)[number];
export type KioskLanguage = 'id' | 'en';
export type KioskField = 'name' | 'identityNumber' | 'phone';

/** What the visitor has said so far; held in memory only, never in any storage. */
export type KioskAnswers = {
  purpose?: Pick<PurposeView, 'id' | 'label' | 'labelEn'>;
  name: string;
  identityKind: IdentityKind;
  identityNumber: string;
  phone: string;
  priority?: PriorityKind | 'none';
};

/** How this visitor wants to read the screen; gone with the visitor. */
export type KioskView = { large: boolean; contrast: boolean };

/** Why the office could not give a number; English only where the office says it in English. */
export type KioskProblem = { code: string; message: string; messageEn?: string };

export type KioskState = {
  /** Grows with every new visitor, so that an answer meant for an earlier one is dropped. */
  visitor: number;
  language: KioskLanguage;
  view: KioskView;
  screen: Question | 'sending' | 'ticket';
  answers: KioskAnswers;
  /** Idempotency key of the request under way: a retry gets the same number. */
  commandId?: string;
  ticket?: VisitRegistered;
  /** No paper in the visitor's hand, yet or at all: more time to note the number. */
  withoutPaper: boolean;
  /** Shown on the screen the visitor is sent back to. */
  problem?: KioskProblem;
  /** Milliseconds of the clock that also stamps the events. */
  touchedAt: number;
  /** "Masih di sana?" is shown. */
  asking: boolean;
};

export type KioskEvent =
  | { type: 'touched' }
  | { type: 'language'; language: KioskLanguage }
  | { type: 'view'; view: Partial<KioskView> }
  | { type: 'service'; purpose: NonNullable<KioskAnswers['purpose']> }
  | { type: 'typed'; field: KioskField; value: string }
  | { type: 'identity-kind'; kind: IdentityKind }
  | { type: 'priority'; priority: PriorityKind | 'none' }
  | { type: 'next' }
  | { type: 'skip' }
  | { type: 'back' }
  | { type: 'restart' }
  | { type: 'taken' }
  | { type: 'send'; commandId: string }
  | { type: 'issued'; visitor: number; ticket: VisitRegistered }
  | { type: 'refused'; visitor: number; problem: KioskProblem }
  | { type: 'paper'; inHand: boolean }
  | { type: 'tick' };

/** Seconds of silence, in milliseconds, before the next visitor finds a clean screen. */
export const patience = { ask: 45_000, wipe: 15_000, ticket: 15_000, ticketWithoutPaper: 45_000 };

/** A clean screen in Indonesian: nothing of the visitor before is kept. */
export function freshKiosk(now: number, visitor = 1): KioskState {
  return {
    visitor,
    language: 'id',
    view: { large: false, contrast: false },
    screen: 'service',
    answers: { name: '', identityKind: 'ktp', identityNumber: '', phone: '' },
    withoutPaper: false,
    touchedAt: now,
    asking: false,
  };
}

/** The state after one event; `now` in milliseconds. Pure: the same events give the same screens. */
export function kioskFlow(state: KioskState, event: KioskEvent, now: number): KioskState {
  switch (event.type) {
    case 'tick':
      return afterSilence(state, now);
    case 'issued':
      if (event.visitor !== state.visitor || state.screen !== 'sending') return state;
      // The answers have done their work: only the number stays on the screen (UU 27/2022).
      return {
        ...freshKiosk(now, state.visitor),
        ...seenAs(state),
        screen: 'ticket',
        withoutPaper: true,
        ticket: event.ticket,
      };
    case 'refused': {
      if (event.visitor !== state.visitor || state.screen !== 'sending') return state;
      const { commandId: _spent, ...rest } = state;
      return { ...rest, screen: 'service', problem: event.problem, touchedAt: now };
    }
    case 'paper':
      return state.screen === 'ticket' ? { ...state, withoutPaper: !event.inHand } : state;
    case 'restart':
      // Most often the same person begins again: language and letters stay, all else goes.
      return { ...freshKiosk(now, state.visitor + 1), ...seenAs(state) };
    case 'taken':
      return freshKiosk(now, state.visitor + 1);
    default:
      return { ...afterTouch(state, event), touchedAt: now, asking: false };
  }
}

/** Whether the visitor may go on from this screen; only a name and an answer about priority are asked for. */
export function mayGoOn(state: KioskState): boolean {
  if (state.screen === 'service') return state.answers.purpose !== undefined;
  if (state.screen === 'name') return /\p{L}.*\p{L}/u.test(state.answers.name);
  if (state.screen === 'priority') return state.answers.priority !== undefined;
  return state.screen !== 'sending' && state.screen !== 'ticket';
}

/** Milliseconds left on the screen that counts down, or undefined where nothing does. */
export function timeLeft(state: KioskState, now: number): number | undefined {
  const silent = Math.max(0, now - state.touchedAt);
  if (state.screen === 'ticket') return Math.max(0, ticketPatience(state) - silent);
  return state.asking ? Math.max(0, patience.ask + patience.wipe - silent) : undefined;
}

function afterTouch(
  state: KioskState,
  event: Exclude<
    KioskEvent,
    { type: 'tick' | 'issued' | 'refused' | 'paper' | 'restart' | 'taken' }
  >,
): KioskState {
  const { answers } = state;
  switch (event.type) {
    case 'touched':
      return state;
    case 'language':
      return { ...state, language: event.language };
    case 'view':
      return { ...state, view: { ...state.view, ...event.view } };
    case 'service': {
      if (state.screen !== 'service') return state;
      const { problem: _read, ...rest } = state;
      return { ...rest, answers: { ...answers, purpose: event.purpose }, screen: 'notice' };
    }
    case 'typed':
      return { ...state, answers: { ...answers, [event.field]: event.value } };
    case 'identity-kind':
      return { ...state, answers: { ...answers, identityKind: event.kind } };
    case 'priority':
      return { ...state, answers: { ...answers, priority: event.priority } };
    case 'next':
      return mayGoOn(state) ? { ...state, screen: neighbour(state.screen, 1) } : state;
    case 'skip':
      return skipped(state);
    case 'back':
      return { ...state, screen: neighbour(state.screen, -1) };
    case 'send':
      return state.screen === 'priority' && mayGoOn(state)
        ? { ...state, screen: 'sending', commandId: event.commandId }
        : state;
  }
}

function skipped(state: KioskState): KioskState {
  const { answers } = state;
  if (state.screen === 'identity') {
    return { ...state, answers: { ...answers, identityNumber: '' }, screen: 'phone' };
  }
  if (state.screen === 'phone') {
    return { ...state, answers: { ...answers, phone: '' }, screen: 'priority' };
  }
  return state;
}

/** Sending and the ticket are no places to step from; the first and last question stay where they are. */
function neighbour(screen: KioskState['screen'], step: 1 | -1): KioskState['screen'] {
  const index = questions.indexOf(screen as Question);
  return index < 0 ? screen : (questions[index + step] ?? screen);
}

function afterSilence(state: KioskState, now: number): KioskState {
  const silent = now - state.touchedAt;
  if (state.screen === 'ticket') {
    return silent >= ticketPatience(state) ? freshKiosk(now, state.visitor + 1) : state;
  }
  if (silent < patience.ask) return state;
  // Nothing has been said yet: no need to ask, only the language goes back.
  if (isUntouched(state)) return freshKiosk(now, state.visitor + 1);
  if (silent >= patience.ask + patience.wipe) return freshKiosk(now, state.visitor + 1);
  return { ...state, asking: true };
}

function ticketPatience(state: KioskState): number {
  return state.withoutPaper ? patience.ticketWithoutPaper : patience.ticket;
}

/** How the visitor reads the screen, in one piece. */
function seenAs({ language, view }: KioskState): Pick<KioskState, 'language' | 'view'> {
  return { language, view };
}

function isUntouched({ screen, answers }: KioskState): boolean {
  return screen === 'service' && answers.purpose === undefined && answers.name === '';
}
