import { describe, expect, test } from 'vitest';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import { type ClassifyForm, emptyClassification } from '../../../domain/steps/classify.ts';
import { DisposeForm } from '../../../domain/steps/dispose.ts';
import {
  firstClassification,
  firstDisposition,
  firstProcess,
  firstReport,
  instructionsOf,
  lastForm,
  reportNumberOf,
  returnedWith,
} from '../../../domain/steps/first-forms.ts';
import { ProcessForm } from '../../../domain/steps/processing.ts';
import type { ReportForm } from '../../../domain/steps/report.ts';

type Row = CaseView['timeline'][number];
type Step = CaseView['active'][number];
const me = { name: 'Dedi Kurniawan', position: 'Balai Pengujian' };

function row(capability: string, form: object, more: Partial<Row> = {}): Row {
  return {
    token: 1,
    round: 1,
    step: 'X',
    title: capability,
    actorLabel: 'Petugas',
    capability,
    form: { ...form },
    completedAt: '2026-11-23T02:00:00.000Z',
    ...more,
  };
}

function view(timeline: Row[], more: Partial<CaseView> = {}): CaseView {
  return {
    applicantName: 'Andi Wijaya',
    applicant: { institution: '', subject: 'Uji kuat tekan bata' },
    sopTitle: 'Satu Atap',
    openedAt: '2026-11-20T02:00:00.000Z',
    timeline,
    numbers: [],
    papers: [],
    ...more,
  } as unknown as CaseView;
}

const step = {
  units: ['Balai Bahan Bangunan'],
  standards: [{ choice: 'uji lab', text: 'ISO 17025' }],
} as unknown as Step;
const work: ProcessForm = {
  result: 'Sepuluh contoh diuji.',
  doneBy: 'Sri Rejeki',
  unit: 'Balai Bahan Bangunan',
  standard: 'ISO 17025',
  notes: '',
  attachments: ['Lembar data'],
};
const report: ReportForm = {
  serviceKind: 'uji lab',
  request: 'Uji kuat tekan bata',
  object: '',
  method: 'ISO 17025',
  result: 'Sepuluh contoh diuji.',
  conclusion: 'Memenuhi.',
  madeBy: 'Sri Rejeki',
  unit: 'Balai Bahan Bangunan',
  attachments: [],
};

describe('a form begins with what is known', () => {
  test('processing with the standard that the SOP names for this kind', () => {
    const begun = firstProcess(view([], { choice: 'uji lab' }), step, me);
    expect(begun).toMatchObject({
      standard: 'ISO 17025',
      doneBy: me.name,
      unit: 'Balai Bahan Bangunan',
    });
    expect(ProcessForm.safeParse(begun).success).toBe(false);
    expect(firstProcess(view([], { choice: 'advis teknis' }), step, me).standard).toBe('');
  });

  test('the report with what the processing step wrote down; one that came back as it was', () => {
    const begun = firstReport(view([row('process', work)], { choice: 'uji lab' }), step, me);
    expect(begun).toEqual({ ...report, conclusion: '', attachments: ['Lembar data'] });
    const back = view([row('process', work), row('report', report)]);
    expect(firstReport(back, step, me)).toEqual(report);
  });

  test('asking for the endorsement names the report by its number', () => {
    const numbers = [
      { series: 'nota-dinas', name: 'Nota dinas', number: '001/ND' },
      { series: 'laporan-pulsa', name: 'Laporan PULSA', number: '003/LAP' },
    ].map((each) => ({ ...each, day: '2026-11-23', regarding: '', state: 'given' as const }));
    const printed = [
      { paper: 'service-report', title: 'Laporan PULSA 003/LAP (belum disahkan)' },
    ] as unknown as CaseView['papers'];
    const made = view([row('report', report)], { numbers, papers: printed });
    expect(reportNumberOf(made)?.number).toBe('003/LAP');
    expect(firstProcess(made, step, me).result).toBe(
      'Laporan PULSA 003/LAP dimintakan pengesahannya.',
    );
    expect(reportNumberOf(view([], { numbers }))).toBeUndefined();
  });

  test('a disposition is whole from the start', () => {
    const begun = firstDisposition(view([]));
    expect(DisposeForm.safeParse(begun).success).toBe(true);
    expect(begun).toMatchObject({ from: 'Andi Wijaya', regarding: 'Uji kuat tekan bata' });
  });

  test('sorting wants a class; the ground of excluded information has its class already', () => {
    expect(firstClassification(view([])).legalClass).toBe('');
    const sorted: ClassifyForm = { ...emptyClassification, legalClass: 'dikecualikan' };
    expect(firstClassification(view([row('classify', sorted)])).legalClass).toBe('dikecualikan');
  });
});

test('forms of open steps, and those that no longer read, do not count', () => {
  const { completedAt: _completedAt, ...open } = row('process', work);
  expect(lastForm(view([open]), 'process', ProcessForm)).toBeUndefined();
  expect(lastForm(view([row('process', { lama: 1 })]), 'process', ProcessForm)).toBeUndefined();
  expect(lastForm(view([row('process', work)]), 'process', ProcessForm)).toEqual(work);
});

test('why a file came back, and what the disposition says', () => {
  expect(returnedWith(view([row('process', work)]))).toBeUndefined();
  expect(
    returnedWith(
      view([row('endorse', {}, { returns: true, reason: 'Kurang jelas', officerName: 'Kartika' })]),
    ),
  ).toEqual({ reason: 'Kurang jelas', by: 'Kartika' });
  const disposed: DisposeForm = {
    ...firstDisposition(view([])),
    instructions: ['telaah'],
    notes: 'Segera.',
  };
  expect(instructionsOf(view([row('dispose', disposed)]))).toEqual([
    'Telaah dan beri saran',
    'Segera.',
  ]);
  expect(instructionsOf(view([]))).toEqual([]);
});
