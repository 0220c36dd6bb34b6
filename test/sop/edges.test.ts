import { describe, expect, test } from 'vitest';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { edgesOf, findWayOut } from '../../domain/workflow/graph.ts';
import type { SopEdge } from '../../domain/workflow/graph.ts';
import { CaseDriver } from '../domain/workflow/small-case.ts';
import { shippedSop } from './shipped.ts';

const kaltim = shippedSop('kaltim-rekomendasi-pameran');
const satuAtap = shippedSop('satu-atap');

/** The shortest row of arrows from an entry to a step. */
function wayTo(sop: Sop, step: string): { entry: string; way: SopEdge[] } {
  const edges = edgesOf(sop);
  const ways = new Map<string, { entry: string; way: SopEdge[] }>();
  for (const { step: entry } of sop.entries) ways.set(entry, { entry, way: [] });
  for (const [at, { entry, way }] of ways) {
    for (const edge of edges.filter(({ from }) => from === at)) {
      if (!ways.has(edge.to)) ways.set(edge.to, { entry, way: [...way, edge] });
    }
  }
  const found = ways.get(step);
  if (found === undefined) throw new Error(`no way to ${step}`);
  return found;
}

/** Every outcome of every step, done once on a case of its own that is then worked to its end. */
function cases(sop: Sop): { name: string; sop: Sop; edge: SopEdge }[] {
  return edgesOf(sop).map((edge) => ({
    name: `${sop.id}: ${edge.from} ${edge.outcome} -> ${edge.to}`,
    sop,
    edge,
  }));
}

describe('every arrow of both SOPs can be walked, and leads to an end', () => {
  test.each([...cases(kaltim), ...cases(satuAtap)])('$name', ({ sop, edge }) => {
    const run = new CaseDriver(sop);
    const { entry, way } = wayTo(sop, edge.from);
    run.do({ type: 'open', caseId: 'case:1', entry, represented: true });
    for (const { from, outcome } of way) run.complete(from, outcome);
    run.complete(edge.from, edge.outcome);

    if (edge.to === 'end') {
      expect(run.case.status).not.toBe('open');
      return;
    }
    expect(run.steps).toEqual([edge.to]);
    for (const { from, outcome } of findWayOut(sop, edge.to) ?? []) run.complete(from, outcome);
    expect(run.case).toMatchObject({ active: [], parked: [] });
    expect(run.case.status).not.toBe('open');
  });
});

describe('how a case ends', () => {
  const after = (sop: Sop, entry: string, way: string) => {
    const run = new CaseDriver(sop);
    run.do({ type: 'open', caseId: 'case:1', entry, represented: false });
    for (const pair of way.split(' ')) {
      const [step = '', outcome = ''] = pair.split(':');
      run.complete(step, outcome);
    }
    return run.case;
  };

  test('the whole of Kaltim, with its clock from the pertek', () => {
    const done = after(
      kaltim,
      '3',
      '3:diserahkan 4:lengkap 6:diterima 7:lengkap 9:diserahkan 10:pertek 11:draf-selesai 12:benar 13:benar 14:setuju 15:bernomor 16:diserahkan 17:selesai',
    );
    expect(done).toMatchObject({
      status: 'finished',
      facts: {
        csApproved: true,
        needsRecommendation: true,
        decision: 'granted',
        receivedAt: '2026-03-13T02:03:00.000Z',
        recommendationReceivedAt: '2026-03-13T02:06:00.000Z',
        productReadyAt: '2026-03-13T02:11:00.000Z',
        waitedOnApplicantSeconds: 0,
      },
    });
  });

  test('a PINTU request whose conditions are not met is refused, after the letter went out', () => {
    const way =
      'R1:diterima R2:pintu P1:diantar P2:diterima P3a:konsep-siap P3b:disetujui P4a:dip-khusus P4c:tidak-sanggup P4d:tidak-dipenuhi P5b:disampaikan';
    expect(after(satuAtap, 'R1', way).status).toBe('open');
    expect(after(satuAtap, 'R1', `${way} P6:tercatat`)).toMatchObject({ status: 'refused' });
  });

  test('PULSA gives a receipt at the desk and remembers the kind of service', () => {
    const way = 'R1:diterima R2:pulsa U1:diantar U2a:diteruskan';
    expect(after(satuAtap, 'R1', way).facts).toMatchObject({
      receivedAt: '2026-03-13T02:04:00.000Z',
      choices: { U2a: 'uji lab' },
    });
  });

  test('who is sent away at the gate is on record as refused', () => {
    const done = after(satuAtap, 'R1', 'R1:diterima R2:tidak-bisa-diproses');
    expect(done).toMatchObject({
      status: 'refused',
      done: [{ step: 'R1' }, { step: 'R2', reason: 'karena contoh' }],
    });
  });
});
