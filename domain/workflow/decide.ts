import type { ActiveStep, CaseState, WorkflowEvent } from './case-state.ts';
import { evolveAll } from './case-state.ts';
import { advance, waitingChange } from './advance.ts';
import { factsLearnt, findForbidden } from './capability-rules.ts';
import type { Decision, Refusal, WorkflowCommand, WorkflowContext } from './command.ts';
import type { Sop } from './define-sop.ts';
import type { SopStep } from './define-step.ts';
import { findIdle } from './expiry.ts';
import { actorLabel, getStep, rolesOf, targetsOf } from './sop-lookup.ts';

type CommandOf<T extends WorkflowCommand['type']> = Extract<WorkflowCommand, { type: T }>;

/**
 * Decides a command: the events it makes, or a refusal with a stable code and an Indonesian message
 * that says what to do. Pure: `state` must be what `evolve` made of the case's log so far.
 */
export function decide(
  state: CaseState | undefined,
  sop: Sop,
  command: WorkflowCommand,
  context: WorkflowContext = {},
): Decision {
  if (command.type === 'open') return open(state, sop, command);
  if (state === undefined) {
    return refuse('PERMOHONAN_TIDAK_ADA', 'Permohonan ini belum dibuka.');
  }
  if (state.sopId !== sop.id || state.revision !== sop.revision) {
    return refuse(
      'SOP_BERBEDA',
      'Permohonan ini berjalan dengan SOP revisi lain. Pakai revisi saat permohonan dibuka.',
      { sopId: state.sopId, revision: state.revision },
    );
  }
  if (state.status !== 'open') {
    return refuse('PERMOHONAN_SUDAH_DITUTUP', 'Permohonan ini sudah ditutup.', {
      status: state.status,
    });
  }
  switch (command.type) {
    case 'take':
      return onActive(state, sop, command, context, (active) =>
        active.holder === command.by
          ? { events: [] }
          : {
              events: [
                {
                  type: 'case.step-taken',
                  payload: { token: active.token, step: active.step, by: command.by },
                },
              ],
            },
      );
    case 'release':
      return onHeld(state, sop, command, context, (active) => ({
        events: [
          {
            type: 'case.step-released',
            payload: { token: active.token, step: active.step, by: command.by },
          },
        ],
      }));
    case 'hand-over':
      return handOver(state, sop, command, context);
    case 'complete':
      return complete(state, sop, command, context);
    case 'withdraw':
      return close(sop, command, 'withdrawn');
    case 'refuse':
      return close(sop, command, 'refused');
    case 'expire':
      return expire(state, sop, command);
  }
}

function open(state: CaseState | undefined, sop: Sop, command: CommandOf<'open'>): Decision {
  if (state !== undefined) {
    return refuse('PERMOHONAN_SUDAH_DIBUKA', 'Permohonan ini sudah dibuka.');
  }
  if (!sop.entries.some((entry) => entry.step === command.entry)) {
    return refuse(
      'PINTU_MASUK_TIDAK_DIKENAL',
      `Permohonan tidak dapat dimulai dari langkah ${command.entry}. Pilih: ${sop.entries.map((entry) => entry.label).join('; ')}.`,
      { entries: sop.entries.map((entry) => entry.step) },
    );
  }
  const { caseId, entry, represented, by } = command;
  const opened: WorkflowEvent = {
    type: 'case.opened',
    payload: {
      caseId,
      sopId: sop.id,
      revision: sop.revision,
      entry,
      represented,
      ...(by !== undefined && { by }),
    },
  };
  return {
    events: [opened, { type: 'case.step-entered', payload: { token: 1, step: entry, round: 1 } }],
  };
}

function handOver(
  state: CaseState,
  sop: Sop,
  command: CommandOf<'hand-over'>,
  context: WorkflowContext,
): Decision {
  return onHeld(state, sop, command, context, (active, step) => {
    if (!hasRole(sop, step, command.toRoles)) {
      return refuse(
        'PENERIMA_TIDAK_BERPERAN',
        `Petugas yang dituju tidak berperan sebagai ${actorLabel(sop, step)}. Pilih petugas lain.`,
        { roles: rolesOf(sop, step) },
      );
    }
    const payload = { token: active.token, step: active.step };
    return {
      events: [
        { type: 'case.step-released', payload: { ...payload, by: command.by, to: command.to } },
        { type: 'case.step-taken', payload: { ...payload, by: command.to } },
      ],
    };
  });
}

function complete(
  state: CaseState,
  sop: Sop,
  command: CommandOf<'complete'>,
  context: WorkflowContext,
): Decision {
  return onActive(state, sop, command, context, (active, step) => {
    const outcome = Object.hasOwn(step.outcomes, command.outcome)
      ? step.outcomes[command.outcome]
      : undefined;
    if (outcome === undefined) {
      return refuse(
        'HASIL_TIDAK_DIKENAL',
        `Langkah ${step.id} tidak mempunyai hasil "${command.outcome}".`,
        { outcomes: Object.keys(step.outcomes) },
      );
    }
    const reason = command.reason?.trim() || undefined;
    if (outcome.reason === 'required' && reason === undefined) {
      return refuse('ALASAN_WAJIB', `Tulis alasan untuk hasil "${outcome.label}".`);
    }
    const input = { state, sop, step, outcome, form: command.form ?? {}, context };
    const forbidden = findForbidden(input);
    if (forbidden !== undefined) return { refusal: forbidden };

    const facts = { ...factsLearnt(input), ...factsAhead(sop, targetsOf(outcome)) };
    const completed: WorkflowEvent = {
      type: 'case.step-completed',
      payload: {
        token: active.token,
        step: step.id,
        outcome: command.outcome,
        by: command.by,
        ...(reason !== undefined && { reason }),
        ...(Object.keys(facts).length > 0 && { facts }),
      },
    };
    const next = advance(fold(state, [completed]), sop, step, command.outcome, outcome);
    const events = [completed, ...next];
    return { events: [...events, ...waitingChange(fold(state, events), sop)] };
  });
}

