import type { WorkFilter, WorkList } from '../../../domain/contract/work.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { workTexts } from './texts.ts';
import styles from './WorkList.module.css';

/** What of the work list is shown. */
export type WorkChoice = { filter: WorkFilter; sopId?: string; step?: string };

interface WorkFiltersProps {
  list: WorkList;
  choice: WorkChoice;
  onChoose: (choice: WorkChoice) => void;
}

/** As they stand from left to right. */
const filters = [
  'all',
  'mine',
  'free',
  'late',
  'returned',
] as const satisfies readonly WorkFilter[];

/** Five filters with their counts, and one service or step where there are several. */
export function WorkFilters({ list, choice, onChoose }: WorkFiltersProps) {
  const options = list.services.flatMap(({ id, title, count, steps }) => [
    { value: id, label: `${title} (${count})` },
    ...(steps.length < 2
      ? []
      : steps.map((step) => ({
          value: `${id} ${step.id}`,
          label: `– ${step.title} (${step.count})`,
        }))),
  ]);
  return (
    <div className={styles.filters}>
      <div className={styles.chips} role="group" aria-label={workTexts.filters}>
        {filters.map((filter) => (
          <button
            key={filter}
            type="button"
            className={styles.chip}
            aria-pressed={choice.filter === filter}
            onClick={() => onChoose({ ...choice, filter })}
          >
            {workTexts.filter[filter]} {list.counts[filter]}
          </button>
        ))}
      </div>
      {options.length > 1 && (
        <SelectField
          label={workTexts.choose}
          hideLabel
          value={[choice.sopId, choice.step].filter(Boolean).join(' ') || 'semua'}
          options={[{ value: 'semua', label: workTexts.everything }, ...options]}
          onChange={(value) => {
            const [sopId, step] = value === 'semua' ? [] : value.split(' ');
            onChoose({
              filter: choice.filter,
              ...(sopId !== undefined && { sopId }),
              ...(step !== undefined && { step }),
            });
          }}
        />
      )}
    </div>
  );
}
