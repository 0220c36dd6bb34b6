import type { Browser, BrowserContext } from '@playwright/test';
import { rowsToRecheck } from '../../../domain/steps/receive.ts';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import type { TestOffice } from '../support/office.ts';

const applicant = {
  identityKind: 'ktp',
  identityNumber: '6472014507900003',
  phone: '0812345678901',
  represented: false,
};

/** Files that have come to the verifier, through the API as the desks before do it. */
export async function filesAtVerification(
  office: TestOffice,
  browser: Browser,
  names: readonly string[],
): Promise<string[]> {
  const cs = await contextOf(office, browser, 'cs');
  const counter = await contextOf(office, browser, 'loket1');
  const ids: string[] = [];
  for (const name of names) {
    const { caseId } = await act<{ caseId: string }>(office, cs, 'case.open', {
      sopId: 'kaltim-rekomendasi-pameran',
      applicant: { ...applicant, name },
    });
    ids.push(caseId);
    await completeAs(office, cs, caseId, 'lengkap');
    await completeAs(office, counter, caseId, 'diterima');
  }
  await cs.close();
  await counter.close();
  return ids;
}

async function completeAs(
  office: TestOffice,
  context: BrowserContext,
  caseId: string,
  outcome: string,
): Promise<void> {
  const view = await office.call<CaseView>(context, 'case.get', { caseId });
  const [step] = view.active;
  if (step?.capability === 'checklist')
    await act(office, context, 'case.saveChecklist', {
      caseId,
      findings: view.requirements.map(({ id }) => ({
        requirementId: id,
        present: true,
        correct: true,
      })),
    });
  await act(office, context, 'case.completeStep', {
    caseId,
    token: step?.token,
    outcome,
    applicantSigned: true,
    ...(step?.capability === 'receive' && {
      form: { rechecked: rowsToRecheck(view.requirements).map(({ id }) => id) },
    }),
  });
}

export function act<T = unknown>(
  office: TestOffice,
  context: BrowserContext,
  procedure: string,
  input: object,
): Promise<T> {
  return office.call<T>(context, procedure, { commandId: crypto.randomUUID(), ...input });
}

export async function contextOf(
  office: TestOffice,
  browser: Browser,
  userId: string,
): Promise<BrowserContext> {
  const context = await browser.newContext();
  await office.signIn(context, userId);
  return context;
}
