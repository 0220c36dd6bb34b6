import type { DashboardOptions } from '../../domain/contract/dashboard.ts';
import { addDays } from '../../domain/calendar/office-time.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Filter } from './figures.ts';
import { managerTexts } from './texts.ts';
import styles from './Manager.module.css';

export const periodNames = ['today', 'week', 'month', 'range'] as const;
export type PeriodName = (typeof periodNames)[number];

export type FilterState = {
  period: PeriodName;
  from: string;
  to: string;
  sopId: string;
  officerId: string;
};

export const startFilter: FilterState = {
  period: 'today',
  from: '',
  to: '',
  sopId: '',
  officerId: '',
};

/** The office days a choice means; undefined while a range is not yet whole. */
export function filterOf(state: FilterState, today: string): Filter | undefined {
  const more = {
    ...(state.sopId !== '' && { sopId: state.sopId }),
    ...(state.officerId !== '' && { officerId: state.officerId }),
  };
  switch (state.period) {
    case 'today':
      return { from: today, to: today, ...more };
    case 'week':
      return { from: addDays(today, -6), to: today, ...more };
    case 'month':
      return { from: `${today.slice(0, 8)}01`, to: today, ...more };
    case 'range': {
      const { from, to } = state;
      return from === '' || to === '' || from > to ? undefined : { from, to, ...more };
    }
  }
}

interface FilterBarProps {
  options: DashboardOptions;
  state: FilterState;
  onChange: (state: FilterState) => void;
}

/** Period, service, officer. */
export function FilterBar({ options, state, onChange }: FilterBarProps) {
  const set = (change: Partial<FilterState>) => onChange({ ...state, ...change });
  const isWrong = state.from !== '' && state.to !== '' && state.from > state.to;
  return (
    <div className={styles.filters}>
      <SelectField<PeriodName>
        label={managerTexts.period}
        value={state.period}
        onChange={(period) =>
          set(
            period === 'range' && state.from === ''
              ? { period, from: addDays(options.today, -30), to: options.today }
              : { period },
          )
        }
        options={periodNames.map((value) => ({ value, label: managerTexts.periods[value] }))}
      />
      {state.period === 'range' && (
        <>
          <TextField
            label={managerTexts.from}
            type="date"
            value={state.from}
            onChange={(from) => set({ from })}
          />
          <TextField
            label={managerTexts.to}
            type="date"
            value={state.to}
            onChange={(to) => set({ to })}
            {...(isWrong && { error: managerTexts.rangeWrong })}
          />
        </>
      )}
      <SelectField
        label={managerTexts.service}
        value={state.sopId}
        onChange={(sopId) => set({ sopId })}
        options={[
          { value: '', label: managerTexts.allServices },
          ...options.services.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <SelectField
        label={managerTexts.officer}
        value={state.officerId}
        onChange={(officerId) => set({ officerId })}
        options={[
          { value: '', label: managerTexts.allOfficers },
          ...options.officers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}
