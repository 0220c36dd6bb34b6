export type ColumnId = 'kolom-antrean' | 'kolom-tengah' | 'kolom-berkas';

const controls = 'button, input, select, textarea, a[href], summary';

/** Into a column: to what its form says comes first, else to its first control, else to its heading. */
export function focusColumn(id: ColumnId): void {
  const column = document.getElementById(id);
  (firstIn(column) ?? column?.querySelector<HTMLElement>(controls) ?? headingOf(column))?.focus();
}

/**
 * After the work in a column changed under the keyboard: to what comes first, else to the heading.
 * Never to a button, which a second Enter would press.
 */
export function focusWork(id: ColumnId): void {
  const column = document.getElementById(id);
  (firstIn(column) ?? headingOf(column))?.focus();
}

/**
 * The keyboard stands nowhere: what had the focus is gone from the page. A column or its heading
 * holds the place only until there is work in it.
 */
export function isFocusLost(): boolean {
  if (document.querySelector('dialog:modal') !== null) return false;
  const active = document.activeElement;
  if (active === null || active === document.body) return true;
  if (active.matches('section[id^="kolom-"]')) return true;
  const column = active.closest<HTMLElement>('section[id^="kolom-"]');
  return active.matches('h2, h3') && firstIn(column) !== undefined;
}

function firstIn(column: HTMLElement | null): HTMLElement | undefined {
  const first = column?.querySelector<HTMLElement>('[data-first]');
  if (first?.matches(controls)) return first;
  return first?.querySelector<HTMLElement>(controls) ?? undefined;
}

function headingOf(column: HTMLElement | null): HTMLElement | null {
  const heading = column?.querySelector<HTMLElement>('h2, h3') ?? null;
  if (heading === null) return column;
  heading.tabIndex = -1;
  return heading;
}
