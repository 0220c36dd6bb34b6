import { fileCode } from '../../db/case/case-reader.ts';
import type {
  CaseLine,
  OpenFilter,
  Page,
  StepLine,
  TicketLine,
} from '../../db/statistics/figure-reader.ts';
import { formatTanggal } from '../../domain/calendar/format-date.ts';
import { instantAt } from '../../domain/calendar/office-time.ts';
import type { Figure, FigureCase, FigureCases } from '../../domain/contract/dashboard.ts';
import { formatOfficeMinutes } from '../../domain/workflow/step-norm.ts';
import { bandBounds } from './case-figures.ts';
import { titleOf, type Scope } from './scope.ts';
import { lateSince } from './step-figures.ts';
import { nextWorkingDay } from './traffic.ts';

const statusWords: Record<string, string> = {
  open: 'Sedang diproses',
  finished: 'Selesai',
  refused: 'Ditolak',
  withdrawn: 'Dicabut',
  expired: 'Kedaluwarsa',
};
const ticketWords: Record<string, string> = {
  waiting: 'Menunggu',
  called: 'Dipanggil',
  serving: 'Dilayani',
  done: 'Selesai dilayani',
  'no-show': 'Tidak hadir',
  transferred: 'Diteruskan ke meja lain',
  cancelled: 'Dibatalkan',
};

/** The cases behind a figure, a page at a time. */
export function figureCases(scope: Scope, figure: Figure, page: Page): FigureCases {
  // One more than asked tells whether there is another page.
  const lines = linesOf(scope, figure, { offset: page.offset, limit: page.limit + 1 });
  const rows = lines.slice(0, page.limit);
  return {
    rows,
    ...(lines.length > page.limit && { nextOffset: page.offset + page.limit }),
  };
}

function linesOf(scope: Scope, figure: Figure, page: Page): FigureCase[] {
  const { figures } = scope;
  switch (figure.of) {
    case 'tickets': {
      const { zone } = scope.office.settings.office;
      const hour =
        figure.hour === undefined
          ? undefined
          : {
              begin: instantAt(figure.day, figure.hour * 60, zone),
              end: instantAt(figure.day, (figure.hour + 1) * 60, zone),
            };
      return figures
        .tickets(figure.day, figure.state, hour, page)
        .map((line) => ticketLine(scope, line));
    }
    case 'open':
      return figures
        .openCases(openFilter(scope, figure), page)
        .map((line) => caseLine(scope, line));
    case 'under-way': {
      const steps = (scope.versions(figure.sopId) ?? []).flatMap((version) => {
        if (figure.late !== true) return [{ version }];
        const before = lateSince(scope, version, figure.step);
        return before === undefined ? [] : [{ version, before }];
      });
      if (steps.length === 0) return [];
      return figures
        .stepsUnderWay(steps, figure.step, page, figure.holderId)
        .map((line) => stepLine(scope, line));
    }
    case 'done': {
      const { of: _of, from, to, sopId, ...rest } = figure;
      const versions = scope.versions(sopId);
      return figures
        .stepsDone(
          scope.moments({ from, to }),
          { ...defined(rest), ...(versions !== undefined && { versions }) },
          page,
        )
        .map((line) => stepLine(scope, line));
    }
    default: {
      const { of: moment, from, to, sopId, late } = figure;
      const versions = scope.versions(sopId);
      return figures
        .caseMoments(
          moment,
          scope.moments({ from, to }),
          { ...(versions !== undefined && { versions }), ...(late !== undefined && { late }) },
          page,
        )
        .map((line) => caseLine(scope, line));
    }
  }
}

function openFilter(scope: Scope, figure: Extract<Figure, { of: 'open' }>): OpenFilter {
  const versions = scope.versions(figure.sopId);
  const next = nextWorkingDay(scope);
  const due = {
    late: { before: scope.today },
    today: { on: scope.today },
    // No day is called so when the next one is not known.
    next: { on: next ?? '' },
  };
  return {
    ...(versions !== undefined && { versions }),
    ...(figure.due !== undefined && { due: due[figure.due] }),
    ...(figure.age !== undefined && { opened: bandBounds(scope)[figure.age] }),
  };
}

export function caseLine(scope: Scope, line: CaseLine): FigureCase {
  const facts = [
    statusWords[line.status] ?? line.status,
    line.workingDays === null ? undefined : `${line.workingDays} hari kerja`,
    line.status === 'open' && line.dueDay !== null
      ? `jatuh tempo ${formatTanggal(line.dueDay)}`
      : undefined,
  ];
  const isLate =
    line.late === 1 ||
    (line.status === 'open' && line.dueDay !== null && line.dueDay < scope.today);
  return {
    caseId: line.caseId,
    number: line.number ?? fileCode(line.n),
    name: line.applicantName ?? '',
    service: titleOf(scope.sopOf(line.sopVersion)),
    at: line.at,
    detail: facts.filter(Boolean).join(' · '),
    ...(isLate && { isLate }),
  };
}

function stepLine(scope: Scope, line: StepLine): FigureCase {
  const step = scope.stepOf(line.sopVersion, line.step);
  const label = line.outcome === null ? undefined : step?.outcomes[line.outcome]?.label;
  const facts = [
    step?.title ?? line.step,
    label,
    line.officeMinutes === null
      ? undefined
      : `${formatOfficeMinutes(line.officeMinutes)} jam kerja`,
    line.officerId === null ? undefined : scope.officerName(line.officerId),
    line.reason === null || line.reason === '' ? undefined : `“${line.reason}”`,
  ];
  return {
    caseId: line.caseId,
    number: line.number ?? fileCode(line.n),
    name: line.applicantName ?? '',
    service: titleOf(scope.sopOf(line.sopVersion)),
    at: line.at,
    detail: facts.filter(Boolean).join(' · '),
    ...(line.late === 1 && { isLate: true }),
  };
}

function ticketLine(scope: Scope, line: TicketLine): FigureCase {
  const queue = scope.office.settings.queues.find(({ id }) => id === line.queueId);
  const waited =
    line.waitingSeconds === null
      ? undefined
      : `menunggu ${Math.floor(line.waitingSeconds / 60)} menit`;
  const file = line.n === null ? undefined : `berkas ${line.caseNumber ?? fileCode(line.n)}`;
  return {
    ...(line.caseId !== null && { caseId: line.caseId }),
    number: line.number,
    name: line.applicantName ?? '',
    service:
      line.sopVersion === null
        ? (queue?.name ?? line.queueId)
        : titleOf(scope.sopOf(line.sopVersion)),
    at: line.at,
    detail: [ticketWords[line.state] ?? line.state, waited, file].filter(Boolean).join(' · '),
  };
}

/** Without the properties that are undefined. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
