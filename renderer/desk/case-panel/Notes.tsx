import type { CaseView } from '../../../domain/contract/case-view.ts';
import { shortMoment } from '../../case-file/moment.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { useDraft } from '../../app/use-draft.ts';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useState } from 'react';
import { useRefresh } from '../data.ts';
import { caseTexts } from './texts.ts';
import form from '../Form.module.css';
import styles from './CasePanel.module.css';

interface NotesProps {
  view: CaseView;
  zone: string;
  /** Without the field for another note. */
  readOnly?: boolean;
}

/** What officers wrote about the case, newest first, and a field for the next note. */
export function Notes({ view, zone, readOnly = false }: NotesProps) {
  const refresh = useRefresh();
  const draft = useDraft(`catatan.${view.id}`, '');
  const [isTried, setTried] = useState(false);
  const isShort = draft.value.trim().length < 5;
  const add = useCommand(
    (text: string, commandId) => client.case.addNote.mutate({ commandId, caseId: view.id, text }),
    {
      onDone: () => {
        draft.wipe();
        setTried(false);
        refresh();
      },
    },
  );
  function submit() {
    setTried(true);
    if (!isShort) void add.run(draft.value.trim());
  }
  return (
    <section className={styles.section} aria-labelledby="judul-catatan">
      <h3 id="judul-catatan">{caseTexts.notes}</h3>
      <ul>
        {view.notes.length === 0 && <li className={styles.soft}>{caseTexts.noNotes}</li>}
        {view.notes.toReversed().map((note) => (
          <li key={note.at} className={styles.noteItem}>
            <p>{note.text}</p>
            <p className={styles.soft}>
              {note.by} · {shortMoment(note.at, zone)}
            </p>
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div className={form.tight}>
          <TextField
            label={caseTexts.noteLabel}
            value={draft.value}
            onChange={draft.set}
            rows={2}
            maxLength={1000}
            error={isTried && isShort ? caseTexts.noteTooShort : undefined}
          />
          <div className={form.buttons}>
            <Button size="s" busy={add.busy} onPress={submit}>
              {caseTexts.addNote}
            </Button>
          </div>
          <ProblemBanner problem={add.problem} />
        </div>
      )}
    </section>
  );
}
