import type { PurposeView } from '../../domain/contract/visit.ts';
import type { IdentityKind } from '../../domain/people/identity.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { questions } from './kiosk-flow.ts';
import type { KioskEvent, KioskField, KioskState, Question } from './kiosk-flow.ts';
import { mayGoOn } from './kiosk-flow.ts';
import { KioskShell } from './KioskShell.tsx';
import type { KioskShellProps } from './KioskShell.tsx';
import { useKioskTexts } from './kiosk-texts.ts';
import { identityWarning, phoneWarning } from './kiosk-warnings.ts';
import { NoticeScreen } from './NoticeScreen.tsx';
import { PriorityScreen } from './PriorityScreen.tsx';
import { ServiceScreen } from './ServiceScreen.tsx';
import { TypingScreen } from './TypingScreen.tsx';

export interface QuestionsProps {
  frame: Pick<KioskShellProps, 'office' | 'seen' | 'screen' | 'strip'>;
  state: KioskState;
  tell: (event: KioskEvent) => void;
  services: readonly PurposeView[];
  isAway: boolean;
  newCommandId: () => string;
}

const identityKinds = [
  { value: 'ktp', text: 'kindKtp' },
  { value: 'sim', text: 'kindSim' },
  { value: 'paspor', text: 'kindPaspor' },
  { value: 'kitas', text: 'kindKitas' },
  { value: 'lainnya', text: 'kindLainnya' },
] as const satisfies readonly { value: IdentityKind; text: string }[];

/** The screen of the question at hand. */
export function Questions(props: QuestionsProps) {
  const { state, tell, services, isAway } = props;
  const { answers, screen } = state;
  const t = useKioskTexts();
  const typed = (field: KioskField) => (value: string) => tell({ type: 'typed', field, value });
  const frame = { ...props.frame, progress: progressOf(screen), ...wayBack(state, tell) };
  const goOn = (value: string) => tell({ type: value.trim() === '' ? 'skip' : 'next' });

  switch (screen) {
    case 'service':
      return (
        <KioskShell
          {...frame}
          icon="door"
          title={t('service')}
          hint={t('serviceHint')}
          footNote={t('help')}
        >
          <ServiceScreen
            services={services}
            language={state.language}
            problem={state.problem}
            onChoose={({ id, label, labelEn }) =>
              tell({ type: 'service', purpose: { id, label, labelEn } })
            }
          />
        </KioskShell>
      );
    case 'notice':
      return (
        <KioskShell
          {...frame}
          icon="lock"
          title={t('notice')}
          action={
            <Button variant="primary" size="l" onPress={() => tell({ type: 'next' })}>
              {t('noticeRead')}
            </Button>
          }
        >
          <NoticeScreen />
        </KioskShell>
      );
    case 'name':
      return (
        <TypingScreen
          key={screen}
          frame={{ ...frame, icon: 'person', title: t('name'), hint: t('nameHint') }}
          label={t('nameLabel')}
          value={answers.name}
          onChange={typed('name')}
          layout="huruf"
          maxLength={120}
          disabledReason={mayGoOn(state) ? undefined : t('nameMissing')}
          canSkip={false}
          onNext={() => tell({ type: 'next' })}
        />
      );
    case 'identity': {
      const kind = answers.identityKind;
      const kindText = identityKinds.find(({ value }) => value === kind)?.text ?? 'kindKtp';
      return (
        <TypingScreen
          key={screen}
          frame={{ ...frame, icon: 'document', title: t('identity'), hint: t('identityHint') }}
          label={t('identityLabel', { kind: t(kindText) })}
          value={answers.identityNumber}
          onChange={typed('identityNumber')}
          layout={kind === 'ktp' || kind === 'sim' ? 'angka' : 'huruf'}
          capitals="all"
          maxLength={kind === 'ktp' ? 16 : 40}
          warning={identityWarning(kind, answers.identityNumber, t)}
          canSkip
          onNext={() => goOn(answers.identityNumber)}
          before={
            <RadioTiles
              label={t('identityKindLabel')}
              hideLabel
              look="line"
              tiles={identityKinds.map(({ value, text }) => ({ value, label: t(text) }))}
              value={kind}
              onChange={(next) => tell({ type: 'identity-kind', kind: next })}
            />
          }
        />
      );
    }
    case 'phone':
      return (
        <TypingScreen
          key={screen}
          frame={{ ...frame, icon: 'phone', title: t('phone'), hint: t('phoneHint') }}
          label={t('phoneLabel')}
          value={answers.phone}
          onChange={typed('phone')}
          layout="telepon"
          maxLength={16}
          warning={phoneWarning(answers.phone, t)}
          canSkip
          onNext={() => goOn(answers.phone)}
        />
      );
    case 'priority':
      return (
        <KioskShell
          {...frame}
          icon="hand"
          title={t('priority')}
          hint={t('priorityHint')}
          action={
            <Button
              variant="primary"
              size="l"
              disabledReason={mayGoOn(state) ? undefined : t('priorityMissing')}
              showReason
              onPress={() => tell({ type: 'send', commandId: props.newCommandId() })}
            >
              {t('take')}
            </Button>
          }
        >
          <PriorityScreen
            value={answers.priority}
            onChange={(priority) => tell({ type: 'priority', priority })}
          />
        </KioskShell>
      );
    default:
      return (
        <KioskShell {...frame} icon="clock" title={t('sending')}>
          {isAway ? (
            <Banner tone="warn">{t('sendingAway')}</Banner>
          ) : (
            <Spinner label={t('sending')} />
          )}
        </KioskShell>
      );
  }
}

function progressOf(screen: KioskState['screen']): { at: number; of: number } | undefined {
  const at = questions.indexOf(screen as Question) + 1;
  return at > 0 ? { at, of: questions.length } : undefined;
}

/** The first screen has nowhere to go back to, and nothing to begin again unless something was said. */
function wayBack(state: KioskState, tell: (event: KioskEvent) => void) {
  const isFirst = state.screen === 'service';
  const hasSaid = state.answers.name !== '' || state.answers.purpose !== undefined;
  return {
    onBack: isFirst || state.screen === 'sending' ? undefined : () => tell({ type: 'back' }),
    onRestart: isFirst && !hasSaid ? undefined : () => tell({ type: 'restart' }),
  };
}
