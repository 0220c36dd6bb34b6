import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  BacklogFigures,
  DashboardOptions,
  Figure,
  FigureCases,
  OfficerFigure,
  ReturnFigures,
  ServiceFigure,
  StepFigure,
  TodayFigures,
  TrafficFigures,
} from '../../domain/contract/dashboard.ts';
import { dashboardRoles } from '../../domain/contract/dashboard-roles.ts';
import { Role } from '../../domain/contract/roles.ts';
import { pdfText } from '../support/pdf.ts';
import {
  openKaltimCase,
  openOffice,
  type Client,
  type OfficeUnderTest,
} from '../support/office.ts';
import { complete, satuAtapCaseAt, signedIn } from '../support/walk.ts';

/** Monday 23 November 2026, 09.00 WITA; the test moves it on by the minute. */
const NINE = Date.parse('2026-11-23T01:00:00.000Z');
const KALTIM = 'kaltim-rekomendasi-pameran';
let now = NINE;
const pass = (minutes: number) => {
  now += minutes * 60_000;
};
const day = '2026-11-23';
const today = { from: day, to: day };

let office: OfficeUnderTest;
let head: Client;
let first: string;
let returned: string;
let open: string;

/**
 * A: 20 minutes at CS, 15 at the counter (norm 10: late), 12 at verification (norm 15), then withdrawn.
 * B: returned by CS after 5 minutes, and back with the applicant. C: received at PULSA, under way.
 * D: came, and waits.
 */
beforeAll(async () => {
  now = NINE;
  office = await openOffice({ wall: () => now, monotonic: () => 0 });
  head = await signedIn(office, 'kadis');
  const a = await openKaltimCase(office, 'Ayu Lestari');
  first = a.caseId;
  await a.cs.do('queue.finish', { ticketId: a.ticketId });
  pass(20);
  await complete(office, first, '4', 'lengkap');
  pass(15);
  await complete(office, first, '6', 'diterima');
  pass(12);
  await complete(office, first, '7', 'lengkap');
  const b = await openKaltimCase(office, 'Beni Saputra');
  returned = b.caseId;
  await b.cs.do('queue.finish', { ticketId: b.ticketId });
  pass(5);
  await complete(office, returned, '4', 'tidak-lengkap', {
    reason: 'Surat kuasa belum bermeterai',
  });
  open = await satuAtapCaseAt(office, 'U2b', 'Citra Dewi');
  await a.cs.do('case.withdraw', { caseId: first, reason: 'Pameran dibatalkan' });
  await a.satpam.do('visit.register', { purposeId: 'serah-berkas', name: 'Dodi Pratama' });
  pass(7);
  await office.settled();
});
afterAll(async () => {
  expect(office.verify()).toMatchObject({ ok: true });
  await office.remove();
});

const stepOf = (steps: StepFigure[], step: string) => {
  const found = steps.find((each) => each.sopId === KALTIM && each.step === step);
  if (found === undefined) throw new Error(`No figure of step ${step}`);
  return found;
};
const rows = async (figure: Figure, limit = 25) =>
  (await head.ask<FigureCases>('dashboard.cases', { figure, limit })).rows;