/** Going back before the checklist voids CS's word; reaching the collection counter means done. */
function factsAhead(sop: Sop, targets: readonly string[]) {
  const capabilities = targets.map((target) => getStep(sop, target).capability);
  return {
    ...(capabilities.some((capability) => capability === 'checklist' || capability === 'file') && {
      csApproved: false,
    }),
    ...(capabilities.includes('hand-over') && { productReady: true as const }),
  };
}

function close(
  sop: Sop,
  command: CommandOf<'withdraw' | 'refuse'>,
  status: 'withdrawn' | 'refused',
): Decision {
  const closing = sop.closings.find((candidate) => candidate.status === status);
  if (closing === undefined) {
    return refuse(
      'PENUTUPAN_TIDAK_DIATUR',
      'SOP ini tidak mengatur penutupan seperti itu. Lanjutkan langkahnya.',
    );
  }
  if (!closing.roles.some((role) => command.roles.includes(role))) {
    return refuse('PERAN_TIDAK_SESUAI', `${closing.label} bukan wewenang peran Anda.`, {
      roles: closing.roles,
    });
  }
  const reason = command.reason.trim();
  if (reason === '') return refuse('ALASAN_WAJIB', `Tulis alasan: ${closing.label}.`);
  return {
    events: [{ type: 'case.closed', payload: { status, by: command.by, reason } }],
  };
}

function expire(state: CaseState, sop: Sop, command: CommandOf<'expire'>): Decision {
  if (!sop.closings.some((closing) => closing.status === 'expired')) {
    return refuse('PENUTUPAN_TIDAK_DIATUR', 'SOP ini tidak mengatur permohonan kedaluwarsa.');
  }
  if (findIdle(state, sop) === undefined) {
    return refuse(
      'TIDAK_MENUNGGU_PEMOHON',
      'Permohonan sedang dikerjakan kantor, jadi tidak dapat dinyatakan kedaluwarsa.',
    );
  }
  return {
    events: [
      {
        type: 'case.closed',
        payload: {
          status: 'expired',
          ...(command.by !== undefined && { by: command.by }),
          ...(command.reason !== undefined && { reason: command.reason }),
        },
      },
    ],
  };
}

type StepCommand = { token: number; by: string; roles: readonly string[] };
type OnStep = (active: ActiveStep, step: SopStep) => Decision;

/** Runs `then` if the token is active, the role fits and no colleague has the step in hand. */
function onActive(
  state: CaseState,
  sop: Sop,
  command: StepCommand,
  context: WorkflowContext,
  then: OnStep,
): Decision {
  const active = state.active.find(({ token }) => token === command.token);
  if (active === undefined) {
    return refuse(
      'LANGKAH_TIDAK_AKTIF',
      'Langkah ini sudah selesai atau belum dimulai. Muat ulang permohonan.',
    );
  }
  const step = getStep(sop, active.step);
  if (!hasRole(sop, step, command.roles)) {
    return refuse(
      'PERAN_TIDAK_SESUAI',
      `Langkah ${step.id} dikerjakan oleh ${actorLabel(sop, step)}.`,
      { roles: rolesOf(sop, step) },
    );
  }
  if (active.holder !== undefined && active.holder !== command.by) {
    const name = context.userNames?.[active.holder];
    return refuse(
      'LANGKAH_SUDAH_DIPEGANG',
      `Langkah ini sedang dikerjakan ${name ?? 'petugas lain'}. Minta langkahnya diserahkan bila perlu.`,
      { holder: active.holder },
    );
  }
  return then(active, step);
}

function onHeld(
  state: CaseState,
  sop: Sop,
  command: StepCommand,
  context: WorkflowContext,
  then: OnStep,
): Decision {
  return onActive(state, sop, command, context, (active, step) =>
    active.holder === undefined
      ? refuse('LANGKAH_BELUM_DIPEGANG', 'Langkah ini belum diambil siapa pun.')
      : then(active, step),
  );
}

function hasRole(sop: Sop, step: SopStep, roles: readonly string[]): boolean {
  return rolesOf(sop, step).some((role) => roles.includes(role));
}

/** A look ahead: which steps become active does not depend on the hour. */
function fold(state: CaseState, events: readonly WorkflowEvent[]): CaseState {
  return evolveAll(state, events, state.openedAt) ?? state;
}

function refuse(code: string, message: string, details?: Refusal['details']): Decision {
  return { refusal: { code, message, ...(details && { details }) } };
}
