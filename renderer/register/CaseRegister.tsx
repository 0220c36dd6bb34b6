import { useState } from 'react';
import { Link } from 'react-router';
import { formatTanggalPendek } from './short-day.ts';
import {
  RegisterStatus,
  type CaseCursor,
  type CaseRegisterFilter,
  type CaseRegisterRow,
  type RegisterOptions,
} from '../../domain/contract/register.ts';
import { caseTotalsText, standingText } from '../../domain/registers/register-words.ts';
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
import { registerTexts } from './texts.ts';
import { usePages } from './use-pages.ts';
import styles from './Register.module.css';

const tones = {
  open: 'info',
  finished: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
  expired: 'warn',
} as const;

/** The register of requests. */
export function CaseRegister({ options }: { options: RegisterOptions }) {
  const { today, sops } = options;
  const [filter, setFilter] = useState<CaseRegisterFilter>(periodOf('month', today));
  const { page, after, move } = usePages<CaseCursor>(JSON.stringify(filter));
  const answer = useServerQuery(
    ['register.cases', filter, after],
    () => client.register.cases.query({ filter, ...(after && { after }) }),
    { live: 'case' },
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
          label={registerTexts.service}
          value={filter.sopId ?? 'semua'}
          onChange={(sopId) =>
            setFilter({ ...filter, sopId: sopId === 'semua' ? undefined : sopId })
          }
          options={[
            { value: 'semua', label: registerTexts.allServices },
            ...sops.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <SelectField<RegisterStatus | 'semua'>
          label={registerTexts.status}
          value={filter.status ?? 'semua'}
          onChange={(status) =>
            setFilter({ ...filter, status: status === 'semua' ? undefined : status })
          }
          options={[
            { value: 'semua', label: registerTexts.allStatuses },
            ...RegisterStatus.options.map((status) => ({
              value: status,
              label: registerTexts.statuses[status],
            })),
          ]}
        />
      </div>
      <Downloads register={{ kind: 'cases', filter }} />
      <ProblemBanner problem={answer.problem} />
      {answer.isLoading && <Skeleton lines={8} />}
      {answer.data && (
        <Pages
          totals={caseTotalsText(answer.data.totals)}
          page={page}
          hasNext={answer.data.next !== undefined}
          onPage={(by) => move(by, answer.data?.next)}
        >
          <CaseTable rows={answer.data.rows} />
        </Pages>
      )}
    </div>
  );
}

function CaseTable({ rows }: { rows: readonly CaseRegisterRow[] }) {
  return (
    <Table<CaseRegisterRow>
      caption={registerTexts.caseTable}
      columns={[
        {
          id: 'number',
          header: registerTexts.number,
          isRowHeader: true,
          width: '13%',
          render: ({ number, caseId }) => (
            <Link to={`/berkas/${encodeURIComponent(caseId)}`}>{number}</Link>
          ),
        },
        {
          id: 'opened',
          header: registerTexts.opened,
          width: '9%',
          render: ({ openedDay }) => formatTanggalPendek(openedDay),
        },
        {
          id: 'applicant',
          header: registerTexts.applicant,
          width: '19%',
          render: ({ applicantName, institution }) => (
            <>
              {applicantName}
              {institution !== '' && <span className={styles.under}>{institution}</span>}
            </>
          ),
        },
        {
          id: 'service',
          header: registerTexts.serviceColumn,
          render: ({ service, subject }) => (
            <>
              {service}
              {subject !== '' && <span className={styles.under}>{subject}</span>}
            </>
          ),
        },
        {
          id: 'due',
          header: registerTexts.due,
          width: '9%',
          render: ({ dueDay }) => (dueDay === undefined ? '–' : formatTanggalPendek(dueDay)),
        },
        {
          id: 'standing',
          header: registerTexts.standing,
          width: '21%',
          render: ({ status, decision, at, closedDay }) => (
            <>
              <Status tone={tones[status]}>{standingText(status, decision)}</Status>
              {(at !== '' || closedDay !== undefined) && (
                <span className={styles.under}>
                  {at === '' && closedDay !== undefined ? formatTanggalPendek(closedDay) : at}
                </span>
              )}
            </>
          ),
        },
        {
          id: 'letters',
          header: registerTexts.letters,
          width: '13%',
          render: ({ letters }) => letters.join(', '),
        },
      ]}
      rows={rows}
      rowKey={({ n }) => String(n)}
      empty={<EmptyState title={registerTexts.none}>{registerTexts.noneHint}</EmptyState>}
    />
  );
}