describe('figures of a day that was counted by hand', () => {
  test('today', async () => {
    const figures = await head.ask<TodayFigures>('dashboard.today');
    expect(figures).toMatchObject({
      day,
      waiting: 1,
      serving: 0,
      arrived: 4,
      served: 3,
      missed: 0,
      medianWait: 0,
      longestWait: 7,
      received: 2,
      finished: 0,
      open: 2,
      late: 0,
      nextDay: '2026-11-24',
    });
    expect(figures.hours).toEqual([
      { hour: 9, arrived: 4, served: 3, missed: 0, waitedMinutes: 0, waiting: 1 },
    ]);
  });

  test('steps: median, norm, late ones, and what is under way', async () => {
    const steps = await head.ask<StepFigure[]>('dashboard.steps', today);
    expect(stepOf(steps, '4')).toMatchObject({ done: 2, median: 5, p90: 20, judged: 0, late: 0 });
    expect(stepOf(steps, '6')).toMatchObject({
      done: 1,
      median: 15,
      judged: 1,
      late: 1,
      norm: { min: 10, max: 10 },
    });
    expect(stepOf(steps, '7')).toMatchObject({ done: 1, median: 12, judged: 1, late: 0 });
    expect(stepOf(steps, '6').bins.filter(({ count }) => count > 0)).toEqual([
      { above: 10, upTo: 15, count: 1, isLate: true },
    ]);
    expect(stepOf(steps, '3')).toMatchObject({ underWay: 1 });
  });

  test('officers: without the time that applicants took, without devices', async () => {
    const officers = await head.ask<OfficerFigure[]>('dashboard.officers', today);
    const of = (id: string) => officers.find(({ officerId }) => officerId === id);
    expect(of('cs')).toMatchObject({ done: 2, median: 5, late: 0 });
    expect(of('loket1')).toMatchObject({ done: 1, judged: 1, late: 1 });
    expect(officers.every(({ officerId }) => !officerId.startsWith('device:'))).toBe(true);
    expect(of('cs')?.steps.map(({ step }) => step)).toEqual(['4']);
  });

  test('services against their promise', async () => {
    const services = await head.ask<ServiceFigure[]>('dashboard.services', today);
    expect(services.find(({ sopId }) => sopId === KALTIM)).toMatchObject({
      opened: 2,
      received: 1,
      withdrawn: 1,
      finished: 0,
      open: 1,
      promiseDays: 1,
      medianDays: 0,
      // Nobody broke a promise to somebody who withdrew.
      judged: 0,
      days: [{ workingDays: 0, ended: 1 }],
    });
  });

  test('returns, with the reason and the case', async () => {
    const { arrows, latest } = await head.ask<ReturnFigures>('dashboard.returns', today);
    expect(arrows).toMatchObject([{ step: '4', outcome: 'tidak-lengkap', count: 1, of: 2 }]);
    expect(latest).toMatchObject([
      { caseId: returned, reason: 'Surat kuasa belum bermeterai', outcome: 'tidak-lengkap' },
    ]);
  });

  test('backlog: by age and by step', async () => {
    const backlog = await head.ask<BacklogFigures>('dashboard.backlog', {});
    expect(backlog.open).toBe(2);
    expect(backlog.bands[0]).toEqual({ band: '0', count: 2, late: 0 });
    expect(backlog.steps.map(({ step, count }) => [step, count])).toEqual([
      ['3', 1],
      ['U2b', 1],
    ]);
    expect(backlog.oldest.map(({ caseId }) => caseId)).toEqual([returned, open]);
  });

  test('a service and an officer narrow them', async () => {
    const only = await head.ask<StepFigure[]>('dashboard.steps', { ...today, sopId: 'satu-atap' });
    expect(only.length).toBeGreaterThan(0);
    expect(only.every(({ sopId }) => sopId === 'satu-atap')).toBe(true);
    const mine = await head.ask<StepFigure[]>('dashboard.steps', { ...today, officerId: 'loket1' });
    expect(mine.map(({ step, done }) => [step, done])).toEqual([['6', 1]]);
  });

  test('traffic by day and hour', async () => {
    const traffic = await head.ask<TrafficFigures>('dashboard.traffic', {
      from: '2026-11-20',
      to: day,
    });
    expect(traffic).toMatchObject({ arrived: 4, served: 3, missed: 0 });
    expect(traffic.days).toEqual([{ day, arrived: 4, served: 3, received: 2, finished: 0 }]);
  });
});

