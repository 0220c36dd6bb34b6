import { useEffect, useEffectEvent } from 'react';
import { problem, isLineProblem } from '../app/problem.ts';
import type { Problem } from '../app/problem.ts';
import { client } from '../app/trpc.ts';
import type { KioskEvent, KioskProblem, KioskState } from './kiosk-flow.ts';

/** Milliseconds between two tries while the office server is away. */
const RETRY_MS = 1500;

/** The refusal in both languages, as far as the office says it in English. */
export function kioskProblem({ code, message, details }: Problem): KioskProblem {
  const english =
    typeof details === 'object' && details !== null && 'messageEn' in details && details.messageEn;
  return { code, message, ...(typeof english === 'string' && { messageEn: english }) };
}

/**
 * Asks for the number as long as this visitor waits for it, always under the same command id, so
 * that a lost reply never costs a second number. When the visitor is gone, so is the request.
 */
export function useTicketRequest(state: KioskState, tell: (event: KioskEvent) => void): void {
  const { screen, visitor, commandId } = state;
  const ask = useEffectEvent(async (id: string, signal: AbortSignal) => {
    const { purpose, name, identityKind, identityNumber, phone, priority } = state.answers;
    if (purpose === undefined) return;
    const input = {
      commandId: id,
      purposeId: purpose.id,
      name,
      ...(identityNumber.trim() === '' ? {} : { identityKind, identityNumber }),
      phone,
      ...(priority === undefined || priority === 'none' ? {} : { priorityKind: priority }),
      language: state.language,
      noticeShown: true,
    } as const;
    while (!signal.aborted) {
      try {
        const ticket = await client.kiosk.take.mutate(input, { signal });
        tell({ type: 'issued', visitor, ticket });
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (!isLineProblem(error)) {
          tell({ type: 'refused', visitor, problem: kioskProblem(problem(error)) });
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  });
  useEffect(() => {
    if (screen !== 'sending' || commandId === undefined) return undefined;
    const visit = new AbortController();
    void ask(commandId, visit.signal);
    return () => visit.abort();
  }, [screen, commandId]);
}
