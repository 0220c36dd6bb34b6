import type { PriorityKind } from '../../domain/contract/queue.ts';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import type { IconName } from '../ui/icons.tsx';
import { useKioskTexts } from './kiosk-texts.ts';
import styles from './PriorityScreen.module.css';
import { useIsPortrait } from './use-portrait.ts';

type Answer = PriorityKind | 'none';

const answers = [
  { value: 'none', text: 'priorityNone', icon: 'person' },
  { value: 'disabilitas', text: 'priorityDisabilitas', icon: 'wheelchair' },
  { value: 'lansia', text: 'priorityLansia', icon: 'elder' },
  { value: 'hamil', text: 'priorityHamil', icon: 'mother' },
  { value: 'membawa-anak', text: 'priorityMembawa-anak', icon: 'people' },
] as const satisfies readonly { value: Answer; text: string; icon: IconName }[];

export interface PriorityScreenProps {
  value: Answer | undefined;
  onChange: (answer: Answer) => void;
}

/** Self-declared, no proof demanded (PermenPANRB 11/2024); the answer is purged after the day. */
export function PriorityScreen({ value, onChange }: PriorityScreenProps) {
  const t = useKioskTexts();
  const isPortrait = useIsPortrait();
  return (
    <div className={styles.answers}>
      <RadioTiles
        label={t('priority')}
        hideLabel
        columns={isPortrait ? 1 : 3}
        tiles={answers.map(({ value: answer, text, icon }) => ({
          value: answer,
          label: t(text),
          icon,
        }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