describe('every figure opens down to its cases', () => {
  test.each<[string, Figure, number]>([
    ['waiting', { of: 'tickets', state: 'waiting', day }, 1],
    ['arrived at nine', { of: 'tickets', state: 'arrived', day, hour: 9 }, 4],
    ['served', { of: 'tickets', state: 'served', day }, 3],
    ['nobody at ten', { of: 'tickets', state: 'arrived', day, hour: 10 }, 0],
    ['opened', { of: 'opened', ...today }, 3],
    ['received', { of: 'received', ...today }, 2],
    ['withdrawn', { of: 'withdrawn', ...today }, 1],
    ['ended late', { of: 'ended', ...today, late: true }, 0],
    ['open', { of: 'open' }, 2],
    ['open since today', { of: 'open', age: '0' }, 2],
    ['older', { of: 'open', age: '1-2' }, 0],
    ['late now', { of: 'open', due: 'late' }, 0],
    ['step 4', { of: 'done', ...today, sopId: KALTIM, step: '4' }, 2],
    ['step 6, late', { of: 'done', ...today, sopId: KALTIM, step: '6', late: true }, 1],
    [
      'step 4, 6 to 20 minutes',
      { of: 'done', ...today, sopId: KALTIM, step: '4', minutes: [5, 20] },
      1,
    ],
    ['returned', { of: 'done', ...today, sopId: KALTIM, step: '4', outcome: 'tidak-lengkap' }, 1],
    ['one officer', { of: 'done', ...today, officerId: 'loket1' }, 1],
    ['under way', { of: 'under-way', sopId: KALTIM, step: '3' }, 1],
  ])('%s', async (_name, figure, count) => {
    expect(await rows(figure)).toHaveLength(count);
  });

  test('with number, name, service and what happened', async () => {
    const [line] = await rows({ of: 'done', ...today, sopId: KALTIM, step: '6' });
    expect(line).toMatchObject({
      caseId: first,
      name: 'Ayu Lestari',
      service: 'Rekomendasi Pameran (EO)',
      isLate: true,
    });
    expect(line?.number).toMatch(/\/TT\//);
    expect(line?.detail).toContain('15 menit jam kerja');
  });

  test('a page at a time', async () => {
    const figure: Figure = { of: 'opened', ...today };
    const page = await head.ask<FigureCases>('dashboard.cases', { figure, limit: 2 });
    expect(page.rows).toHaveLength(2);
    expect(page.nextOffset).toBe(2);
    const rest = await head.ask<FigureCases>('dashboard.cases', { figure, limit: 2, offset: 2 });
    expect(rest.rows).toHaveLength(1);
    expect(rest.nextOffset).toBeUndefined();
  });

  test('an erased applicant leaves the figures, without the name and the reason', async () => {
    const before = await head.ask<StepFigure[]>('dashboard.steps', today);
    const admin = await office.as(
      office.office.reader.users().find(({ roles }) => roles.includes('admin'))?.id ?? '',
    );
    await admin.do('admin.eraseSubject', {
      subject: `case:${first}`,
      reason: 'permintaan-pemilik-data',
    });
    expect(await head.ask('dashboard.steps', today)).toEqual(before);
    const [line] = await rows({ of: 'done', ...today, sopId: KALTIM, step: '6' });
    expect(line?.name).toBe('');
  });
});

describe('a late step under way', () => {
  test('is counted from the minute the norm is over, and opens to its case', async () => {
    const caseId = await openKaltimCase(office, 'Eka Putri');
    await complete(office, caseId.caseId, '4', 'lengkap');
    const late = async () =>
      stepOf(await head.ask<StepFigure[]>('dashboard.steps', today), '6').underWayLate;
    pass(10);
    expect(await late()).toBe(0);
    pass(2);
    expect(await late()).toBe(1);
    expect(await rows({ of: 'under-way', sopId: KALTIM, step: '6', late: true })).toMatchObject([
      { caseId: caseId.caseId },
    ]);
  });
});

describe('the report', () => {
  test('says what the screen says, on the office paper, signed by who asked for it', async () => {
    const { url, title } = await head.do<{ url: string; title: string }>('dashboard.print', today);
    expect(title).toBe('Laporan Kinerja Layanan 23 November 2026');
    const paper = await fetch(`${office.url}${url}`, { headers: { cookie: head.cookie } });
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    const text = (await pdfText(new Uint8Array(await paper.arrayBuffer()))).join('\n');
    expect(text).toContain('LAPORAN KINERJA LAYANAN');
    expect(text).toContain('Rekomendasi Pameran');
    expect(text).toMatch(/Menerima dan mendaftarkan\s+Hari ke H 10 menit/);
    expect(text).toContain('Belum lengkap, kembali ke');
    expect(text).toContain('Ir. Sri Mulyono, M.Si.');
    // No applicant, and nothing that officers wrote in their own words.
    expect(text).not.toContain('Beni Saputra');
    expect(text).not.toContain('belum bermeterai');
  });

  test('is for officers only', async () => {
    const { url } = await head.do<{ url: string }>('dashboard.print', today);
    expect((await fetch(`${office.url}${url}`)).status).toBe(403);
  });
});

describe('refusals', () => {
  test('a period that ends before it begins, a day that is none, a service that is none', async () => {
    const wrong = (input: object) =>
      head.ask('dashboard.steps', input).catch((error: { code: string }) => error.code);
    expect(await wrong({ from: '2026-11-24', to: '2026-11-23' })).toBe('ISIAN_SALAH');
    expect(await wrong({ from: '2026-02-30', to: '2026-03-01' })).toBe('ISIAN_SALAH');
    expect(await wrong({ ...today, sopId: 'tidak-ada' })).toBe('SOP_TIDAK_ADA');
  });

  test('desks do not see it, and everybody who does may read the cases behind it', async () => {
    const cs = await signedIn(office, 'cs');
    await expect(cs.ask('dashboard.today')).rejects.toMatchObject({ code: 'PERAN_TIDAK_BERHAK' });
    // Readers of cases: everybody but security and the administrator (server/router/case.ts).
    const readers = Role.options.filter((role) => role !== 'satpam' && role !== 'admin');
    expect(dashboardRoles.every((role) => readers.includes(role))).toBe(true);
    expect(await head.ask<DashboardOptions>('dashboard.options')).toMatchObject({
      today: day,
      since: day,
    });
  });
});

describe('what is counted is what the log says', () => {
  test('steps, arrows and cases equal a slow count of the events', () => {
    const { sqlite } = office.office.opened;
    const all = <T>(sql: string) => sqlite.prepare<[], T>(sql).all();
    const events = all<{ type: string; payload: string; subject: string; at: string }>(
      'select type, payload, subject, at from event order by seq',
    ).map((row) => ({ ...row, data: JSON.parse(row.payload) as Record<string, string & number> }));
    const tally = (keys: string[]) =>
      Object.entries(Object.groupBy(keys, (key) => key)).map(
        ([key, list]) => `${key} ${list?.length}`,
      );
    const wita = (at: string) =>
      new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
    const done = events.filter(({ type }) => type === 'case.step-completed');
    expect(
      all<{ key: string }>(
        `select day || ' ' || step || ' ' || outcome || ' ' || done as key from step_outcome`,
      )
        .map(({ key }) => key)
        .sort(),
    ).toEqual(
      tally(
        done.map(
          ({ data, at }) => `${wita(data['occurredAt'] ?? at)} ${data['step']} ${data['outcome']}`,
        ),
      ).sort(),
    );
    expect(
      all<{ key: string }>(
        `select day || ' ' || step || ' ' || officer_id || ' ' || sum(done) as key from step_time group by day, step, officer_id`,
      )
        .map(({ key }) => key)
        .sort(),
    ).toEqual(
      tally(
        done.map(
          ({ data, at }) => `${wita(data['occurredAt'] ?? at)} ${data['step']} ${data['by']}`,
        ),
      ).sort(),
    );
    const sums = all<{ opened: number; received: number; ended: number }>(
      'select sum(opened) as opened, sum(received) as received, sum(finished + refused + withdrawn + expired) as ended from case_count',
    );
    const count = (type: string) => events.filter((event) => event.type === type).length;
    expect(sums).toEqual([
      {
        opened: count('case.opened'),
        received: count('case.received'),
        ended: count('case.closed'),
      },
    ]);
  });
});

describe('an index stands behind every question about the past', () => {
  test.each([
    [
      'ended',
      `select id from case_file f where f.closed_at >= '2026' and f.closed_at < '2027' and +f.status = 'finished' order by f.closed_at desc limit 25`,
      'case_closed',
    ],
    [
      'received',
      `select id from case_file f where f.received_at >= '2026' and f.received_at < '2027' order by f.received_at desc limit 25`,
      'case_received',
    ],
    [
      'done',
      `select case_id from case_step s where s.completed_at >= '2026' and s.completed_at < '2027' and s.step = '4' order by s.completed_at desc limit 25`,
      'case_step_done',
    ],
    [
      'under way',
      `select count(*) from case_step where completed_at is null and sop_version = 'x' and step = '4' and entered_at < '2026'`,
      'case_step_waiting',
    ],
    [
      'late now',
      `select count(*) from case_file f where f.status = 'open' and f.clock_due_day < '2026'`,
      'case_due',
    ],
    [
      'times',
      `select sum(done) from step_time where day between '2026' and '2027' group by step`,
      'PRIMARY KEY',
    ],
  ])('%s', (_name, sql, index) => {
    const plan = office.office.opened.sqlite
      .prepare<[], { detail: string }>(`explain query plan ${sql}`)
      .all()
      .map(({ detail }) => detail)
      .join('; ');
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/\bSCAN\b/);
  });
});

test('whoever is sent on to another desk is served twice, and is one visitor', async () => {
  const before = await head.ask<TodayFigures>('dashboard.today');
  const satpam = await office.as('satpam');
  const { ticketId } = await satpam.do<{ ticketId: string }>('visit.register', {
    purposeId: 'pulsa',
    name: 'Made Ayu',
  });
  const serve = async (userId: string, counterId: string, id: string) => {
    const desk = await office.as(userId, counterId);
    await desk.do('queue.callTicket', { counterId, ticketId: id, reason: 'uji otomatis' });
    await desk.do('queue.start', { ticketId: id });
    return desk;
  };
  const pulsa = await serve('pulsa', 'ruang-pulsa', ticketId);
  const { ticket } = await pulsa.do<{ ticket: { id: string } }>('queue.transfer', {
    ticketId,
    queueId: 'PENDAFTARAN',
  });
  await serve('loket2', 'loket-2', ticket.id);
  const after = await head.ask<TodayFigures>('dashboard.today');
  expect(after.served - before.served).toBe(2);
  expect(after.visitorsServed - before.visitorsServed).toBe(1);
});
