import type { Capability } from '../workflow/capabilities.ts';
import { InitialForm, noteOfInitial } from './initial.ts';
import { SignForm } from './sign.ts';

type Note = (form: unknown) => string;

/** What a step's form says to the map pengendali proses (SOP-LP2N-PAR-05 steps 12b, 13b and 14f). */
const notes: Partial<Record<Capability, Note>> = {
  initial: (form) => {
    const read = InitialForm.safeParse(form).data;
    return read === undefined ? '' : noteOfInitial(read);
  },
  sign: (form) => SignForm.safeParse(form).data?.note ?? '',
};

/** The note of a done step, from its reason and its form; empty when nothing was said. */
export function noteOfStep(capability: Capability, reason: string | null, form: unknown): string {
  const said = notes[capability]?.(form) ?? '';
  // Advice that became the reason of a return is not said twice.
  const isSaid = reason !== null && said.includes(reason);
  return [isSaid ? '' : (reason ?? ''), said].filter((part) => part !== '').join(' ');
}
