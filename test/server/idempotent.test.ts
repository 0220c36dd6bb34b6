import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedHolidays } from '../../domain/calendar/holiday-table.ts';
import type {
  CounterConfig,
  PrinterConfig,
  PurposeConfig,
  QueueConfig,
} from '../../domain/contract/office.ts';
import { appRouter } from '../../server/router/app-router.ts';
import {
  type Client,
  openKaltimCase,
  openOffice,
  type OfficeUnderTest,
} from '../support/office.ts';
import { complete, printed, tickAll } from '../db/day.ts';
import { kaltimCaseAt } from '../support/walk.ts';

let office: OfficeUnderTest;
let admin: Client;
let loket: Client;
let satpam: Client;
beforeAll(async () => {
  // Ten times faster, so that the many sign-ins of this test are not slowed down.
  office = await openOffice({ monotonic: () => performance.now() * 10 });
  admin = await office.as(
    office.office.reader.users().find(({ roles }) => roles.includes('admin'))?.id ?? '',
  );
  loket = await office.as('loket1', 'loket-1');
  satpam = await office.as('satpam');
});
afterAll(async () => {
  expect(office.verify()).toMatchObject({ ok: true });
  await office.remove();
});

type Config = {
  office: object;
  queues: QueueConfig[];
  counters: CounterConfig[];
  purposes: PurposeConfig[];
  printers: PrinterConfig[];
};
const config = () => admin.ask<Config>('admin.config');
const person = { name: 'Budi Setiawan' };

/** A number of the registration counter, brought as far as asked. */
async function ticket(...acts: ('call' | 'start' | 'miss')[]): Promise<string> {
  const { ticketId } = await satpam.do<{ ticketId: string }>('queue.issue', {
    queueId: 'PENDAFTARAN',
  });
  for (const act of acts) {
    if (act === 'call')
      await loket.do('queue.callTicket', { counterId: 'loket-1', ticketId, reason: 'untuk diuji' });
    if (act === 'start') await loket.do('queue.start', { ticketId });
    if (act === 'miss')
      for (const what of ['recall', 'recall', 'noShow'])
        await loket.do(`queue.${what}`, { ticketId });
  }
  return ticketId;
}

async function free(ticketId: string): Promise<void> {
  await loket.do('queue.start', { ticketId }).catch(() => undefined);
  await loket.do('queue.finish', { ticketId }).catch(() => undefined);
  await loket.do('queue.cancel', { ticketId, reason: 'uji selesai' }).catch(() => undefined);
}

/** A case at CS; the desk is free again. */
async function file(): Promise<{ cs: Client; caseId: string; token: number; ticketId: string }> {
  const { cs, caseId, ticketId } = await openKaltimCase(office);
  await cs.do('queue.finish', { ticketId });
  const { active } = await cs.ask<{ active: { token: number }[] }>('case.get', { caseId });
  return { cs, caseId, token: active[0]?.token ?? 0, ticketId };
}

