import type { Applicant, Finding } from '../../domain/contract/case.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Acting, StepFormData } from '../../domain/events/case-events.ts';
import type { EventPayloads, NewEvent } from '../../domain/events/event-types.ts';
import type { WorkflowEvent } from '../../domain/workflow/case-state.ts';
import type { WorkflowCommand, WorkflowContext } from '../../domain/workflow/command.ts';
import { caseSpent, stepSpent, type StepSpent } from '../../domain/statistics/spent.ts';
import type { ClockRules } from '../../domain/workflow/clock.ts';
import { decide } from '../../domain/workflow/decide.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { applicableRequirements, summarise } from '../../domain/workflow/requirements.ts';
import { getStep, rolesOf } from '../../domain/workflow/sop-lookup.ts';
import type { z } from 'zod';
import type { Transaction } from '../ledger.ts';
import { OfficeReader } from '../office/office-reader.ts';
import { SopLibrary } from '../sop/sop-library.ts';
import { CaseReader, type CaseRecord } from './case-reader.ts';

/** What goes with a step besides the command: when it happened, what was filled in, for whom. */
type AppendContext = { occurredAt?: string; form?: StepFormData; acting?: Acting };
type RunContext = WorkflowContext & AppendContext;

/** Changes of a case. Every step goes through the interpreter; nothing else writes its events. */
export class CaseTransactor extends CaseReader {
  private readonly tx: Transaction;
  private readonly library: SopLibrary;
  private rules: ClockRules | undefined;

  constructor(tx: Transaction) {
    super(tx.orm);
    this.tx = tx;
    this.library = new SopLibrary(tx.orm);
  }

  sopOf(record: CaseRecord): Sop {
    return this.library.getRunning(record.sopVersion);
  }

  /** Opens a case at one of the SOP's entries. @throws DomainError with the interpreter's refusal. */
  open(input: {
    sopId: string;
    entry: string;
    applicant: Applicant;
    visitId?: string;
    occurredAt?: string;
  }): CaseRecord {
    const { version, sop } = this.library.getCurrent(input.sopId);
    const caseId = this.tx.newId();
    const { represented } = input.applicant;
    const decision = decide(undefined, sop, {
      type: 'open',
      caseId,
      entry: input.entry,
      represented,
      by: this.tx.stamp.actor,
    });
    if ('refusal' in decision) throw asError(decision.refusal);
    const n = this.nextCaseNumber();
    for (const event of decision.events) {
      if (event.type === 'case.opened') {
        const payload = {
          ...event.payload,
          n,
          sopVersion: version,
          ...(input.visitId !== undefined && { visitId: input.visitId }),
          ...(input.occurredAt !== undefined && { occurredAt: input.occurredAt }),
        };
        this.tx.append({
          subject: `case:${caseId}`,
          type: 'case.opened',
          payload,
          sealed: { applicant: input.applicant },
        });
      } else {
        this.append(caseId, sop, event, {
          ...(input.occurredAt !== undefined && { occurredAt: input.occurredAt }),
        });
      }
    }
    return this.getCase(caseId);
  }

  /** Refuses what `run` would refuse, and writes nothing. */
  mustAllow(record: CaseRecord, command: WorkflowCommand, context: WorkflowContext = {}): void {
    this.decided(record, command, context);
  }

  /** Runs one workflow command and appends what it decides. */
  run(caseId: string, command: WorkflowCommand, given: RunContext = {}): CaseRecord {
    const { occurredAt, form, acting, ...context } = given;
    const record = this.getCase(caseId);
    const sop = this.sopOf(record);
    for (const event of this.decided(record, command, context)) {
      this.append(caseId, sop, event, {
        ...(occurredAt !== undefined && { occurredAt }),
        ...(form !== undefined && { form }),
        ...(acting !== undefined && { acting }),
      });
    }
    return this.getCase(caseId);
  }

  private decided(record: CaseRecord, command: WorkflowCommand, context: WorkflowContext) {
    const decision = decide(record.state, this.sopOf(record), command, {
      checklist: record.checklist,
      ...context,
    });
    if ('refusal' in decision) throw asError(decision.refusal);
    return decision.events;
  }

  /** Keeps what was typed so far. Only the officer who has the step in hand may. */
  saveForm(caseId: string, token: number, by: string, form: StepFormData): void {
    const record = this.getCase(caseId);
    const active = record.state.active.find((each) => each.token === token);
    if (active === undefined)
      throw new DomainError(
        'LANGKAH_SUDAH_SELESAI',
        'Langkah ini sudah diselesaikan. Muat ulang berkas untuk melihat keadaannya sekarang.',
      );
    if (active.holder !== by)
      throw new DomainError(
        'LANGKAH_BELUM_DIPEGANG',
        'Ambil langkah ini dahulu, lalu simpan isiannya.',
      );
    this.tx.append({
      subject: `case:${caseId}`,
      type: 'case.form-saved',
      payload: { id: caseId, token, step: active.step },
      sealed: { form },
    });
  }

