import { useState } from 'react';
import { Link } from 'react-router';
import type {
  NumberCursor,
  NumberRegisterFilter,
  NumberRegisterRow,
  RegisterOptions,
} from '../../domain/contract/register.ts';
import { numberTotalsText, voidedText } from '../../domain/registers/register-words.ts';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Status } from '../ui/Status.tsx';
import { Table } from '../ui/Table.tsx';
import { Downloads, Pages } from './Pages.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { periodOf } from './period.ts';
import { formatTanggalPendek } from './short-day.ts';
import { registerTexts } from './texts.ts';
import { usePages } from './use-pages.ts';
import styles from './Register.module.css';

/** The register of numbers given to letters; voided ones stay, struck through. */
export function NumberRegister({ options }: { options: RegisterOptions }) {
  const { today, series } = options;
  const [filter, setFilter] = useState<NumberRegisterFilter>(periodOf('month', today));
  const { page, after, move } = usePages<NumberCursor>(JSON.stringify(filter));
  const answer = useServerQuery(
    ['register.numbers', filter, after],
    () => client.register.numbers.query({ filter, ...(after && { after }) }),
    { live: 'number' },
  );
  return (
    <div className={styles.book}>
      <div className={styles.filters} role="group" aria-label={registerTexts.filters}>
        <PeriodFields
          today={today}
          value={filter}
          onChange={(period) => setFilter({ ...filter, ...period })}
        />
        <SelectField
          label={registerTexts.series}
          value={filter.series ?? 'semua'}
          onChange={(id) => setFilter({ ...filter, series: id === 'semua' ? undefined : id })}
          options={[
            { value: 'semua', label: registerTexts.allSeries },
            ...series.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SelectField<'all' | 'given' | 'voided'>
          label={registerTexts.state}
          value={filter.state ?? 'all'}
          onChange={(state) => setFilter({ ...filter, state: state === 'all' ? undefined : state })}
          options={(['all', 'given', 'voided'] as const).map((state) => ({
            value: state,
            label: registerTexts.states[state],
          }))}
        />
      </div>
      <Downloads register={{ kind: 'numbers', filter }} />
      <ProblemBanner problem={answer.problem} />
      {answer.isLoading && <Skeleton lines={8} />}
      {answer.data && (
        <Pages
          totals={numberTotalsText(answer.data.totals)}
          page={page}
          hasNext={answer.data.next !== undefined}
          onPage={(by) => move(by, answer.data?.next)}
        >
          <NumberTable rows={answer.data.rows} />
        </Pages>
      )}
    </div>
  );
}

function NumberTable({ rows }: { rows: readonly NumberRegisterRow[] }) {
  return (
    <Table<NumberRegisterRow>
      caption={registerTexts.numberTable}
      columns={[
        {
          id: 'number',
          header: registerTexts.letterNumber,
          isRowHeader: true,
          width: '17%',
          render: ({ number, state, seriesName }) => (
            <>
              {state === 'voided' ? <s>{number}</s> : number}
              <span className={styles.under}>{seriesName}</span>
            </>
          ),
        },
        {
          id: 'day',
          header: registerTexts.letterDay,
          width: '9%',
          render: ({ day }) => formatTanggalPendek(day),
        },
        { id: 'regarding', header: registerTexts.regarding, render: ({ regarding }) => regarding },
        {
          id: 'file',
          header: registerTexts.file,
          width: '20%',
          render: ({ caseId, caseNumber, applicantName, institution }) =>
            caseId !== undefined && (
              <>
                <Link to={`/berkas/${encodeURIComponent(caseId)}`}>{caseNumber}</Link>
                <span className={styles.under}>
                  {[applicantName, institution].filter((part) => part !== '').join(', ')}
                </span>
              </>
            ),
        },
        {
          id: 'givenBy',
          header: registerTexts.givenBy,
          width: '13%',
          render: ({ givenBy }) => givenBy,
        },
        {
          id: 'note',
          header: registerTexts.note,
          width: '22%',
          render: (row) =>
            row.state === 'voided' && (
              <>
                <Status tone="bad">{registerTexts.voided}</Status>
                <span className={styles.under}>{voidedText(row)}</span>
              </>
            ),
        },
      ]}
      rows={rows}
      rowKey={({ series, number }) => `${series} ${number}`}
      empty={<EmptyState title={registerTexts.none}>{registerTexts.noneHint}</EmptyState>}
    />
  );
}
