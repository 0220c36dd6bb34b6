import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import { firesWhileTyping, matchesShortcut } from './shortcut.ts';

interface Bound {
  shortcut: string;
  ref: RefObject<HTMLElement | null>;
  fire: () => void;
}

/** The newest button with a key wins, so that a dialog's F9 covers the desk's F9 behind it. */
const bound: Bound[] = [];

function isTypingIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]',
    ) !== null
  );
}

/** An open dialog makes the page behind it inert; keys must not reach it either. */
function isBehindModal(element: HTMLElement | null): boolean {
  if (element === null || element.closest('[inert], [aria-hidden="true"]')) return true;
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  return modal !== undefined && !modal.contains(element);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const hit = bound.findLast(
    (entry) => matchesShortcut(event, entry.shortcut) && !isBehindModal(entry.ref.current),
  );
  if (!hit || (isTypingIn(event.target) && !firesWhileTyping(hit.shortcut))) return;
  // Enter alone on a focused button or link belongs to that button; Ctrl+Enter does not.
  const isPlainEnter = hit.shortcut.toLowerCase() === 'enter';
  if (isPlainEnter && event.target instanceof Element && event.target.closest('button, a')) return;
  event.preventDefault();
  if (!event.repeat) hit.fire();
}

/** Binds a key on the whole window while the element is mounted. */
export function useShortcut(
  shortcut: string | undefined,
  ref: RefObject<HTMLElement | null>,
  fire: () => void,
): void {
  const onFire = useEffectEvent(fire);
  useEffect(() => {
    if (!shortcut) return undefined;
    const entry: Bound = { shortcut, ref, fire: () => onFire() };
    if (bound.length === 0) window.addEventListener('keydown', onKeyDown);
    bound.push(entry);
    return () => {
      bound.splice(bound.indexOf(entry), 1);
      if (bound.length === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, [shortcut, ref]);
}
