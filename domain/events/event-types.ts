import type { CaseEvents, CaseSealed } from './case-events.ts';
import type { FrontEvents, FrontSealed } from './front-events.ts';
import type { OfficeEvents, OfficeSealed } from './office-events.ts';

/** Every event type with its payload. Types only grow; a new meaning is a new type. */
export type EventPayloads = OfficeEvents & FrontEvents & CaseEvents;
export type EventType = keyof EventPayloads;

/** The personal or free-text part of an event, sealed under its subject's key. */
export type EventSealed = OfficeSealed & FrontSealed & CaseSealed;
export type SealedOf<T extends EventType> = T extends keyof EventSealed ? EventSealed[T] : never;

/** An event to be appended. */
export type NewEvent<T extends EventType = EventType> = {
  [K in T]: { subject: string; type: K; payload: EventPayloads[K] } & (K extends keyof EventSealed
    ? { sealed?: EventSealed[K] }
    : { sealed?: undefined });
}[T];

/** An event as `apply` sees it: opened, or with `sealed` undefined when the subject was erased. */
export type StoredEvent<T extends EventType = EventType> = {
  [K in T]: {
    seq: number;
    type: K;
    subject: string;
    actor: string;
    station: string;
    at: string;
    payload: EventPayloads[K];
    sealed: SealedOf<K> | undefined;
  };
}[T];
