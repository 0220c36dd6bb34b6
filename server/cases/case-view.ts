import {
  CaseReader,
  fileCode,
  type CaseRecord,
  type CaseStepRow,
} from '../../db/case/case-reader.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import type { Applicant, CaseRow, CaseView, StepAction } from '../../domain/contract/case.ts';
import { checkIdentity } from '../../domain/people/identity.ts';
import { maskIdentity, maskPhone } from '../../domain/people/mask.ts';
import { checkPhone } from '../../domain/people/phone.ts';
import { availableActions, type AvailableAction } from '../../domain/workflow/available-actions.ts';
import { legalClock, type LegalClock } from '../../domain/workflow/clock.ts';
import { isDomainError } from '../../domain/errors.ts';
import { informationOf } from '../../domain/steps/classify.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { SopStep } from '../../domain/workflow/define-step.ts';
import { applicableRequirements, summarise } from '../../domain/workflow/requirements.ts';
import { actorLabel, getStep, rolesOf } from '../../domain/workflow/sop-lookup.ts';
import type { Role } from '../../domain/contract/roles.ts';
import type { Capability } from '../../domain/workflow/capabilities.ts';
import { actingTitle } from '../../domain/people/acting-title.ts';
import { findStepWork } from '../steps/registry.ts';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { printJobView } from '../router/views.ts';
import { staysAtDesk, termsOf } from './case-terms.ts';
import { unitChoices, unitsAt } from './forward-units.ts';

export function caseRow(office: Office, record: CaseRecord, sop: Sop): CaseRow {
  return {
    id: record.id,
    number: record.number ?? fileCode(record.n),
    sopId: record.sopId,
    sopTitle: sop.shortTitle ?? sop.title,
    status: record.status,
    applicantName: record.applicant.name ?? '',
    institution: record.applicant.institution ?? '',
    steps: record.state.active.map((active) => {
      const holder =
        active.holder === undefined ? undefined : office.reader.findUser(active.holder);
      return {
        id: active.step,
        title: getStep(sop, active.step).title,
        since: active.since,
        ...(holder !== undefined && { holderName: holder.name }),
        ...unitsAt(record, sop, active.step),
      };
    }),
    openedAt: record.openedAt,
    ...(record.receivedAt !== null && { receivedAt: record.receivedAt }),
    ...(record.dueDay !== null && { dueDay: record.dueDay }),
  };
}

