import type { PurposeConfig } from '../../../domain/contract/office.ts';
import { freshId } from '../form/fresh-id.ts';
import type { Problems } from '../form/use-form.ts';
import { purposeTexts } from './texts.ts';

/** One purpose as typed. Which SOP it opens comes with the SOP and is not typed. */
export type PurposeForm = Pick<
  PurposeConfig,
  'label' | 'labelEn' | 'hint' | 'hintEn' | 'queueId' | 'onKiosk'
>;

export function purposeForm(purpose: PurposeConfig | undefined): PurposeForm {
  return {
    label: purpose?.label ?? '',
    labelEn: purpose?.labelEn ?? '',
    hint: purpose?.hint ?? '',
    hintEn: purpose?.hintEn ?? '',
    queueId: purpose?.queueId ?? '',
    onKiosk: purpose?.onKiosk ?? true,
  };
}

export function purposeProblems(form: PurposeForm): Problems<PurposeForm> {
  return {
    ...(form.label.trim() === '' && { label: purposeTexts.labelMissing }),
    ...(form.labelEn.trim() === '' && { labelEn: purposeTexts.labelEnMissing }),
    ...(form.queueId === '' && { queueId: purposeTexts.queueMissing }),
  };
}

/** Only for a form without problems. */
export function purposeFrom(
  form: PurposeForm,
  old: PurposeConfig | undefined,
  all: readonly PurposeConfig[],
): PurposeConfig {
  const last = Math.max(0, ...all.map(({ order }) => order));
  return {
    ...(old ?? {
      id: freshId(
        form.label,
        all.map(({ id }) => id),
      ),
      order: last + 1,
    }),
    label: form.label.trim(),
    labelEn: form.labelEn.trim(),
    hint: form.hint.trim(),
    hintEn: form.hintEn.trim(),
    queueId: form.queueId,
    onKiosk: form.onKiosk,
  };
}

/** The purposes whose place changes when the one at `from` moves up or down by one. */
export function moved(
  purposes: readonly PurposeConfig[],
  from: number,
  by: -1 | 1,
): PurposeConfig[] {
  const next = [...purposes];
  const [item] = next.splice(from, 1);
  if (item === undefined || from + by < 0 || from + by >= purposes.length) return [];
  next.splice(from + by, 0, item);
  return next.flatMap((purpose, i) =>
    purpose.order === i + 1 ? [] : [{ ...purpose, order: i + 1 }],
  );
}
