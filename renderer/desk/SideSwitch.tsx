import { Button } from '../ui/Button.tsx';
import type { Side } from './desk-context.ts';
import { deskTexts } from './texts.ts';
import styles from './Desk.module.css';

interface SideSwitchProps {
  side: Side;
  onSwitch: (side: Side) => void;
}

/** With large letters queue and case share one column; this brings the other to the front. */
export function SideSwitch({ side, onSwitch }: SideSwitchProps) {
  return (
    <div className={styles.switch} role="group" aria-label={deskTexts.sides}>
      {(['queue', 'case'] as const).map((each) => (
        <Button
          key={each}
          size="s"
          wide
          aria-pressed={side === each}
          onPress={() => onSwitch(each)}
        >
          {deskTexts.columns[each]}
        </Button>
      ))}
    </div>
  );
}