/** A valid command of each kind, made anew: who sends it, and what. */
const commands: Record<string, () => Promise<[Client, object]>> = {
  'auth.signIn': async () => [office.client(), { userId: 'info', pin: '123456' }],
  'auth.signOut': async () => [await office.as('info'), {}],
  'auth.lock': async () => [await office.as('info'), {}],
  'auth.unlock': async () => {
    const info = await office.as('info');
    await info.do('auth.lock');
    return [info, { pin: '123456' }];
  },
  'auth.chooseCounter': async () => [await office.as('loket2'), { counterId: 'loket-2' }],
  'auth.pairStation': async () => {
    const { code } = await admin.do<{ code: string }>('admin.addStation', {
      name: 'Layar',
      kind: 'display',
    });
    return [office.client(), { code }];
  },
  'auth.kioskExit': async () => [
    office.client(),
    { outcome: 'wrong-pin', tried: '2026-11-23T01:00:00.000Z' },
  ],
  'visit.register': async () => [satpam, { purposeId: 'pulsa', ...person }],
  'visit.refuse': async () => [satpam, { ...person, reason: 'salah alamat' }],
  'visit.leave': async () => [
    satpam,
    {
      visitId: (
        await satpam.do<{ visitId: string }>('visit.register', { purposeId: 'pulsa', ...person })
      ).visitId,
    },
  ],
  'visit.comeBack': async () => {
    const { visitId } = await satpam.do<{ visitId: string }>('visit.register', {
      purposeId: 'pulsa',
      ...person,
    });
    await satpam.do('visit.leave', { visitId });
    return [satpam, { visitId, purposeId: 'pulsa' }];
  },
  'kiosk.take': async () => [
    office.client(),
    { purposeId: 'pulsa', ...person, language: 'id', noticeShown: true },
  ],
  'kiosk.retryPrint': async () => [office.client(), { printJobId: await paper() }],
  'print.retry': async () => [loket, { jobId: await paper() }],
  'queue.issue': async () => [satpam, { queueId: 'PENDAFTARAN' }],
  'queue.callNext': async () => (await ticket(), [loket, { counterId: 'loket-1' }]),
  'queue.callTicket': async () => [
    loket,
    { counterId: 'loket-1', ticketId: await ticket(), reason: 'untuk diuji' },
  ],
  'queue.recall': async () => [loket, { ticketId: await ticket('call') }],
  'queue.start': async () => [loket, { ticketId: await ticket('call') }],
  'queue.finish': async () => [loket, { ticketId: await ticket('call', 'start') }],
  'queue.noShow': async () => {
    const ticketId = await ticket('call');
    for (let n = 0; n < 2; n += 1) await loket.do('queue.recall', { ticketId });
    return [loket, { ticketId }];
  },
  'queue.returnLate': async () => [loket, { ticketId: await ticket('call', 'miss') }],
  'queue.transfer': async () => [loket, { ticketId: await ticket('call'), queueId: 'CS' }],
  'queue.cancel': async () => [loket, { ticketId: await ticket(), reason: 'pengunjung pulang' }],
  'queue.reprint': async () => [loket, { ticketId: await ticket() }],
  'case.open': async () => [
    await office.as('cs'),
    { sopId: 'kaltim-rekomendasi-pameran', applicant: person },
  ],
  'case.linkTicket': async () => {
    const { caseId } = await file();
    return [loket, { caseId, ticketId: await ticket('call') }];
  },
  'case.editApplicant': async () => {
    const { cs, caseId } = await file();
    return [cs, { caseId, applicant: { name: 'Budi Santosa' } }];
  },
  'case.saveChecklist': async () => {
    const { cs, caseId } = await file();
    const { requirements } = await cs.ask<{ requirements: { id: string }[] }>('case.get', {
      caseId,
    });
    return [
      cs,
      { caseId, findings: [{ requirementId: requirements[0]?.id, present: true, correct: true }] },
    ];
  },
  'case.takeStep': async () =>
    (({ cs, caseId, token }) => [cs, { caseId, token }] as [Client, object])(await file()),
  'case.releaseStep': async () => {
    const { cs, caseId, token } = await file();
    await cs.do('case.takeStep', { caseId, token });
    return [cs, { caseId, token }];
  },
  'case.completeStep': async () => {
    const { cs, caseId, token } = await file();
    await tickAll(cs, caseId);
    return [cs, { caseId, token, outcome: 'lengkap' }];
  },
  'case.addNote': async () =>
    (({ cs, caseId }) => [cs, { caseId, text: 'sudah ditelepon' }] as [Client, object])(
      await file(),
    ),
  'case.reveal': async () =>
    (({ cs, caseId }) => [cs, { caseId, purpose: 'menelepon' }] as [Client, object])(await file()),
  'case.findByIdentity': async () => {
    const { cs } = await file();
    return [cs, { identityNumber: '3602041211870001', purpose: 'mencari berkas' }];
  },
  'case.printPaper': async () =>
    (({ cs, caseId }) => [cs, { caseId, paper: 'checklist' }] as [Client, object])(await file()),
  'case.withdraw': async () => {
    const { cs, caseId } = await file();
    await tickAll(cs, caseId);
    await complete(cs, caseId, 'lengkap');
    return [loket, { caseId, reason: 'pemohon mengurungkan niat' }];
  },
  'case.handOverStep': async () => {
    const { cs, caseId, token } = await file();
    await cs.do('case.takeStep', { caseId, token });
    return [cs, { caseId, token, toUserId: 'cs' }];
  },
  'case.saveForm': async () => {
    const { cs, caseId, token } = await file();
    await cs.do('case.takeStep', { caseId, token });
    return [cs, { caseId, token, form: { note: 'baru separuh diisi' } }];
  },
  'case.refuse': async () => {
    const { caseId } = await file();
    return [await office.as('kabid'), { caseId, reason: 'kegiatan tidak diizinkan di tempat itu' }];
  },
  'case.inviteMeeting': async () => {
    const caseId = await kaltimCaseAt(office, '12');
    const kasi = await office.as('kasi');
    const { active } = await kasi.ask<{ active: { token: number }[] }>('case.get', { caseId });
    const token = active[0]?.token ?? 0;
    await kasi.do('case.takeStep', { caseId, token });
    return [
      kasi,
      {
        caseId,
        token,
        day: '2099-01-05',
        time: '09.00',
        place: 'Ruang Rapat',
        agenda: 'Membahas lokasi',
        invitees: ['Dinas Pariwisata'],
      },
    ];
  },
  'case.voidNumber': async () => {
    const caseId = await kaltimCaseAt(office, '16');
    const tu = await office.as('tu');
    const { numbers } = await tu.ask<{ numbers: { series: string; number: string }[] }>(
      'case.get',
      { caseId },
    );
    const given = numbers.find(({ series }) => series === 'surat-rekomendasi');
    const { series, number } = given ?? {};
    return [tu, { caseId, series, number, reason: 'salah ketik pada surat' }];
  },
  'case.reprint': async () => {
    const { cs, caseId } = await file();
    const { id } = await cs.do<{ id: string }>('case.printPaper', { caseId, paper: 'checklist' });
    return [cs, { caseId, jobId: id }];
  },
  'dashboard.print': async () => [
    await office.as('kadis'),
    { from: '2026-11-01', to: '2026-11-22' },
  ],
  'absence.save': async () => [await office.as('info'), away('2099-01-05')],
  'absence.change': async () => {
    const info = await office.as('info');
    const { id } = await info.do<{ id: string }>('absence.save', away('2099-03-05'));
    return [info, { id, fromDay: '2099-03-05', toDay: '2099-03-08', orderNumber: '800/1/2099' }];
  },
  'absence.end': async () => {
    const info = await office.as('info');
    const { id } = await info.do<{ id: string }>('absence.save', away('2099-02-05'));
    return [info, { id }];
  },
  'register.export': async () => [
    await office.as('tu'),
    {
      format: 'xlsx',
      register: { kind: 'cases', filter: { from: '2026-01-01', to: '2026-12-31' } },
    },
  ],
  'admin.saveUser': async () => [
    admin,
    { name: 'Orang Baru', roles: ['info'], active: true, pin: '987654' },
  ],
  'admin.unlockUser': async () => [admin, { id: 'info' }],
  'admin.saveOffice': async () => [admin, { office: (await config()).office }],
  'admin.saveSeries': async () => [
    admin,
    {
      series: {
        id: 'surat-tugas',
        name: 'Surat tugas',
        template: '{urut:3}/TGS/{tahun}',
        restart: 'yearly',
      },
    },
  ],
  'admin.saveQueue': async () => [admin, { queue: (await config()).queues[0] }],
  'admin.saveCounter': async () => [admin, { counter: (await config()).counters[0] }],
  'admin.savePurpose': async () => [admin, { purpose: (await config()).purposes[0] }],
  'admin.savePrinter': async () => [admin, { printer: (await config()).printers[0] }],
  'admin.confirmClock': async () => [admin, { today: office.office.day() }],
  'admin.testPrinter': async () => [admin, { printerId: 'tiket' }],
  'admin.saveHolidays': async () => [
    admin,
    {
      year: 2031,
      holidays: fixedHolidays(2031),
    },
  ],
  'admin.useSop': async () => [admin, { sopId: 'satu-atap', inUse: true }],
  'admin.addStation': async () => [admin, { name: 'Anjungan', kind: 'kiosk' }],
  'admin.removeStation': async () => [
    admin,
    {
      stationId: (
        await admin.do<{ stationId: string }>('admin.addStation', { name: 'Lama', kind: 'desk' })
      ).stationId,
    },
  ],
  'admin.eraseSubject': async () => {
    const { visitId } = await satpam.do<{ visitId: string }>('visit.refuse', {
      ...person,
      reason: 'salah alamat',
    });
    return [admin, { subject: `visit:${visitId}`, reason: 'salah-catat' }];
  },
};

