import { useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/icons.tsx';
import type { IconName } from '../ui/icons.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { authTexts } from './texts.ts';
import styles from './Auth.module.css';

export interface UserMenuItem {
  label: string;
  icon: IconName;
  /** A key that does the same. */
  hint?: string;
  onPress: () => void;
}

interface UserMenuProps {
  name: string;
  items: readonly UserMenuItem[];
}

const gap = 4;

/** The officer's name in the top bar, and what concerns the person: switch, lock, sign out. */
export function UserMenu({ name, items }: UserMenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  function open() {
    const place = button.current?.getBoundingClientRect();
    const box = menu.current;
    if (!place || !box) return;
    box.style.setProperty('top', `${place.bottom + gap}px`);
    box.style.setProperty('right', `${window.innerWidth - place.right}px`);
    box.togglePopover();
    box.querySelector('button')?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    const all = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = all.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all.at(next % all.length)?.focus();
  }
  return (
    <>
      <Button
        ref={button}
        size="s"
        icon={<Icon name="person" />}
        aria-label={authTexts.userMenu(name)}
        onPress={open}
      >
        {name}
      </Button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className={styles.menu}
        role="group"
        aria-label={authTexts.userMenu(name)}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            className={styles.menuItem}
            onClick={() => {
              menu.current?.hidePopover();
              item.onPress();
            }}
          >
            <Icon name={item.icon} />
            <span className={styles.menuLabel}>{item.label}</span>
            {item.hint && <KeyHint keys={item.hint} />}
          </button>
        ))}
      </div>
    </>
  );
}
