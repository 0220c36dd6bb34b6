import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { isLineProblem, NOT_CONNECTED, problem } from '../../../renderer/app/problem.ts';

function fromServer(data: unknown): Error {
  return Object.assign(new TRPCClientError<never>('x'), { data });
}

test('a refusal keeps its code, its message and its details', () => {
  const satuAtap = { code: 'NIK_SALAH', message: 'NIK 16 angka.', details: { field: 'nik' } };
  expect(problem(fromServer({ satuAtap }))).toEqual(satuAtap);
  expect(isLineProblem(fromServer({ satuAtap }))).toBe(false);
});

test('no answer, or one that is not from the office server, is the line', () => {
  // What tRPC makes of a refused connection and of a proxy's 502 page.
  const errors = [
    new TypeError('Failed to fetch'),
    new TRPCClientError<never>('Unexpected token <'),
  ];
  expect(errors.map(isLineProblem)).toEqual([true, true]);
  expect(errors.map(problem)).toEqual([NOT_CONNECTED, NOT_CONNECTED]);
});

test('the server answered, but not with a refusal: not retried, and no English is shown', () => {
  const found = problem(fromServer({ code: 'INTERNAL_SERVER_ERROR', httpStatus: 500 }));
  expect(found.code).toBe('KESALAHAN_TAK_TERDUGA');
  expect(isLineProblem(fromServer({ code: 'INTERNAL_SERVER_ERROR' }))).toBe(false);
  expect(problem('anything').code).toBe('KESALAHAN_TAK_TERDUGA');
});