  /** Notes the last day of the legal clock when it moved. */
  saveDueDay(record: CaseRecord, dueDay: string | undefined): CaseRecord {
    // Until the receipt there is no clock, and a closed case keeps the one it had.
    if (record.receivedAt === null || (record.clockDueDay ?? undefined) === dueDay) return record;
    this.tx.append({
      subject: `case:${record.id}`,
      type: 'case.due-changed',
      payload: { id: record.id, ...(dueDay !== undefined && { dueDay }) },
    });
    return this.getCase(record.id);
  }

  saveChecklist(caseId: string, findings: z.infer<typeof Finding>[]): CaseRecord {
    const record = this.getCase(caseId);
    const requirements = applicableRequirements(this.sopOf(record), record.state);
    const known = new Set(requirements.map(({ id }) => id));
    const unknown = findings.find(({ requirementId }) => !known.has(requirementId));
    if (unknown !== undefined) {
      throw new DomainError(
        'PERSYARATAN_TIDAK_DIKENAL',
        `Persyaratan "${unknown.requirementId}" tidak ada pada layanan ini. Muat ulang berkas.`,
      );
    }
    const { present, correct, total } = summarise(requirements, findings);
    const round = Math.max(1, ...record.state.active.map((step) => step.round));
    this.tx.append({
      subject: `case:${caseId}`,
      type: 'case.checklist-saved',
      payload: { id: caseId, round, presentCount: present, correctCount: correct, total },
      sealed: { findings },
    });
    return this.getCase(caseId);
  }

  /** The receipt's number and promise (SOP 004 step 6d, g). Allocated inside the transaction. */
  number(caseId: string, given: EventPayloads['case.numbered']): void {
    this.tx.append({ subject: `case:${caseId}`, type: 'case.numbered', payload: given });
  }

  editApplicant(caseId: string, applicant: Applicant): CaseRecord {
    const record = this.getCase(caseId);
    if (record.status !== 'open')
      throw new DomainError(
        'PERMOHONAN_SUDAH_DITUTUP',
        'Permohonan ini sudah ditutup; datanya tidak diubah lagi.',
      );
    if (applicant.represented !== record.state.represented) {
      throw new DomainError(
        'KUASA_TIDAK_DAPAT_DIUBAH',
        'Keterangan dikuasakan atau tidak menentukan persyaratan dan tidak dapat diubah pada berkas ini. Buka berkas baru.',
      );
    }
    this.tx.append({
      subject: `case:${caseId}`,
      type: 'case.applicant-edited',
      payload: { id: caseId },
      sealed: { applicant },
    });
    return this.getCase(caseId);
  }

  addNote(caseId: string, text: string): void {
    this.getCase(caseId);
    this.tx.append({
      subject: `case:${caseId}`,
      type: 'case.note-added',
      payload: { id: caseId, noteId: this.tx.newId() },
      sealed: { text },
    });
  }

  /** Measured when it happens, by the calendar the office has then: a later holiday changes no record. */
  private stepSpent(
    caseId: string,
    sop: Sop,
    { token, step }: { token: number; step: string },
    occurredAt = this.tx.now,
  ): StepSpent {
    const since = this.getCase(caseId).state.active.find((each) => each.token === token)?.since;
    if (since === undefined) return {};
    return stepSpent(getStep(sop, step).norm, since, occurredAt, this.clockRules().calendar);
  }

  /** The office's calendar and its word on pausing, read once per command. */
  private clockRules(): ClockRules {
    if (this.rules === undefined) {
      const office = new OfficeReader(this.tx.orm);
      const { pauseWhileWaiting } = office.getOffice();
      this.rules = { calendar: office.calendar(), pauseWhileWaiting };
    }
    return this.rules;
  }

  private append(caseId: string, sop: Sop, event: WorkflowEvent, given: AppendContext): void {
    const subject = `case:${caseId}`;
    const { form, acting, ...moment } = given;
    switch (event.type) {
      case 'case.step-entered': {
        const role = rolesOf(sop, getStep(sop, event.payload.step))[0] ?? '';
        this.tx.append({
          subject,
          type: event.type,
          payload: { ...event.payload, role, ...moment },
        });
        return;
      }
      case 'case.step-taken':
        this.tx.append({ subject, type: event.type, payload: { ...event.payload, ...moment } });
        return;
      case 'case.step-completed': {
        const { reason, ...payload } = event.payload;
        this.tx.append({
          subject,
          type: event.type,
          payload: {
            ...payload,
            ...moment,
            ...(acting !== undefined && { acting }),
            ...this.stepSpent(caseId, sop, payload, given.occurredAt),
          },
          ...((reason !== undefined || form !== undefined) && {
            sealed: {
              ...(reason !== undefined && { reason }),
              ...(form !== undefined && { form }),
            },
          }),
        });
        return;
      }
      case 'case.closed': {
        const { reason, ...payload } = event.payload;
        this.tx.append({
          subject,
          type: event.type,
          payload: {
            ...payload,
            ...caseSpent(
              this.getCase(caseId).state,
              sop,
              this.clockRules(),
              this.tx.now,
              payload.status,
            ),
          },
          ...(reason !== undefined && { sealed: { reason } }),
        });
        return;
      }
      default:
        this.tx.append({ subject, type: event.type, payload: event.payload } as NewEvent);
    }
  }
}

function asError(refusal: {
  code: string;
  message: string;
  details?: Record<string, unknown>;
}): DomainError {
  return new DomainError(refusal.code, refusal.message, refusal.details);
}
