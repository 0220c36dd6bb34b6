import { useEffect, useState } from 'react';

/** The fields of the form that are typed in, in their order. */
const typed = [
  'overrideReason',
  'name',
  'institution',
  'identityNumber',
  'phone',
  'onBehalfOf',
] as const;
export type TypedField = (typeof typed)[number];

export interface TouchTyping {
  /** A finger was the last to touch the form, not a key: the screen brings its own keyboard. */
  isTouched: boolean;
  field: TypedField | undefined;
  /** To the field after this one that is on the form; after the last, the keyboard goes. */
  next: () => void;
}

/** A guard with a touchscreen and no keyboard types as well; the first real key puts ours away. */
export function useTouchTyping(formId: string): TouchTyping {
  const [isTouched, setTouched] = useState(false);
  const [focused, setFocused] = useState<TypedField>();
  useEffect(() => {
    const inForm = (target: EventTarget | null) =>
      target instanceof Element && target.closest(`#${formId}`) !== null;
    const onPointer = (event: PointerEvent) => {
      if (inForm(event.target)) setTouched(event.pointerType === 'touch');
    };
    const onKey = (event: KeyboardEvent) => event.key.length === 1 && setTouched(false);
    const onFocus = (event: FocusEvent) => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement) || !inForm(target)) return setFocused(undefined);
      setFocused(typed.find((name) => name === target.name));
    };
    window.addEventListener('pointerdown', onPointer, true);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('focusin', onFocus);
    return () => {
      window.removeEventListener('pointerdown', onPointer, true);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('focusin', onFocus);
    };
  }, [formId]);
  const field = isTouched ? focused : undefined;
  useEffect(() => {
    if (field) findField(formId, field)?.scrollIntoView({ block: 'center' });
  }, [formId, field]);
  return {
    isTouched,
    field,
    next: () => {
      const after = typed.slice(field === undefined ? 0 : typed.indexOf(field) + 1);
      const there = after.map((name) => findField(formId, name)).find((found) => found !== null);
      if (there) there.focus();
      else setTouched(false);
    },
  };
}

function findField(formId: string, name: TypedField): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`#${formId} input[name="${name}"]`);
}