const away = (day: string) => ({
  userId: 'info',
  substituteId: 'helpdesk',
  kind: 'plh',
  fromDay: day,
  toDay: day,
});

async function paper(): Promise<string> {
  const { printJobId } = await satpam.do<{ printJobId: string }>('queue.issue', {
    queueId: 'PENDAFTARAN',
  });
  await printed(office);
  return printJobId;
}

// tRPC keeps its procedures under `_def`.
/* oxlint-disable no-underscore-dangle */
test('every change is here, but for what is tested elsewhere', () => {
  const mutations = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
  ).flatMap(([path, { _def }]) => (_def.type === 'mutation' ? [path] : []));
  // The set-up runs once on an empty office; a station's print claims have their own tests.
  const elsewhere = ['setup.complete', 'print.claim', 'print.report'];
  expect(Object.keys(commands).sort()).toEqual(
    mutations.filter((path) => !elsewhere.includes(path)).sort(),
  );
});

/** What stays the same between two answers: papers move on by themselves. */
const lasting = (body: unknown) =>
  JSON.stringify(body).replaceAll(/"(state|attempts|seq)":("[a-z-]+"|\d+)/g, '"$1"');

test.each(Object.entries(commands))(
  '%s, sent again after a lost reply, gives the same answer and changes nothing',
  async (procedure, make) => {
    const [client, input] = await make();
    const command = { commandId: crypto.randomUUID(), ...input };
    const first = await client.post(procedure, command);
    const body = await first.json();
    expect([first.status, JSON.stringify(body)]).toEqual([
      200,
      expect.stringContaining('"result"'),
    ]);
    await printed(office);
    const seq = office.office.ledger.lastSeq;
    const second = await client.post(procedure, command);
    expect(second.status).toBe(200);
    expect(lasting(await second.json())).toBe(lasting(body));
    await printed(office);
    expect(office.office.ledger.lastSeq).toBe(seq);
    if ('ticketId' in input) await free(String(input.ticketId));
    const { current } = await loket.ask<{ current?: { id: string } }>('queue.board', {
      counterId: 'loket-1',
    });
    if (current !== undefined) await free(current.id);
  },
);

test('the set-up of an office, sent again, is the same one office', async () => {
  const empty = await openOffice({ demo: false });
  const hub = empty.client();
  const { defaults, sops } = await hub.ask<{
    defaults: { office: object; counters: object[] };
    sops: { id: string }[];
  }>('setup.options');
  const input = {
    commandId: crypto.randomUUID(),
    office: defaults.office,
    counters: defaults.counters,
    sopIds: sops.map(({ id }) => id),
    admin: { name: 'Administrator', pin: '246810' },
  };
  const first = await hub.do('setup.complete', input);
  expect(await hub.do('setup.complete', input)).toEqual(first);
  expect(
    await hub.refusal('setup.complete', { ...input, commandId: crypto.randomUUID() }),
  ).toMatchObject({ code: 'KANTOR_SUDAH_DISIAPKAN' });
  expect(empty.verify()).toMatchObject({ ok: true });
  await empty.remove();
});
