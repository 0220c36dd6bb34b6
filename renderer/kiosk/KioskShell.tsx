import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { Icon } from '../ui/icons.tsx';
import type { IconName } from '../ui/icons.tsx';
import { Kawung } from '../ui/Kawung.tsx';
import type { KioskLanguage, KioskView } from './kiosk-flow.ts';
import { useKioskTexts } from './kiosk-texts.ts';
import { useIsSettling } from './use-is-settling.ts';
import styles from './KioskShell.module.css';

/** How the visitor reads the screen, and how to change it. */
export interface SeenAs {
  language: KioskLanguage;
  onLanguage: (language: KioskLanguage) => void;
  view: KioskView;
  onView: (view: Partial<KioskView>) => void;
}

export interface KioskShellProps {
  office: { name: string; agency: string; logo: string };
  seen: SeenAs;
  title: string;
  /** A picture of the question, for those who read little; standing screens only. */
  icon: IconName;
  hint?: string | undefined;
  /** Which question of how many; absent on the ticket. */
  progress?: { at: number; of: number } | undefined;
  /** Announced and focused anew whenever it changes. */
  screen: string;
  children?: ReactNode;
  /** Under the answer on standing screens, beside it on lying ones. */
  keyboard?: ReactNode;
  /** Always at the foot, where a seated visitor reaches it. */
  onBack?: (() => void) | undefined;
  onRestart?: (() => void) | undefined;
  /** What stands in the foot instead of the way back, on the first screen and on the ticket. */
  footNote?: ReactNode;
  action?: ReactNode;
  strip?: ReactNode;
}

/** The frame of every touchscreen screen: language on top, question, answer, and the foot. */
export function KioskShell(props: KioskShellProps) {
  const t = useKioskTexts();
  // A finger that touches twice must not answer the next question too.
  const settling = useIsSettling(props.screen) && styles.settling;
  return (
    <Kawung>
      <div className={styles.shell} lang={props.seen.language} data-surface="touch">
        <header>
          <div className={styles.top}>
            <OfficeSign {...props.office} />
            <div className={styles.switches}>
              <ViewSwitch {...props.seen} />
              <LanguageSwitch {...props.seen} />
            </div>
          </div>
          {props.progress && <Progress {...props.progress} />}
          {props.strip}
        </header>
        <main className={cx(styles.main, settling, props.keyboard !== undefined && styles.typing)}>
          <div className={styles.answer}>
            <div className={styles.question}>
              <span className={styles.picture}>
                <Icon name={props.icon} size={1} />
              </span>
              <Title key={props.screen}>{props.title}</Title>
              {props.hint && <p className={styles.hint}>{props.hint}</p>}
            </div>
            {props.children}
          </div>
          {props.keyboard !== undefined && <div className={styles.keys}>{props.keyboard}</div>}
        </main>
        <footer className={cx(styles.foot, settling)}>
          <span className={styles.way}>
            {props.onBack && (
              <Button size="l" icon={<Icon name="left" />} onPress={props.onBack}>
                {t('back')}
              </Button>
            )}
            {props.onRestart && (
              <Button size="l" variant="quiet" onPress={props.onRestart}>
                {t('restart')}
              </Button>
            )}
            {props.footNote && <p className={styles.footNote}>{props.footNote}</p>}
          </span>
          {props.action && <span className={styles.action}>{props.action}</span>}
        </footer>
      </div>
    </Kawung>
  );
}

/** Takes the focus with every new question, so that it is read aloud first. */
function Title({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
}

function OfficeSign({ name, agency, logo }: KioskShellProps['office']) {
  return (
    <div className={styles.office}>
      {logo !== '' && <img className={styles.logo} src={`data:image/png;base64,${logo}`} alt="" />}
      <div>
        <p className={styles.agency}>{agency}</p>
        <p className={styles.officeName}>{name}</p>
      </div>
    </div>
  );
}

/** For eyes that see little: larger letters, and white on black; for this visitor only. */
function ViewSwitch({ view, onView }: Pick<SeenAs, 'view' | 'onView'>) {
  const t = useKioskTexts();
  return (
    <div className={styles.languages} role="group" aria-label={t('view')}>
      {(['large', 'contrast'] as const).map((id) => (
        <button
          key={id}
          type="button"
          className={styles.language}
          aria-pressed={view[id]}
          onClick={() => onView({ [id]: !view[id] })}
        >
          {t(id)}
        </button>
      ))}
    </div>
  );
}

const languages = [
  { id: 'id', name: 'Bahasa Indonesia' },
  { id: 'en', name: 'English' },
] as const satisfies readonly { id: KioskLanguage; name: string }[];

function LanguageSwitch(props: Pick<SeenAs, 'language' | 'onLanguage'>) {
  const t = useKioskTexts();
  return (
    <div className={styles.languages} role="group" aria-label={t('language')}>
      {languages.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          lang={id}
          className={styles.language}
          aria-pressed={id === props.language}
          onClick={() => props.onLanguage(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function Progress({ at, of }: { at: number; of: number }) {
  const t = useKioskTexts();
  return (
    <div className={styles.progress}>
      <span className={styles.bar} aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <span key={index} className={cx(styles.part, index < at && styles.partDone)} />
        ))}
      </span>
      <span className={styles.progressText}>{t('progress', { at, of })}</span>
    </div>
  );
}
