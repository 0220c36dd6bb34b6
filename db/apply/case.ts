import type Database from 'better-sqlite3';
import { and, eq } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Applicant } from '../../domain/contract/case.ts';
import type { CaseEvents } from '../../domain/events/case-events.ts';
import { evolve, type CaseState, type WorkflowEvent } from '../../domain/workflow/case-state.ts';
import { caseFile, caseNote, caseStep, numberSeries } from '../schema/case.ts';
import type { ApplyTable } from './apply.ts';

type CaseOnly = Exclude<keyof CaseEvents, `print.${string}`>;

export function makeCaseApply(
  orm: BetterSQLite3Database,
  sqlite: Database.Database,
): ApplyTable<CaseOnly> {
  const save = (id: string, change: Partial<typeof caseFile.$inferInsert>) =>
    orm.update(caseFile).set(change).where(eq(caseFile.id, id)).run();
  const putWords = sqlite.prepare('insert into case_search(rowid, text) values (?, ?)');
  const dropWords = sqlite.prepare('delete from case_search where rowid = ?');
  const find = (id: string) =>
    orm.select().from(caseFile).where(eq(caseFile.id, id)).get() as typeof caseFile.$inferSelect;
  const saveStep = (caseId: string, token: number, change: Partial<typeof caseStep.$inferInsert>) =>
    orm
      .update(caseStep)
      .set(change)
      .where(and(eq(caseStep.caseId, caseId), eq(caseStep.token, token)))
      .run();

  function index(id: string): void {
    const row = find(id);
    const applicant = JSON.parse(row.applicant) as Partial<Applicant>;
    dropWords.run(row.n);
    putWords.run(
      row.n,
      [
        `B-${String(row.n).padStart(6, '0')}`,
        row.number,
        applicant.name,
        applicant.institution,
        applicant.representative,
      ]
        .filter(Boolean)
        .join(' '),
    );
  }

  /** The interpreter's state after the event, kept beside the row so that screens need not replay. */
  function step(subject: string, event: WorkflowEvent, at: string): CaseState {
    const id = subject.slice('case:'.length);
    const state = evolve(JSON.parse(find(id).state) as CaseState, event, at);
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
      orm
        .insert(caseFile)
        .values({
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
        })
        .run();
      index(payload.caseId);
    },
    'case.step-entered': ({ payload, subject, at: recordedAt }) => {
      const { role, occurredAt, ...workflow } = payload;
      const at = occurredAt ?? recordedAt;
      step(subject, { type: 'case.step-entered', payload: workflow }, at);
      orm
        .insert(caseStep)
        .values({
          caseId: subject.slice(5),
          token: payload.token,
          step: payload.step,
          role,
          enteredAt: at,
        })
        .run();
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
      const { occurredAt, ...workflow } = payload;
      const at = occurredAt ?? recordedAt;
      step(subject, { type: 'case.step-completed', payload: workflow }, at);
      saveStep(subject.slice(5), payload.token, {
        completedAt: at,
        completedBy: payload.by,
        outcome: payload.outcome,
        reason: sealed?.reason ?? null,
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
      step(subject, { type: 'case.closed', payload }, at);
      save(subject.slice(5), { closedReason: sealed?.reason ?? null });
    },
    'case.applicant-edited': ({ payload, sealed }) => {
      save(payload.id, { applicant: JSON.stringify(sealed?.applicant ?? {}) });
      index(payload.id);
    },
    'case.checklist-saved': ({ payload, sealed }) => {
      save(payload.id, {
        checklist: JSON.stringify(sealed?.findings ?? []),
        checklistRound: payload.round,
      });
    },
    'case.numbered': ({ payload }) => {
      orm
        .insert(numberSeries)
        .values({ series: payload.series, period: payload.period, last: payload.ordinal })
        .onConflictDoUpdate({
          target: [numberSeries.series, numberSeries.period],
          set: { last: payload.ordinal },
        })
        .run();
      save(payload.id, {
        number: payload.number,
        dueDay: payload.dueDay ?? null,
        promise: payload.promise,
      });
      index(payload.id);
    },
    'case.note-added': ({ payload, sealed, at, actor }) => {
      orm
        .insert(caseNote)
        .values({ id: payload.noteId, caseId: payload.id, at, by: actor, text: sealed?.text ?? '' })
        .run();
    },
  };
}
