import { useState } from 'react';
import type { AbsenceRow } from '../../domain/contract/absence.ts';
import { PageFrame } from '../admin/PageFrame.tsx';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import type { Session } from '../auth/SessionGate.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/icons.tsx';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import { AbsenceTable } from './AbsenceTable.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { absenceTexts } from './texts.ts';

/** The list of substitutes as the signed-in person may see and change it. */
export function AbsencePanel({ session }: { session: Session }) {
  const [isAdding, setAdding] = useState(false);
  const [changing, setChanging] = useState<AbsenceRow>();
  const list = useServerQuery(['absence.list'], () => client.absence.list.query(), {
    live: 'absence',
  });
  return (
    <PageFrame
      title={absenceTexts.title}
      lead={list.data?.forAnybody === false ? absenceTexts.leadOwn : absenceTexts.lead}
      query={list}
      actions={
        <Button variant="primary" icon={<Icon name="plus" />} onPress={() => setAdding(true)}>
          {absenceTexts.add}
        </Button>
      }
    >
      {(data) => (
        <>
          <AbsenceTable rows={data.rows} onChange={setChanging} onChanged={list.refetch} />
          {isAdding && (
            <AbsenceDialog
              list={data}
              userId={session.me.userId}
              onSaved={() => {
                setAdding(false);
                list.refetch();
              }}
              onClose={() => setAdding(false)}
            />
          )}
          {changing && (
            <ChangeDialog
              row={changing}
              today={data.today}
              onSaved={() => {
                setChanging(undefined);
                list.refetch();
              }}
              onClose={() => setChanging(undefined)}
            />
          )}
        </>
      )}
    </PageFrame>
  );
}
