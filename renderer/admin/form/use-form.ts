import { useState } from 'react';

/** What must be mended, by field. */
export type Problems<T> = Partial<Record<keyof T & string, string>>;

export interface FormState<T> {
  value: T;
  set: (part: Partial<T>) => void;
  /** Empty until somebody has tried to send; after that it follows every key. */
  problems: Problems<T>;
  isDirty: boolean;
  /** Marks what must be mended. True: it may be sent. */
  attempt: () => boolean;
  /** Begins again from what is saved now. */
  restart: (value: T) => void;
}

/** A form as plain state: what was typed stays through every refusal. */
export function useForm<T extends object>(
  initial: T,
  check: (value: T) => Problems<T>,
): FormState<T> {
  const [start, setStart] = useState(initial);
  const [value, setValue] = useState(initial);
  const [isTried, setTried] = useState(false);
  return {
    value,
    set: (part) => setValue((old) => ({ ...old, ...part })),
    problems: isTried ? check(value) : {},
    isDirty: JSON.stringify(value) !== JSON.stringify(start),
    attempt: () => {
      setTried(true);
      return Object.keys(check(value)).length === 0;
    },
    restart: (next) => {
      setStart(next);
      setValue(next);
      setTried(false);
    },
  };
}

/** After the next paint the fields that need mending are marked: the first one gets the focus. */
export function focusFirstProblem(root: HTMLElement | null): void {
  requestAnimationFrame(() => {
    root
      ?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem] input:not([disabled])')
      ?.focus();
  });
}
