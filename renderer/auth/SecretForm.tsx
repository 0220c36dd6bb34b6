import { useState } from 'react';
import type { Problem } from '../app/problem.ts';
import { Button } from '../ui/Button.tsx';
import { PinPad } from '../ui/PinPad.tsx';
import { TextField } from '../ui/TextField.tsx';
import { signInSentence } from './sign-in-problem.ts';
import { authTexts } from './texts.ts';
import styles from './Auth.module.css';

interface SecretFormProps {
  submitLabel: string;
  zone: string;
  busy: boolean;
  problem: Problem | undefined;
  onSubmit: (secret: string) => Promise<unknown>;
}

/** Longest PIN an office may set (see `Pin` in the contract). */
const pinLength = 12;

/** PIN by fingers or keyboard, or a password; wrong ones are wiped so that the next try starts clean. */
export function SecretForm({ submitLabel, zone, busy, problem, onSubmit }: SecretFormProps) {
  const [secret, setSecret] = useState('');
  const [isPassword, setPassword] = useState(false);
  const error = secret === '' ? signInSentence(problem, zone) : undefined;

  async function submit() {
    if (secret === '' || busy) return;
    await onSubmit(secret);
    setSecret('');
  }

  return (
    <form
      className={styles.secret}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {isPassword ? (
        <TextField
          label={authTexts.passwordLabel}
          type="password"
          autoComplete="off"
          value={secret}
          onChange={setSecret}
          autoFocus
          error={error}
        />
      ) : (
        <PinPad
          label={authTexts.pinLabel}
          length={pinLength}
          isOpenLength
          value={secret}
          onChange={setSecret}
          autoFocus
          busy={busy}
          error={error}
        />
      )}
      <Button type="submit" variant="primary" size="l" wide busy={busy} shortcut="Enter">
        {submitLabel}
      </Button>
      <Button
        variant="quiet"
        onPress={() => {
          setSecret('');
          setPassword(!isPassword);
        }}
      >
        {isPassword ? authTexts.withPin : authTexts.withPassword}
      </Button>
    </form>
  );
}
