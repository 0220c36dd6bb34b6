import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Role } from '../../domain/contract/roles.ts';
import { isDomainError } from '../../domain/errors.ts';
import type { Device, Principal } from '../../server/auth/principal.ts';
import { PrintWorker } from '../../server/printing/print-worker.ts';
import { appRouter } from '../../server/router/app-router.ts';
import type { Access, Context } from '../../server/router/trpc.ts';
import { openOffice, type OfficeUnderTest } from '../support/office.ts';

// tRPC keeps its procedures under `_def`.
/* oxlint-disable no-underscore-dangle */
type Procedure = {
  _def: {
    type: 'query' | 'mutation' | 'subscription';
    meta?: { access?: Access };
    inputs: z.ZodType[];
  };
};
const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, Procedure>,
).map(([path, { _def }]) => ({ path, ..._def }));

/** Everybody and everything that may ask: each role at the hub, nobody there, and devices without a person. */
const askers: Record<string, { device: Device['kind']; role?: Role }> = {
  ...Object.fromEntries(Role.options.map((role) => [role, { device: 'hub' as const, role }])),
  'tanpa masuk': { device: 'hub' },
  anjungan: { device: 'kiosk' },
  layar: { device: 'display' },
  'perangkat keamanan': { device: 'security' },
  'perangkat meja': { device: 'desk' },
  'perangkat asing': { device: 'none' },
  'admin di perangkat asing': { device: 'none', role: 'admin' },
  'cs di perangkat meja': { device: 'desk', role: 'cs' },
};

let office: OfficeUnderTest;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.remove());

/** What the declaration says, read apart from the code that enforces it. */
function declared(
  access: Access,
  { device, role }: { device: Device['kind']; role?: Role },
): boolean {
  if (access.kind === 'public') return true;
  if (device === 'none') return false;
  if (access.kind === 'device')
    return (
      device === 'hub' ||
      access.devices.includes(device) ||
      (role !== undefined && access.roles?.includes(role) === true)
    );
  return role !== undefined && (access.kind === 'signed-in' || access.roles.includes(role));
}

function contextOf(name: string): Context {
  const { device, role } = askers[name] ?? { device: 'none' };
  const principal: Principal = { device: { kind: device, stationId: device, name: device } };
  if (role !== undefined) {
    const session = {
      id: `sesi-${name}`,
      tokenHash: name,
      userId: 'siapa',
      stationId: device,
      counterId: null,
      openedAt: '',
      closedAt: null,
      locked: false,
    };
    principal.user = {
      userId: 'siapa',
      name: 'Siapa',
      position: '',
      nip: '',
      roles: [role],
      ownRoles: [role],
      actingFor: [],
      session,
    };
  }
  return {
    office: office.office,
    printing: new PrintWorker(office.office),
    lan: {},
    principal,
    setCookie: () => undefined,
    clearCookie: () => undefined,
  };
}

const doors = [
  'BELUM_MASUK',
  'PERAN_TIDAK_BERHAK',
  'PERANGKAT_BELUM_DIPASANGKAN',
  'PERANGKAT_TIDAK_BERHAK',
];

/** Was the asker let in? An input nobody accepts is sent, so that what is let in still does nothing. */
async function letIn(path: string, name: string): Promise<boolean> {
  const caller = appRouter.createCaller(contextOf(name)) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  const [group = '', procedure = ''] = path.split('.');
  try {
    await caller[group]?.[procedure]?.({ tidakAda: true });
    return true;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return !(isDomainError(cause) && doors.includes(cause.code));
  }
}

describe('every procedure', () => {
  test('says who may call it', () => {
    expect(procedures.length).toBeGreaterThan(60);
    expect(
      procedures.filter(({ meta }) => meta?.access === undefined).map(({ path }) => path),
    ).toEqual([]);
  });

  test('that changes something carries a commandId and refuses unknown fields', () => {
    for (const { path, type, inputs } of procedures) {
      if (type !== 'mutation') continue;
      const shapes = inputs.flatMap((input) => (input instanceof z.ZodObject ? [input] : []));
      expect([
        path,
        shapes.some(
          ({ shape }) =>
            'commandId' in shape &&
            !z.safeParse(shape['commandId'] as z.ZodType, 'bukan-uuid').success,
        ),
      ]).toEqual([path, true]);
      const unknown = shapes.every((shape) =>
        shape
          .safeParse({ tidakAda: 1 })
          .error?.issues.some(({ code }) => code === 'unrecognized_keys'),
      );
      expect([path, unknown]).toEqual([path, true]);
    }
  });

  test.each(procedures.map(({ path, meta }) => [path, meta?.access as Access] as const))(
    '%s lets in whom it names and nobody else',
    async (path, access) => {
      const actual: string[] = [];
      const wanted: string[] = [];
      for (const [name, asker] of Object.entries(askers)) {
        if (await letIn(path, name)) actual.push(name);
        // Acts on one's own session ask for one themselves.
        if (
          declared(access, asker) &&
          !(['auth.lock', 'auth.unlock'].includes(path) && asker.role === undefined)
        )
          wanted.push(name);
      }
      // A public act that nobody's input reaches is refused by its input, not at the door.
      if (access.kind === 'public') expect(actual).toEqual(Object.keys(askers));
      else expect(actual).toEqual(wanted);
    },
  );

  test('the table of rights, for review', () => {
    const says = (access: Access): string => {
      switch (access.kind) {
        case 'public':
          return 'siapa pun';
        case 'signed-in':
          return 'semua petugas';
        case 'device':
          return ['komputer server', ...access.devices, ...(access.roles ?? [])].join(', ');
        case 'roles': {
          const left = Role.options.filter((role) => !access.roles.includes(role));
          if (left.length === 0) return 'semua peran';
          return left.length < 6
            ? `semua peran kecuali ${left.join(', ')}`
            : access.roles.join(', ');
        }
      }
    };
    const marks = { query: 'baca', mutation: 'ubah', subscription: 'ikut' };
    const lines = procedures.map(
      ({ path, type, meta }) =>
        `${path.padEnd(24)} ${marks[type]}  ${meta?.access === undefined ? '?' : says(meta.access)}`,
    );
    expect(`\n${lines.sort().join('\n')}\n`).toMatchSnapshot();
  });
});
