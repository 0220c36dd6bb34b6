import type { SeriesConfig, SeriesRow } from '../../../domain/contract/office.ts';
import { isDomainError } from '../../../domain/errors.ts';
import { nextNumber, type SeriesFacts } from '../../../domain/numbering/change-series.ts';
import { templateWarnings } from '../../../domain/numbering/template-warnings.ts';
import type { Problems } from '../form/use-form.ts';
import { templateProblem } from '../office/office-form.ts';
import { seriesTexts } from './texts.ts';

export type SeriesForm = SeriesConfig;

export const nothingGiven: SeriesRow['last'] = { yearly: 0, monthly: 0, daily: 0, never: 0 };

export function seriesForm(row: SeriesRow | undefined): SeriesForm {
  return (
    row?.series ?? {
      id: '',
      name: '',
      template: '{urut:3}/{bulan-romawi}/{tahun}',
      restart: 'yearly',
    }
  );
}

export function seriesProblems(form: SeriesForm, taken: readonly string[]): Problems<SeriesForm> {
  const template = templateProblem(form.template);
  return {
    ...(form.name.trim() === '' && { name: seriesTexts.nameMissing }),
    ...(!/^[a-z0-9][a-z0-9-]*$/.test(form.id) && { id: seriesTexts.idWrong }),
    ...(taken.includes(form.id) && { id: seriesTexts.idTaken }),
    ...(template !== undefined && { template }),
  };
}

/** How the next number would read, and what an office should know before it uses the template. */
export function seriesPreview(
  form: SeriesForm,
  last: SeriesRow['last'],
  facts: SeriesFacts,
): { number?: string; remarks: string[] } {
  try {
    return {
      number: nextNumber(form, last, facts),
      remarks: templateWarnings(form).map(({ message }) => message),
    };
  } catch (error) {
    if (isDomainError(error)) return { remarks: [error.message] };
    throw error;
  }
}
