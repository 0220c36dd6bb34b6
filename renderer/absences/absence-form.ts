import type { AbsenceList, AbsenceRow } from '../../domain/contract/absence.ts';
import { actingTitle } from '../../domain/people/acting-title.ts';
import type { AbsenceKind } from '../../domain/people/absence.ts';
import type { Problems } from '../admin/form/use-form.ts';
import { readDay, showFullDay } from '../app/day-text.ts';
import { absenceTexts } from './texts.ts';

/** An absence as typed. */
export type AbsenceForm = {
  userId: string;
  substituteId: string;
  kind: AbsenceKind;
  from: string;
  to: string;
  orderNumber: string;
};

/** For oneself and today, until something else is chosen. */
export function absenceForm(today: string, userId: string): AbsenceForm {
  const day = showFullDay(today);
  return { userId, substituteId: '', kind: 'plh', from: day, to: day, orderNumber: '' };
}

/** What stands, to be changed. */
export function standingForm(row: AbsenceRow): AbsenceForm {
  const { away, substitute, kind, fromDay, toDay, orderNumber } = row;
  return {
    userId: away.id,
    substituteId: substitute.id,
    kind,
    from: showFullDay(fromDay),
    to: showFullDay(toDay),
    orderNumber,
  };
}

export function absenceProblems(form: AbsenceForm, today: string): Problems<AbsenceForm> {
  const [from, to] = daysOf(form, today);
  return {
    ...(form.userId === '' && { userId: absenceTexts.personMissing }),
    ...(form.substituteId === ''
      ? { substituteId: absenceTexts.personMissing }
      : form.substituteId === form.userId && { substituteId: absenceTexts.samePerson }),
    ...(from === undefined && { from: absenceTexts.dayMissing }),
    ...(to === undefined
      ? { to: absenceTexts.dayMissing }
      : from !== undefined && from > to && { to: absenceTexts.dayOrder }),
  };
}

/** Only for a form without problems. */
export function absenceInput(form: AbsenceForm, today: string) {
  const [fromDay = '', toDay = ''] = daysOf(form, today);
  const { userId, substituteId, kind, orderNumber } = form;
  return { userId, substituteId, kind, fromDay, toDay, orderNumber: orderNumber.trim() };
}

/** "Surat akan mencetak: Drs. Bambang Irawan, Plh. Kepala Dinas"; undefined until both are chosen. */
export function printedAs(
  { userId, substituteId, kind }: AbsenceForm,
  people: AbsenceList['people'],
): string | undefined {
  const away = people.find(({ id }) => id === userId);
  const substitute = people.find(({ id }) => id === substituteId);
  if (away === undefined || substitute === undefined || away === substitute) return undefined;
  return absenceTexts.preview(substitute.name, actingTitle(kind, away.position));
}

function daysOf({ from, to }: AbsenceForm, today: string) {
  const year = Number(today.slice(0, 4));
  return [readDay(from, year), readDay(to, year)] as const;
}
