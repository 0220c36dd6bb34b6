import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { neighbourTab } from './tab-keys.ts';
import styles from './Tabs.module.css';

export interface TabItem {
  id: string;
  label: ReactNode;
  content: ReactNode;
  disabled?: boolean;
}

export interface TabsProps {
  label: string;
  items: readonly TabItem[];
  /** Controlled when given. */
  selected?: string;
  onSelect?: (id: string) => void;
}

/**
 * Tabs after the WAI-ARIA pattern: one stop for Tab, arrow keys move and choose.
 * Our own: React Aria's collections weigh 28 kB, and a desk's first screen has 200 in all.
 */
export function Tabs({ label, items, selected, onSelect }: TabsProps) {
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<string>();
  const wanted = selected ?? own;
  const current = items.find((item) => item.id === wanted) ?? items.find((item) => !item.disabled);
  if (!current) return null;

  function choose(id: string) {
    setOwn(id);
    onSelect?.(id);
  }
  function onKeyDown(event: KeyboardEvent) {
    const next = current && neighbourTab(items, current.id, event.key);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next)}"]`)?.focus();
  }

  return (
    <div className={styles.tabs}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className={styles.list}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            id={`${prefix}-${item.id}`}
            data-tab={item.id}
            className={styles.tab}
            aria-selected={item === current}
            aria-controls={item === current ? `${prefix}-panel` : undefined}
            disabled={item.disabled}
            tabIndex={item === current ? 0 : -1}
            onClick={() => choose(item.id)}
          >
            {item.label}
          </button>
        ))}
      </div>
      <div
        // A fresh panel per tab: nothing typed or scrolled in one shows up in the next.
        key={current.id}
        role="tabpanel"
        id={`${prefix}-panel`}
        aria-labelledby={`${prefix}-${current.id}`}
        tabIndex={0}
        className={styles.panel}
      >
        {current.content}
      </div>
    </div>
  );
}