/** Everything one desk shows about one case; identity and phone masked (UU 27/2022). */
export function caseView(office: Office, caseId: string, user: SignedIn): CaseView {
  const reader = new CaseReader(office.ledger.orm);
  const record = reader.getCase(caseId);
  const sop = new SopLibrary(office.ledger.orm).getRunning(record.sopVersion);
  const requirements = applicableRequirements(sop, record.state);
  const summary = summarise(requirements, record.checklist);
  const clock = clockOf(office, record, sop);
  const nameOf = (id: string | null) =>
    id === null ? undefined : office.reader.findUser(id)?.name;
  const steps = reader.steps(caseId);
  const currentStep = record.state.active[0]?.step ?? record.state.done.at(-1)?.step;
  return {
    ...caseRow(office, record, sop),
    sopNumber: sop.number ?? '',
    revision: sop.revision,
    applicant: masked(record.applicant),
    warnings: warningsOf(record.applicant),
    requirements: requirements.map(({ id, text }) => {
      const finding = record.checklist.findLast(({ requirementId }) => requirementId === id);
      return {
        id,
        text,
        present: finding?.present ?? false,
        correct: finding?.correct ?? false,
        note: finding?.note ?? '',
        checked: finding !== undefined,
      };
    }),
    checklist: {
      round: Math.max(1, record.checklistRound),
      presentCount: summary.present,
      total: summary.total,
      complete: summary.complete,
      csApproved: record.state.facts.csApproved,
    },
    active: record.state.active.map((active) => {
      const step = getStep(sop, active.step);
      const holderName = nameOf(active.holder ?? null);
      return {
        token: active.token,
        step: step.id,
        title: step.title,
        actorLabel: actorLabel(sop, step),
        capability: step.capability,
        since: active.since,
        ...(active.holder !== undefined && { holderId: active.holder }),
        ...(holderName !== undefined && { holderName }),
        actions: step.actions.map(({ letter, text, items }) => ({
          text: items === undefined ? text : `${text} ${items.join('; ')}`,
          ...(letter !== undefined && { letter }),
        })),
        needs: step.needs,
        ...(step.norm !== undefined && { norm: step.norm.text }),
        outputs: step.outputs,
        remarks: step.remarks,
        choices: [...(step.choices ?? [])],
        outcomes: Object.entries(step.outcomes).map(([id, outcome]) => ({
          id,
          label: outcome.label,
          returns: outcome.returns === true,
          ...(staysAtDesk(sop, outcome, user) && { stays: true as const }),
          ...informationAt(step, id),
        })),
        ...unitsAt(record, sop, step.id),
        ...(step.standards !== undefined && { standards: step.standards }),
        ...(step.capability === 'send' &&
          step.series !== undefined && { givesLetter: true as const }),
        ...formOf(
          steps,
          active.token,
          rolesOf(sop, step).some((role) => user.roles.includes(role as Role)),
        ),
      };
    }),
    available: availableActions(
      record.state,
      sop,
      { userId: user.userId, roles: user.roles },
      { checklist: record.checklist, userNames: userNames(office, record) },
    ).map((action) => ({ ...stepAction(action), ...unitChoices(office, sop, action) })),
    timeline: steps.map((row) => {
      const step = getStep(sop, row.step);
      const officerName = nameOf(row.completedBy ?? row.holderId);
      return {
        step: row.step,
        token: row.token,
        capability: step.capability,
        title: step.title,
        actorLabel: actorLabel(sop, step),
        ...pastFormOf(row, step.capability),
        ...actingOf(office, row),
        ...(row.takenAt !== null && { takenAt: row.takenAt }),
        ...(row.outcome !== null &&
          step.outcomes[row.outcome]?.returns === true && { returns: true as const }),
        enteredAt: row.enteredAt,
        ...(officerName !== undefined && { officerName }),
        ...(row.completedAt !== null && {
          completedAt: row.completedAt,
          seconds: Math.max(
            0,
            Math.round((Date.parse(row.completedAt) - Date.parse(row.enteredAt)) / 1000),
          ),
        }),
        ...(row.outcome !== null && {
          outcomeLabel: step.outcomes[row.outcome]?.label ?? row.outcome,
        }),
        ...(row.reason !== null && { reason: row.reason }),
        ...(step.norm !== undefined && { normText: step.norm.text }),
      };
    }),
    ...(record.choice !== null && { choice: record.choice }),
    stepNumber: Math.max(1, sop.steps.findIndex(({ id }) => id === currentStep) + 1),
    stepCount: sop.steps.length,
    clock: {
      startReason: clock.startReason,
      sentence: clock.sentence,
      waitingOnApplicantSeconds: clock.waitingOnApplicant,
      ...(clock.startsAt !== undefined && { startsAt: clock.startsAt }),
      ...(clock.dueDay !== undefined && { dueDay: clock.dueDay }),
      ...termsOf(office, record, sop),
    },
    ...(record.number !== null &&
      record.receivedAt !== null && {
        receipt: {
          number: record.number,
          at: record.receivedAt,
          day: office.day(record.receivedAt),
          officerName: nameOf(record.receivedBy) ?? '',
          sentence: record.promise ?? '',
          ...(record.dueDay !== null && { dueDay: record.dueDay }),
        },
      }),
    ...(sop.product !== undefined && {
      product: { name: sop.product.name, copies: sop.product.copies },
    }),
    numbers: reader.numbersOf(caseId).map((row) => ({
      series: row.series,
      name: office.settings.series.find(({ id }) => id === row.series)?.name ?? row.series,
      number: row.number,
      day: row.day,
      regarding: row.regarding,
      state: row.state,
      ...(row.voidReason !== null && { voidReason: row.voidReason }),
    })),
    ...(record.closedReason !== null && { closedReason: record.closedReason }),
    notes: reader
      .notes(caseId)
      .map((note) => ({ at: note.at, by: nameOf(note.by) ?? note.by, text: note.text })),
    papers: reader.jobs(caseId).map((job) => printJobView(office, job)),
    seq: office.ledger.lastSeq,
  };
}

