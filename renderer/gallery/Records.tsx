import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { ChecklistRow, checklistState } from '../ui/ChecklistRow.tsx';
import type { ChecklistValue } from '../ui/ChecklistRow.tsx';
import { Status } from '../ui/Status.tsx';
import { StepLine } from '../ui/StepLine.tsx';
import type { Step } from '../ui/StepLine.tsx';
import { Table } from '../ui/Table.tsx';
import styles from './Gallery.module.css';

const papers = [
  'Fotokopi KTP',
  'Rekomendasi kelurahan',
  'Surat kuasa (bermeterai)',
  'Denah lokasi',
];
const marks: readonly ChecklistValue[] = [
  { present: true, correct: true, note: '' },
  { present: true, correct: undefined, note: '' },
  { present: false, correct: undefined, note: 'Belum dibawa' },
  { present: undefined, correct: undefined, note: '' },
];

const steps: readonly Step[] = [
  { id: '1', label: 'Satpam menerima tamu', state: 'done' },
  { id: '2', label: 'Informasi', state: 'done' },
  { id: '3', label: 'Pemeriksaan berkas', state: 'current' },
  { id: '4', label: 'Tanda terima', state: 'todo' },
  { id: '5', label: 'Penyerahan', state: 'todo' },
];
const lateSteps = steps.map((step): Step => (step.id === '3' ? { ...step, state: 'late' } : step));

interface Row {
  id: string;
  applicant: string;
  service: string;
  days: number;
  late: boolean;
}
const rows: readonly Row[] = [
  {
    id: '503/011',
    applicant: 'CV Bahari Jaya',
    service: 'Rekomendasi pameran',
    days: 1,
    late: false,
  },
  { id: '503/012', applicant: 'Siti R••••••', service: 'Uji lab air', days: 12, late: true },
  {
    id: '503/013',
    applicant: 'PT Sumber Rejeki',
    service: 'Informasi publik',
    days: 3,
    late: false,
  },
];

export function Records() {
  const [values, setValues] = useState(marks);
  const [selected, setSelected] = useState('503/012');
  const done = values.filter((value) => checklistState(value) === 'good').length;
  return (
    <div className={styles.grid}>
      <Card
        title="Persyaratan"
        aside={<span>{`${done} dari ${papers.length}`}</span>}
        foot={
          <Button
            variant="primary"
            disabledReason={done < papers.length ? 'Belum semua persyaratan benar.' : undefined}
          >
            Lengkap
          </Button>
        }
      >
        <ul>
          {papers.map((text, index) => (
            <ChecklistRow
              key={text}
              text={text}
              {...(index === 2 && { hint: 'hanya bila diwakilkan' })}
              value={values[index] ?? { present: undefined, correct: undefined, note: '' }}
              onChange={(next) => setValues(values.with(index, next))}
            />
          ))}
        </ul>
      </Card>
      <Card title="Langkah">
        <StepLine label="Langkah permohonan" steps={steps} />
        <br />
        <StepLine label="Langkah permohonan, terlambat" steps={lateSteps} labels="all" />
        <br />
        <StepLine label="Langkah permohonan, ke bawah" steps={steps} labels="list" />
      </Card>
      <Card title="Berkas">
        <Table
          caption="Berkas berjalan"
          rows={rows}
          rowKey={(row) => row.id}
          selectedKey={selected}
          onOpen={(row) => setSelected(row.id)}
          columns={[
            { id: 'id', header: 'Nomor', render: (row) => row.id, isRowHeader: true },
            { id: 'applicant', header: 'Pemohon', render: (row) => row.applicant },
            { id: 'service', header: 'Layanan', render: (row) => row.service },
            { id: 'days', header: 'Hari', render: (row) => row.days, align: 'end' },
            {
              id: 'state',
              header: 'Keadaan',
              render: (row) =>
                row.late ? (
                  <Status tone="bad">terlambat</Status>
                ) : (
                  <Status tone="good">tepat</Status>
                ),
            },
          ]}
        />
      </Card>
    </div>
  );
}
