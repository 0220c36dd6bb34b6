import { useDeferredValue, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { client } from '../../app/trpc.ts';
import { useServerQuery } from '../../app/use-server-query.ts';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { CaseItem } from '../queue-column/CaseItem.tsx';
import { deskTexts } from '../texts.ts';
import form from '../Form.module.css';

const least = 2;

interface SearchDialogProps {
  onClose: () => void;
  onPick: (caseId: string) => void;
  title?: string;
}

/** Ctrl+K: a case by receipt number, name or institution. Arrows walk the list, Enter opens. */
export function SearchDialog({ onClose, onPick, title = deskTexts.search }: SearchDialogProps) {
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const found = useServerQuery(
    ['case.search', text],
    () => client.case.search.query({ text, limit: 30 }),
    { enabled: text.length >= least, live: 'case' },
  );
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const items = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    items[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    event.preventDefault();
  }
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <div className={form.stack} onKeyDown={onKeyDown}>
        <SearchField
          label={deskTexts.searchLabel}
          value={typed}
          onChange={setTyped}
          autoFocus
          onSubmit={() => found.data?.rows[0] && onPick(found.data.rows[0].id)}
        />
        <ProblemBanner problem={found.problem} />
        <p role="status" className={form.soft}>
          {text.length < least
            ? deskTexts.searchHint
            : found.isLoading
              ? deskTexts.searching
              : found.data?.rows.length === 0 && deskTexts.searchEmpty}
        </p>
        <ul ref={list}>
          {found.data?.rows.map((row) => (
            <li key={row.id}>
              <CaseItem row={row} onOpen={onPick} />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
