import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { problem } from '../../app/problem.ts';
import { client } from '../../app/trpc.ts';
import { useServerQuery } from '../../app/use-server-query.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDate, formatTime } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Table } from '../../ui/Table.tsx';
import { useSession } from '../AdminScreen.tsx';
import { PageFrame } from '../PageFrame.tsx';
import { actorWords, stationWords, subjectWords } from './audit-words.ts';
import type { Family } from './audit-words.ts';
import { auditTexts } from './texts.ts';
import styles from '../Admin.module.css';

const families = Object.entries(auditTexts.families) as [Family, string][];
/** What one answer of the server holds. */
const pageSize = 100;
const chosenOne = 'satu';

/** /admin/catatan: the event log in words, newest first. */
export function AuditPage() {
  const { zone } = useSession();
  const [family, setFamily] = useState<Family>('');
  const [one, setOne] = useState<string>();
  const subject = one ?? family;
  const pages = useInfiniteQuery({
    queryKey: ['admin.audit', subject],
    queryFn: ({ pageParam }) =>
      client.admin.audit.query({
        ...(pageParam !== undefined && { beforeSeq: pageParam }),
        ...(subject !== '' && { subject }),
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ rows }) => (rows.length < pageSize ? undefined : rows.at(-1)?.seq),
  });
  const stations = useServerQuery(['admin.stations'], () => client.admin.stations.query());
  const names = new Map((stations.data ?? []).map(({ id, name }) => [id, name]));
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  return (
    <PageFrame
      title={auditTexts.title}
      lead={auditTexts.lead}
      query={{
        data: rows,
        isLoading: pages.isPending,
        problem: pages.error ? problem(pages.error) : undefined,
      }}
      actions={
        <Button
          icon={<Icon name="repeat" />}
          busy={pages.isFetching && !pages.isFetchingNextPage}
          onPress={() => void pages.refetch()}
        >
          {auditTexts.renew}
        </Button>
      }
    >
      {(found) => (
        <>
          <div className={styles.tools}>
            <SelectField<string>
              label={auditTexts.filter}
              value={one === undefined ? family : chosenOne}
              onChange={(next) => {
                if (next === chosenOne) return;
                setOne(undefined);
                setFamily(next as Family);
              }}
              options={[
                ...families.map(([value, label]) => ({ value, label })),
                ...(one === undefined
                  ? []
                  : [{ value: chosenOne, label: auditTexts.one(subjectWords(one)) }]),
              ]}
            />
            {subject !== '' && (
              <Button
                onPress={() => {
                  setOne(undefined);
                  setFamily('');
                }}
              >
                {auditTexts.all}
              </Button>
            )}
          </div>
          <Table
            caption={auditTexts.table}
            columns={[
              { id: 'seq', header: auditTexts.seq, render: ({ seq }) => seq, align: 'end' },
              {
                id: 'at',
                header: auditTexts.at,
                render: ({ at }) => `${formatDate(at, zone)} ${formatTime(at, zone)}`,
                width: '22%',
              },
              {
                id: 'who',
                header: auditTexts.who,
                render: ({ actorName }) => actorWords(actorName, names),
              },
              {
                id: 'where',
                header: auditTexts.where,
                render: ({ station }) => stationWords(station, names),
              },
              { id: 'what', header: auditTexts.what, render: ({ summary }) => summary },
              {
                id: 'subject',
                header: auditTexts.subject,
                render: (row) => (
                  <Button
                    size="s"
                    variant="quiet"
                    aria-label={auditTexts.onlyThis(subjectWords(row.subject))}
                    onPress={() => setOne(row.subject)}
                  >
                    {subjectWords(row.subject)}
                  </Button>
                ),
              },
            ]}
            rows={found}
            rowKey={({ seq }) => String(seq)}
            empty={auditTexts.none}
          />
          <div className={styles.buttons}>
            {pages.hasNextPage ? (
              <Button busy={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
                {auditTexts.more}
              </Button>
            ) : (
              <span className={styles.soft}>{auditTexts.end}</span>
            )}
          </div>
        </>
      )}
    </PageFrame>
  );
}
