import { useState } from 'react';
import type { SignInUser } from '../../domain/contract/auth.ts';
import { roleLabels } from '../../domain/contract/role-labels.ts';
import { Icon } from '../ui/icons.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { filterPeople } from './filter-people.ts';
import { recentPeople } from './remembered.ts';
import { authTexts } from './texts.ts';
import styles from './Auth.module.css';

interface PeoplePickerProps {
  people: readonly SignInUser[];
  onPick: (person: SignInUser) => void;
}

/** The names of the office. Typing narrows them, Enter takes the first, a finger takes any. */
export function PeoplePicker({ people, onPick }: PeoplePickerProps) {
  const [typed, setTyped] = useState('');
  const [recent] = useState(recentPeople);
  const found = filterPeople(people, typed, recent);
  return (
    <div className={styles.picker}>
      <SearchField
        label={authTexts.searchLabel}
        description={authTexts.searchHint}
        value={typed}
        onChange={setTyped}
        autoFocus
        onSubmit={() => found[0] && onPick(found[0])}
      />
      {found.length === 0 && (
        <p role="status" className={styles.soft}>
          {authTexts.noPeople}
        </p>
      )}
      <ul className={styles.people} aria-label={authTexts.people}>
        {found.map((person) => (
          <li key={person.id}>
            <button type="button" className={styles.person} onClick={() => onPick(person)}>
              <span className={styles.personIcon}>
                <Icon name="person" size={1.6} />
              </span>
              <span className={styles.personWords}>
                <span className={styles.personName}>{person.name}</span>
                <span className={styles.soft}>
                  {person.position || person.roles.map((role) => roleLabels[role]).join(', ')}
                </span>
              </span>
              {recent.includes(person.id) && (
                <span className={styles.lastHere}>{authTexts.lastHere}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
