import { DisposeForm } from '../../domain/steps/dispose.ts';
import type { Refusal } from '../../domain/workflow/command.ts';
import { seriesOf } from '../../domain/workflow/sop-lookup.ts';
import { dispositionFacts } from '../papers/memo-facts.ts';
import { defineStepWork } from './step-work.ts';

/** Disposition to the units named, on the lembar disposisi. */
export const disposeWork = defineStepWork({
  form: DisposeForm,
  check: ({ form, office, tx }) => dayRefusal(form, office.day(tx.now)),
  after(done) {
    const given = done.number({
      series: seriesOf(done.sop, done.step) ?? 'disposisi',
      regarding: 'Disposisi permohonan layanan',
    });
    done.print({
      paper: 'disposition',
      title: `Lembar disposisi ${given.number}`,
      facts: dispositionFacts(done, given),
    });
  },
});

function dayRefusal({ letterDay, receivedDay }: DisposeForm, today: string): Refusal | undefined {
  if (receivedDay <= today && letterDay <= today) return undefined;
  return {
    code: 'TANGGAL_BELUM_TIBA',
    message: 'Tanggal surat atau tanggal diterima belum tiba. Periksa lagi tanggalnya.',
  };
}
