import { Card } from '../ui/Card.tsx';
import { formatDate, formatTime } from '../ui/format.ts';
import { Table } from '../ui/Table.tsx';
import { AgePicture, useBacklog } from './AgePicture.tsx';
import { Answer } from './Answer.tsx';
import { CaseTable } from './FigureDialog.tsx';
import { FigureButton } from './FigureButton.tsx';
import { managerTexts } from './texts.ts';
import styles from './Manager.module.css';

/** What is not finished: by age, by step, the oldest first. */
export function BacklogTab({ sopId, zone }: { sopId: string | undefined; zone: string }) {
  const backlog = useBacklog(sopId);
  return (
    <Answer of={backlog}>
      {({ steps, oldest }) => (
        <div className={styles.stack}>
          <p className={styles.lead}>{managerTexts.nowNote}</p>
          <div className={styles.pair}>
            <AgePicture sopId={sopId} />
            <Card title={managerTexts.backlogByStep}>
              <Table
                caption={managerTexts.tableOf(managerTexts.backlogByStep)}
                rows={steps}
                rowKey={(row) => `${row.sopId} ${row.step}`}
                empty={<p>{managerTexts.noBacklog}</p>}
                columns={[
                  {
                    id: 'step',
                    header: managerTexts.step,
                    isRowHeader: true,
                    render: (row) => (
                      <>
                        {row.title}
                        <span className={styles.under}>{row.actorLabel}</span>
                      </>
                    ),
                  },
                  {
                    id: 'count',
                    header: managerTexts.cases,
                    align: 'end',
                    render: (row) => (
                      <FigureButton
                        value={row.count}
                        name={row.title}
                        figure={{ of: 'under-way', sopId: row.sopId, step: row.step }}
                      />
                    ),
                  },
                  {
                    id: 'late',
                    header: managerTexts.beyondNorm,
                    align: 'end',
                    render: (row) => (
                      <FigureButton
                        value={row.late}
                        name={`${row.title}: ${managerTexts.beyondNorm}`}
                        figure={{ of: 'under-way', sopId: row.sopId, step: row.step, late: true }}
                        isLate
                      />
                    ),
                  },
                  {
                    id: 'since',
                    header: managerTexts.oldest,
                    render: (row) =>
                      `${formatDate(row.oldestSince, zone)} ${formatTime(row.oldestSince, zone)}`,
                  },
                ]}
              />
            </Card>
          </div>
          <Card title={managerTexts.oldest}>
            <CaseTable rows={oldest} zone={zone} name={managerTexts.tableOf(managerTexts.oldest)} />
          </Card>
        </div>
      )}
    </Answer>
  );
}