/** The draft of a form, for those whose step it is. */
function formOf(steps: CaseStepRow[], token: number, isMine: boolean) {
  const row = steps.find((each) => each.token === token);
  if (!isMine || row === undefined || row.form === null) return {};
  return { form: JSON.parse(row.form) as Record<string, unknown> };
}

function pastFormOf(row: CaseStepRow, capability: Capability) {
  if (row.form === null || row.completedAt === null) return {};
  const form = JSON.parse(row.form) as Record<string, unknown>;
  return { form: findStepWork(capability)?.mask(form) ?? form };
}

function actingOf(office: Office, row: CaseStepRow) {
  if (row.actingKind === null || row.actingFor === null) return {};
  const place = office.reader.findUser(row.actingFor);
  return { actingTitle: actingTitle(row.actingKind, place?.position ?? '') };
}

function stepAction({ token, step, choices, ...action }: AvailableAction): StepAction {
  const { disabledCode: _code, ...shown } = action;
  return {
    ...shown,
    token: token ?? 0,
    step: step ?? '',
    ...(choices !== undefined && { choices: [...choices] }),
  };
}

function userNames(office: Office, record: CaseRecord): Record<string, string> {
  return Object.fromEntries(
    record.state.active.flatMap(({ holder }) => {
      const user = holder === undefined ? undefined : office.reader.findUser(holder);
      return user === undefined ? [] : [[user.id, user.name]];
    }),
  );
}

function masked(applicant: Partial<Applicant>): Applicant {
  return {
    name: applicant.name ?? '',
    identityNumber: applicant.identityNumber ? maskIdentity(applicant.identityNumber) : '',
    phone: applicant.phone ? maskPhone(applicant.phone) : '',
    email: applicant.email ?? '',
    address: applicant.address ?? '',
    institution: applicant.institution ?? '',
    represented: applicant.represented ?? false,
    representative: applicant.representative ?? '',
    subject: applicant.subject ?? '',
    ...(applicant.identityKind !== undefined && { identityKind: applicant.identityKind }),
  };
}

/** Remarks about numbers: they warn, never block (no check digit exists; domain rules, identity). */
function warningsOf(applicant: Partial<Applicant>): { code: string; message: string }[] {
  const identity =
    applicant.identityKind === undefined || !applicant.identityNumber
      ? []
      : checkIdentity(applicant.identityKind, applicant.identityNumber).warnings;
  return [...identity, ...(applicant.phone ? checkPhone(applicant.phone).warnings : [])];
}

/** The clock, or why it cannot be read: a file must open even when a year's holidays are not loaded. */
function clockOf(office: Office, record: CaseRecord, sop: Sop): LegalClock {
  try {
    return legalClock(record.state, sop, office.clockRules);
  } catch (error) {
    if (!isDomainError(error, 'KALENDER_BELUM_DIMUAT')) throw error;
    return {
      startReason: 'not-started',
      promiseText: sop.promise?.text ?? '',
      sentence: `${error.message} Janji pada tanda terima tetap berlaku.`,
      waitingOnApplicant: record.state.facts.waitedOnApplicantSeconds,
    };
  }
}

/** What an outcome of the sorting says about the information asked for. */
function informationAt(step: SopStep, id: string) {
  const outcome = step.capability === 'classify' ? step.outcomes[id] : undefined;
  const information = outcome && informationOf(id, outcome);
  return information === undefined ? {} : { information };
}
