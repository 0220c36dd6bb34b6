import { useState } from 'react';
import type { CounterConfig, QueueConfig } from '../../../domain/contract/office.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Status } from '../../ui/Status.tsx';
import { Table } from '../../ui/Table.tsx';
import { useConfig } from '../data.ts';
import type { Config } from '../data.ts';
import { PageFrame } from '../PageFrame.tsx';
import { CounterDialog } from './CounterDialog.tsx';
import { hoursWords } from './hours-words.ts';
import { policyShort } from './queue-form.ts';
import { QueueDialog } from './QueueDialog.tsx';
import { deskTexts } from './texts.ts';
import styles from '../Admin.module.css';

/** /admin/loket: queues above, counters below. */
export function DesksPage() {
  const config = useConfig();
  return (
    <PageFrame title={deskTexts.title} lead={deskTexts.lead} query={config}>
      {(data) => (
        <>
          <Queues config={data} />
          <Counters config={data} />
        </>
      )}
    </PageFrame>
  );
}

function Queues({ config }: { config: Config }) {
  const [open, setOpen] = useState<QueueConfig | 'new'>();
  return (
    <section className={styles.block}>
      <div className={styles.subhead}>
        <h3>{deskTexts.queues}</h3>
        <Button icon={<Icon name="plus" />} onPress={() => setOpen('new')}>
          {deskTexts.addQueue}
        </Button>
      </div>
      <Table<QueueConfig>
        caption={deskTexts.queues}
        columns={[
          { id: 'name', header: deskTexts.name, render: ({ name }) => name, isRowHeader: true },
          { id: 'letter', header: deskTexts.letter, render: ({ prefix }) => prefix },
          {
            id: 'priority',
            header: 'Prioritas',
            render: ({ priority }) => policyShort(priority),
          },
          {
            id: 'hours',
            header: 'Jam',
            render: ({ hours }) => hoursWords(hours) || '–',
            width: '30%',
          },
          {
            id: 'quota',
            header: 'Kuota',
            render: ({ dailyQuota }) =>
              dailyQuota === 0 ? deskTexts.noQuota : deskTexts.quotaOf(dailyQuota),
          },
          { id: 'state', header: deskTexts.state, render: ({ active }) => <InUse on={active} /> },
        ]}
        rows={config.queues}
        rowKey={({ id }) => id}
        onOpen={setOpen}
        empty={deskTexts.noQueues}
      />
      {open !== undefined && (
        <QueueDialog
          queue={open === 'new' ? undefined : open}
          config={config}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

function Counters({ config }: { config: Config }) {
  const [open, setOpen] = useState<CounterConfig | 'new'>();
  const nameOf = (id: string) => config.queues.find((queue) => queue.id === id)?.name ?? id;
  return (
    <section className={styles.block}>
      <div className={styles.subhead}>
        <h3>{deskTexts.counters}</h3>
        <Button icon={<Icon name="plus" />} onPress={() => setOpen('new')}>
          {deskTexts.addCounter}
        </Button>
      </div>
      <Table<CounterConfig>
        caption={deskTexts.counters}
        columns={[
          { id: 'name', header: deskTexts.sign, render: ({ name }) => name, isRowHeader: true },
          {
            id: 'place',
            header: deskTexts.placeKind,
            render: ({ place }) => `${deskTexts.placeKinds[place.kind]} ${place.name}`,
          },
          {
            id: 'queues',
            header: deskTexts.serves,
            render: ({ queueIds }) => queueIds.map(nameOf).join(', '),
            width: '40%',
          },
          { id: 'state', header: deskTexts.state, render: ({ active }) => <InUse on={active} /> },
        ]}
        rows={config.counters}
        rowKey={({ id }) => id}
        onOpen={setOpen}
        empty={deskTexts.noCounters}
      />
      {open !== undefined && (
        <CounterDialog
          counter={open === 'new' ? undefined : open}
          config={config}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

function InUse({ on }: { on: boolean }) {
  return (
    <Status tone={on ? 'good' : 'neutral'}>{on ? deskTexts.inUse : deskTexts.notInUse}</Status>
  );
}
