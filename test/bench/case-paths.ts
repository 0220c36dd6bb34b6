import type { CaseState, WorkflowEvent } from '../../domain/workflow/case-state.ts';
import { evolveAll } from '../../domain/workflow/case-state.ts';
import { decide } from '../../domain/workflow/decide.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { applicableRequirements } from '../../domain/workflow/requirements.ts';
import { getStep, rolesOf } from '../../domain/workflow/sop-lookup.ts';

/** Which demo user does a step; only names on the record, so one per role is enough. */
const userOf: Record<string, string> = {
  pendaftaran: 'loket1',
  'kasubbag-umum': 'kasubbag',
  'kabag-ku': 'kabag',
  kapuslitbang: 'kapus',
  'bidang-balai': 'balai',
};

/** A way through a SOP: up to the receipt at the desk, and what the office does afterwards. */
export type CasePath = { sop: Sop; front: WorkflowEvent[]; later: WorkflowEvent[] };

/** Outcomes along the way; the receipt is given by `front`'s last one. */
const ways = [
  {
    sop: 'kaltim-rekomendasi-pameran',
    queue: 'CS',
    entry: '3',
    weight: 10,
    front: ['diserahkan', 'lengkap', 'diterima'],
    later: ['*7', 'draf-selesai', 'benar', 'benar', 'setuju', 'bernomor', 'diserahkan', 'selesai'],
  },
  {
    sop: 'kaltim-rekomendasi-pameran',
    queue: 'CS',
    entry: '3',
    weight: 40,
    front: ['diserahkan', 'lengkap', 'diterima'],
    later: ['permohonan-baru'],
  },
  {
    sop: 'satu-atap',
    queue: 'PINTU',
    entry: 'R1',
    weight: 10,
    front: ['diterima', 'pintu', 'diantar', 'diterima'],
    later: ['konsep-siap', 'disetujui', 'dip-bebas', 'hasil-siap', 'disampaikan', 'tercatat'],
  },
  {
    sop: 'satu-atap',
    queue: 'PINTU',
    entry: 'R1',
    weight: 20,
    front: ['diterima', 'pintu', 'diantar', 'diterima'],
    later: [
      'konsep-siap',
      'disetujui',
      'dikecualikan',
      'tetap-dikecualikan',
      'disampaikan',
      'tercatat',
    ],
  },
  {
    sop: 'satu-atap',
    queue: 'PULSA',
    entry: 'R1',
    weight: 20,
    front: ['diterima', 'pulsa', 'diantar', 'diteruskan'],
    later: ['selesai', 'diserahkan', 'dimintakan', 'disahkan', 'terkirim'],
  },
] as const;

/** The shipped SOPs walked by their own interpreter, once; the generator repeats the events for many cases. */
export function casePaths(sops: Sop[]): Record<string, CasePath[]> {
  const byQueue: Record<string, CasePath[]> = {};
  for (const way of ways) {
    const sop = sops.find(({ id }) => id === way.sop);
    if (sop === undefined) throw new Error(`SOP ${way.sop} is not shipped`);
    const walk = new Walk(sop, way.entry);
    const front = [...walk.events, ...way.front.flatMap((outcome) => walk.complete(outcome))];
    const later = way.later.flatMap((outcome) => walk.complete(outcome));
    const path = { sop, front, later };
    (byQueue[way.queue] ??= []).push(...Array.from({ length: way.weight }, () => path));
  }
  return byQueue;
}

const AT = '2022-01-03T00:00:00.000Z';

class Walk {
  readonly events: WorkflowEvent[];
  private readonly sop: Sop;
  private state: CaseState;

  constructor(sop: Sop, entry: string) {
    this.sop = sop;
    const decision = decide(undefined, sop, {
      type: 'open',
      caseId: 'x',
      entry,
      represented: false,
      by: 'satpam',
    });
    if ('refusal' in decision) throw new Error(decision.refusal.message);
    this.events = decision.events;
    this.state = evolveAll(undefined, decision.events, AT) as CaseState;
  }

  /** `*7`: the step's outcome that needs no recommendation from another agency. */
  complete(name: string): WorkflowEvent[] {
    const active = this.state.active[0];
    if (active === undefined) throw new Error(`Nothing is active before ${name}`);
    const step = getStep(this.sop, active.step);
    const roles = rolesOf(this.sop, step);
    const outcome = name.startsWith('*')
      ? Object.entries(step.outcomes).find(([, each]) => each.needsRecommendation === false)?.[0]
      : name;
    const findings = applicableRequirements(this.sop, this.state).map(({ id }) => ({
      requirementId: id,
      present: true,
      correct: true,
    }));
    const by = roles[0] ?? '';
    const choice = step.choices?.[0];
    const decision = decide(
      this.state,
      this.sop,
      {
        type: 'complete',
        token: active.token,
        by: userOf[by] ?? by,
        roles,
        outcome: outcome ?? name,
        reason: 'sesuai permintaan pemohon',
        form: { applicantSigned: true, findings, ...(choice !== undefined && { choice }) },
      },
      { checklist: findings },
    );
    if ('refusal' in decision) throw new Error(`${step.id} ${name}: ${decision.refusal.message}`);
    this.state = evolveAll(this.state, decision.events, AT) as CaseState;
    return decision.events;
  }
}
