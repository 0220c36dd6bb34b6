import type { CounterConfig } from '../../../domain/contract/office.ts';
import { freshId } from '../form/fresh-id.ts';
import type { Problems } from '../form/use-form.ts';
import { deskTexts } from './texts.ts';

/** One counter as typed. */
export type CounterForm = {
  name: string;
  kind: CounterConfig['place']['kind'];
  placeName: string;
  queueIds: string[];
  active: boolean;
};

export function counterForm(counter: CounterConfig | undefined): CounterForm {
  return {
    name: counter?.name ?? '',
    kind: counter?.place.kind ?? 'loket',
    placeName: counter?.place.name ?? '',
    queueIds: counter?.queueIds ?? [],
    active: counter?.active ?? true,
  };
}

export function counterProblems(form: CounterForm): Problems<CounterForm> {
  return {
    ...(form.name.trim() === '' && { name: deskTexts.nameMissing }),
    ...(form.placeName.trim() === '' && { placeName: deskTexts.nameMissing }),
    ...(form.queueIds.length === 0 && { queueIds: deskTexts.servesMissing }),
  };
}

/** Only for a form without problems. */
export function counterFrom(
  form: CounterForm,
  old: CounterConfig | undefined,
  all: readonly CounterConfig[],
): CounterConfig {
  const name = form.name.trim();
  return {
    id:
      old?.id ??
      freshId(
        name,
        all.map(({ id }) => id),
      ),
    name,
    place: { kind: form.kind, name: form.placeName.trim() },
    queueIds: form.queueIds,
    active: form.active,
  };
}

/** The place that a sign names: "Loket 2" → loket "2"; undefined when it names none. */
export function placeOfSign(sign: string): CounterConfig['place'] | undefined {
  const [, kind, name] = /^\s*(loket|meja|ruang)\s+(.+?)\s*$/i.exec(sign) ?? [];
  if (kind === undefined || name === undefined) return undefined;
  return { kind: kind.toLowerCase() as CounterConfig['place']['kind'], name };
}
