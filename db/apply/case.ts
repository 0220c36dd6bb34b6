import type Database from 'better-sqlite3';
import type { Applicant } from '../../domain/contract/case.ts';
import type { CaseEvents } from '../../domain/events/case-events.ts';
import { evolve, type CaseState, type WorkflowEvent } from '../../domain/workflow/case-state.ts';
import { caseWords, wordRow } from '../case/case-words.ts';
import { caseFile, caseNote, caseStep, outgoingNumber } from '../schema/case.ts';
import type { ApplyTable } from './apply.ts';
import { tableWriter } from './table-writer.ts';

type CaseOnly = Exclude<keyof CaseEvents, `print.${string}`>;

export function makeCaseApply(sqlite: Database.Database): ApplyTable<CaseOnly> {
  const cases = tableWriter(sqlite, caseFile, ['id']);
  const steps = tableWriter(sqlite, caseStep, ['caseId', 'token']);
  const notes = tableWriter(sqlite, caseNote, ['id']);
  const save = (id: string, change: Partial<typeof caseFile.$inferInsert>) =>
    cases.update([id], change);
  const saveStep = (caseId: string, token: number, change: Partial<typeof caseStep.$inferInsert>) =>
    steps.update([caseId, token], change);
  const countNumber = sqlite.prepare<[string, string, number]>(
    `insert into number_series(series, period, last) values (?, ?, ?)
     on conflict(series, period) do update set last = excluded.last`,
  );
  const putWords = sqlite.prepare('insert into case_search(rowid, text) values (?, ?)');
  const dropWords = sqlite.prepare('delete from case_search where rowid in (?, ?)');
  const findWords = sqlite.prepare<
    [string],
    { n: number; number: string | null; applicant: string }
  >('select n, number, applicant from case_file where id = ?');
  const findState = sqlite.prepare<[string], { state: string }>(
    'select state from case_file where id = ?',
  );

  const versionOf = sqlite.prepare<[string], { version: string }>(
    'select sop_version as version from case_file where id = ?',
  );
  const numbers = tableWriter(sqlite, outgoingNumber, ['series', 'period', 'ordinal']);
  const endSteps = sqlite.prepare<[string, string]>(
    'update case_step set completed_at = ? where case_id = ? and completed_at is null',
  );

  /** Words to find the case by: those known at the opening, and once more with the number. */
  function index(id: string, why: 'opened' | 'numbered' | 'edited'): void {
    const row = findWords.get(id);
    if (row === undefined) return;
    const { n, number } = row;
    const words = caseWords(n, JSON.parse(row.applicant) as Partial<Applicant>);
    if (why === 'edited') dropWords.run(wordRow(n), wordRow(n, true));
    if (why !== 'numbered') putWords.run(wordRow(n), words);
    if (number !== null) putWords.run(wordRow(n, true), `${words} ${number}`);
  }

  /** The interpreter's state after the event, kept beside the row so that screens need not replay. */
  function step(subject: string, event: WorkflowEvent, at: string): CaseState {
    const id = subject.slice('case:'.length);
    const state = evolve(JSON.parse(findState.get(id)?.state ?? 'null') as CaseState, event, at);
    save(id, {
      state: JSON.stringify(state),
      status: state.status,
      closedAt: state.closedAt ?? null,
    });
    return state;
  }

  return {
    'case.opened': ({ payload, sealed, at }) => {
      const { n, sopVersion, visitId, occurredAt, ...opened } = payload;
      const state = evolve(undefined, { type: 'case.opened', payload: opened }, occurredAt ?? at);
      cases.insert({
        n,
        id: payload.caseId,
        sopId: payload.sopId,
        sopVersion,
        status: 'open',
        state: JSON.stringify(state),
        applicant: JSON.stringify(sealed?.applicant ?? {}),
        visitId: visitId ?? null,
        checklist: '[]',
        checklistRound: 0,
        openedAt: at,
      });
      index(payload.caseId, 'opened');
    },
    'case.step-entered': ({ payload, subject, at: recordedAt }) => {
      const { role, occurredAt, ...workflow } = payload;
      const at = occurredAt ?? recordedAt;
      step(subject, { type: 'case.step-entered', payload: workflow }, at);
      steps.insert({
        caseId: subject.slice(5),
        token: payload.token,
        step: payload.step,
        role,
        enteredAt: at,
        sopVersion: versionOf.get(subject.slice(5))?.version ?? '',
      });
    },
    'case.step-taken': ({ payload, subject, at: recordedAt }) => {
      const { occurredAt, ...workflow } = payload;
      const at = occurredAt ?? recordedAt;
      step(subject, { type: 'case.step-taken', payload: workflow }, at);
      saveStep(subject.slice(5), payload.token, { takenAt: at, holderId: payload.by });
    },
    'case.step-released': ({ payload, subject, at }) => {
      step(subject, { type: 'case.step-released', payload }, at);
      saveStep(subject.slice(5), payload.token, { takenAt: null, holderId: null });
    },
    'case.step-completed': ({ payload, subject, sealed, at: recordedAt }) => {
      const { occurredAt, acting, officeMinutes, late, ...workflow } = payload;
      const at = occurredAt ?? recordedAt;
      step(subject, { type: 'case.step-completed', payload: workflow }, at);
      saveStep(subject.slice(5), payload.token, {
        completedAt: at,
        completedBy: payload.by,
        outcome: payload.outcome,
        reason: sealed?.reason ?? null,
        form: sealed?.form === undefined ? null : JSON.stringify(sealed.form),
        actingKind: acting?.kind ?? null,
        actingFor: acting?.for ?? null,
        officeMinutes: officeMinutes ?? null,
        late: late ?? null,
      });
    },
    'case.branch-arrived': ({ payload, subject, at }) =>
      void step(subject, { type: 'case.branch-arrived', payload }, at),
    'case.received': ({ payload, subject, at, actor }) => {
      step(subject, { type: 'case.received', payload }, at);
      save(subject.slice(5), { receivedAt: at, receivedBy: actor, choice: payload.choice ?? null });
    },
    'case.recommendation-received': ({ payload, subject, at }) =>
      void step(subject, { type: 'case.recommendation-received', payload }, at),
    'case.waiting-on-applicant': ({ payload, subject, at }) =>
      void step(subject, { type: 'case.waiting-on-applicant', payload }, at),
    'case.closed': ({ payload, subject, sealed, at }) => {
      const { workingDays, late, ...workflow } = payload;
      step(subject, { type: 'case.closed', payload: workflow }, at);
      save(subject.slice(5), {
        closedReason: sealed?.reason ?? null,
        workingDays: workingDays ?? null,
        late: late ?? null,
      });
      // Steps still under way end with the case, without an outcome: nobody has to do them any more.
      endSteps.run(at, subject.slice(5));
    },
    'case.applicant-edited': ({ payload, sealed }) => {
      save(payload.id, { applicant: JSON.stringify(sealed?.applicant ?? {}) });
      index(payload.id, 'edited');
    },
    'case.checklist-saved': ({ payload, sealed }) => {
      save(payload.id, {
        checklist: JSON.stringify(sealed?.findings ?? []),
        checklistRound: payload.round,
      });
    },
    'case.numbered': ({ payload }) => {
      countNumber.run(payload.series, payload.period, payload.ordinal);
      save(payload.id, {
        number: payload.number,
        dueDay: payload.dueDay ?? null,
        clockDueDay: payload.dueDay ?? null,
        promise: payload.promise,
      });
      index(payload.id, 'numbered');
    },
    'case.form-saved': ({ payload, sealed }) =>
      saveStep(payload.id, payload.token, {
        form: sealed === undefined ? null : JSON.stringify(sealed.form),
      }),
    'case.due-changed': ({ payload }) => save(payload.id, { clockDueDay: payload.dueDay ?? null }),
    'number.given': ({ payload, at, actor }) => {
      const { series, period, ordinal } = payload;
      countNumber.run(series, period, ordinal);
      numbers.insert({ ...payload, givenBy: actor, givenAt: at, state: 'given' });
    },
    'number.voided': ({ payload, sealed, at, actor }) =>
      numbers.update([payload.series, payload.period, payload.ordinal], {
        state: 'voided',
        voidedBy: actor,
        voidedAt: at,
        voidReason: sealed?.reason ?? null,
      }),
    'case.note-added': ({ payload, sealed, at, actor }) => {
      notes.insert({
        id: payload.noteId,
        caseId: payload.id,
        at,
        by: actor,
        text: sealed?.text ?? '',
      });
    },
  };
}
