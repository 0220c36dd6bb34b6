import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { securityTexts } from './texts.ts';
import type { GuestBook } from './use-guest-book.ts';
import styles from './VisitorLists.module.css';

/** To an earlier day's page and back; those nobody saw leaving are named first. */
export function DayChoice({ book }: { book: GuestBook }) {
  const [isAsked, setAsked] = useState(false);
  const { before } = book.data ?? {};
  if (!book.isToday || isAsked) {
    return (
      <div className={styles.day}>
        <TextField
          label={securityTexts.day}
          type="date"
          value={book.day}
          onChange={(day) => day !== '' && day <= book.today && book.show(day)}
        />
        <Button
          onPress={() => {
            setAsked(false);
            book.show('');
          }}
        >
          {securityTexts.backToToday}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.day}>
      {before !== undefined && before.inside > 0 && (
        <Button size="s" onPress={() => book.show(before.day)}>
          {securityTexts.forgotten(before.inside, book.say(before.day))}
        </Button>
      )}
      <Button size="s" variant="quiet" onPress={() => setAsked(true)}>
        {securityTexts.otherDay}
      </Button>
    </div>
  );
}
