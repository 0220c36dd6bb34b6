import { useState } from 'react';
import type { UserRow } from '../../../domain/contract/office.ts';
import { roleLabels } from '../../../domain/contract/role-labels.ts';
import { client } from '../../app/trpc.ts';
import { useServerQuery } from '../../app/use-server-query.ts';
import { Button } from '../../ui/Button.tsx';
import { formatTime } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Status } from '../../ui/Status.tsx';
import { Table } from '../../ui/Table.tsx';
import { useSession } from '../AdminScreen.tsx';
import { PageFrame } from '../PageFrame.tsx';
import { isLocked } from './is-locked.ts';
import { filterUsers } from './user-form.ts';
import { userTexts } from './texts.ts';
import { Unstaffed } from './Unstaffed.tsx';
import { UserDialog } from './UserDialog.tsx';

/** /admin/pengguna */
export function UsersPage() {
  const { zone } = useSession();
  const users = useServerQuery(['admin.users'], () => client.admin.users.query(), {
    live: 'session',
  });
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<UserRow | 'new'>();
  return (
    <PageFrame
      title={userTexts.title}
      lead={userTexts.lead}
      query={users}
      actions={
        <Button variant="primary" icon={<Icon name="plus" />} onPress={() => setOpen('new')}>
          {userTexts.add}
        </Button>
      }
    >
      {(rows) => (
        <>
          <Unstaffed />
          <SearchField label={userTexts.search} value={typed} onChange={setTyped} />
          <Table<UserRow>
            caption={userTexts.table}
            columns={[
              {
                id: 'name',
                header: userTexts.name,
                render: (row) => row.name,
                isRowHeader: true,
                width: '24%',
              },
              { id: 'position', header: userTexts.position, render: (row) => row.position || '–' },
              {
                id: 'roles',
                header: userTexts.roles,
                render: (row) => row.roles.map((role) => roleLabels[role]).join(', '),
                width: '34%',
              },
              {
                id: 'state',
                header: userTexts.state,
                render: (row) => <State row={row} zone={zone} />,
                width: '18%',
              },
            ]}
            rows={filterUsers(rows, typed)}
            rowKey={(row) => row.id}
            onOpen={setOpen}
            empty={userTexts.none}
          />
          {open !== undefined && (
            <UserDialog
              row={open === 'new' ? undefined : open}
              users={rows}
              zone={zone}
              onClose={() => setOpen(undefined)}
            />
          )}
        </>
      )}
    </PageFrame>
  );
}

function State({ row, zone }: { row: UserRow; zone: string }) {
  if (!row.active) return <Status>{userTexts.stateOff}</Status>;
  if (isLocked(row)) {
    return (
      <Status tone="warn" icon="lock">
        {userTexts.stateLocked(formatTime(row.lockedUntil, zone))}
      </Status>
    );
  }
  return <Status tone="good">{userTexts.stateActive}</Status>;
}
