import type { PriorityKind } from '../../domain/contract/queue.ts';
import { inventPerson, inventSubject, type Person } from './people.ts';
import { Random } from './random.ts';

export type PurposeId = 'pulsa' | 'informasi-umum' | 'tanya-izin' | 'serah-berkas';

/**
 * Everything a visitor will do, drawn before the day begins: what happens at the desks then changes
 * the order of things but never their number.
 */
export type Plan = {
  person: Person;
  subject: string;
  purposeId: PurposeId;
  channel: 'satpam' | 'kiosk';
  language: 'id' | 'en';
  priorityKind?: PriorityKind;
  refusedAtDoor: boolean;
  cancels: boolean;
  reprint: boolean;
  chosen: boolean;
  /** How the holder answers to calls: `slow` needs `recalls` more, `late` and `absent` miss all three. */
  answers: 'prompt' | 'slow' | 'late' | 'absent';
  recalls: number;
  /** Sent to the wrong desk: gets a number of another queue and is helped there without a file. */
  wrongDesk: boolean;
  /** Only asked something; no file is opened. */
  noFile: boolean;
  /** At the information desk: comes back with files. */
  prepares: boolean;
  /** How often CS finds the files incomplete before they are right. */
  incompleteRounds: number;
  helpDesk: boolean;
  newRequest: boolean;
  backFromCounter: boolean;
  misdirected: boolean;
  edits: boolean;
  note: boolean;
  reveals: boolean;
  takes: boolean;
  extraPaper: boolean;
  /** Is the file carried on through the back office to its end? */
  carry: boolean;
  leaves: boolean;
};

const priorities: PriorityKind[] = ['lansia', 'disabilitas', 'hamil', 'membawa-anak'];

export function planVisit(random: Random): Plan {
  const channel = random.chance(0.28) ? 'kiosk' : 'satpam';
  const hasPriority = random.chance(0.12);
  const kind = random.pick(priorities);
  return {
    person: inventPerson(random),
    subject: inventSubject(random),
    purposeId: random.weighted({
      pulsa: 17,
      'informasi-umum': 18,
      'tanya-izin': 22,
      'serah-berkas': 43,
    }),
    channel,
    language: random.chance(0.2) ? 'en' : 'id',
    ...(hasPriority && { priorityKind: kind }),
    refusedAtDoor: channel === 'satpam' && random.chance(0.04),
    cancels: random.chance(0.025),
    reprint: random.chance(0.03),
    chosen: random.chance(0.03),
    answers: random.weighted({ prompt: 78, slow: 12, late: 6, absent: 4 }),
    recalls: random.whole(1, 2),
    wrongDesk: random.chance(0.04),
    noFile: random.chance(0.15),
    prepares: random.chance(0.35),
    incompleteRounds: Number(random.weighted({ '0': 64, '1': 28, '2': 8 })),
    helpDesk: random.chance(0.15),
    newRequest: random.chance(0.03),
    backFromCounter: random.chance(0.05),
    misdirected: random.chance(0.06),
    edits: random.chance(0.08),
    note: random.chance(0.1),
    reveals: random.chance(0.05),
    takes: random.chance(0.3),
    extraPaper: random.chance(0.08),
    carry: random.chance(0.9),
    leaves: random.chance(0.7),
  };
}

/** One visitor of the run. */
export type Visitor = {
  plan: Plan;
  luck: Random;
  visitId?: string;
  caseId?: string;
  sopId?: string;
  /** Incomplete rounds already behind. */
  rounds: number;
  helped: boolean;
  sentBack: boolean;
  /** Helped at another desk without a file. */
  plain: boolean;
  /** Comes for the finished letter. */
  collects: boolean;
  /** Late or slow once; the next time they come at the first call. */
  patient: boolean;
};

export function newVisitor(seed: number, index: number): Visitor {
  const luck = Random.of(seed, index);
  return visitorOf(planVisit(luck), luck);
}

export function visitorOf(plan: Plan, luck: Random): Visitor {
  return {
    plan,
    luck,
    rounds: 0,
    helped: false,
    sentBack: false,
    plain: false,
    collects: false,
    patient: false,
  };
}
