import type { ClockStanding, DueStanding } from '../../../domain/workflow/clock-standing.ts';
import type { NormStanding } from '../../../domain/workflow/step-norm.ts';
import { Status } from '../../ui/Status.tsx';
import type { Tone } from '../../ui/Status.tsx';
import { workTexts } from './texts.ts';

export const dueTones = {
  late: 'bad',
  today: 'warn',
  near: 'warn',
  ok: 'neutral',
} as const satisfies Record<DueStanding, Tone>;

/** Where the promised day stands: a shape, a word and a colour. */
export function DueMark({ clock }: { clock: ClockStanding | undefined }) {
  if (!clock) return null;
  const word = workTexts.clock[clock.standing](clock.days);
  return word === '' ? null : <Status tone={dueTones[clock.standing]}>{word}</Status>;
}

/** Where the step stands against its norm; silent while it is well within. */
export function NormMark({ standing }: { standing: NormStanding }) {
  if (standing !== 'over' && standing !== 'near') return null;
  return <Status tone={standing === 'over' ? 'bad' : 'warn'}>{workTexts.norm[standing]}</Status>;
}
