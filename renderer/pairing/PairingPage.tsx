import { useState } from 'react';
import { Link } from 'react-router';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { useSurface } from '../app/use-surface.ts';
import { useStream } from '../app/stream.ts';
import { useOffice } from '../auth/session.ts';
import { Banner, ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Kawung } from '../ui/Kawung.tsx';
import { OnScreenKeyboard } from '../ui/OnScreenKeyboard.tsx';
import { TextField } from '../ui/TextField.tsx';
import { CODE_LENGTH, screenOf, showCode, tidyCode } from './pairing-code.ts';
import { pairingTexts } from './texts.ts';
import styles from './Pairing.module.css';

/** /pasangkan: a device of the LAN enters the code that the administrator reads to it. */
export function PairingPage() {
  // A small office PC has its own keyboard and no room for a touchscreen's keys.
  const [isTall] = useState(() => window.matchMedia('(min-height: 900px)').matches);
  useSurface(isTall ? 'touch' : 'desk');
  useStream();
  const office = useOffice();
  const [code, setCode] = useState('');
  const [name, setName] = useState<string>();
  const pair = useCommand(
    (typed: string, commandId) => client.auth.pairStation.mutate({ code: typed, commandId }),
    {
      onDone: (station) => {
        setName(station.name);
        // A fresh page: everything asked before was asked by a stranger.
        location.assign(screenOf[station.kind]);
      },
    },
  );
  const missing = CODE_LENGTH - code.length;
  const device = office.data?.device;
  const type = (text: string) => {
    if (pair.problem) pair.reset();
    setCode(tidyCode(text));
  };
  const submit = () => missing === 0 && void pair.run(code);
  return (
    <Kawung>
      <main className={styles.page}>
        <title>{`${pairingTexts.pageTitle} · Satu Atap`}</title>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <h1>{pairingTexts.title}</h1>
          <p className={styles.lead}>{pairingTexts.lead}</p>
          {device?.kind === 'hub' && <Banner>{pairingTexts.hub}</Banner>}
          {device?.kind !== 'hub' && device?.paired && (
            <Banner>{pairingTexts.already(device.name)}</Banner>
          )}
          {office.data?.ready === false && <Banner tone="warn">{pairingTexts.notReady}</Banner>}
          <div className={styles.entry}>
            <div className={styles.code}>
              <TextField
                label={pairingTexts.code}
                value={showCode(code)}
                onChange={type}
                inputMode="none"
                spaced
                autoFocus
              />
            </div>
            <Button
              type="submit"
              variant="primary"
              busy={pair.busy}
              disabledReason={missing === 0 ? undefined : pairingTexts.left(missing)}
            >
              {pairingTexts.pair}
            </Button>
          </div>
          <div role="status">
            {name !== undefined && <Banner tone="good">{pairingTexts.done(name)}</Banner>}
          </div>
          <ProblemBanner problem={pair.problem} />
          <OnScreenKeyboard
            layout="huruf"
            capitals="all"
            value={code}
            onChange={type}
            maxLength={CODE_LENGTH}
          />
          <Link to="/" className={styles.back}>
            {pairingTexts.back}
          </Link>
        </form>
      </main>
    </Kawung>
  );
}
