import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Orm } from '../ledger.ts';
import { caseStep } from '../schema/case.ts';

/**
 * Forms that the last done visits to these steps left, newest first: what officers wrote before, to
 * be offered again. Reads at most `limit` rows, however many years the office has behind it.
 */
export function recentForms(
  orm: Orm,
  asked: { role: string; steps: readonly string[]; limit: number },
): { step: string; outcome: string; form: unknown }[] {
  return orm
    .select({ step: caseStep.step, outcome: caseStep.outcome, form: caseStep.form })
    .from(caseStep)
    .where(
      and(
        eq(caseStep.role, asked.role),
        isNotNull(caseStep.completedAt),
        inArray(caseStep.step, [...asked.steps]),
        isNotNull(caseStep.form),
      ),
    )
    .orderBy(desc(caseStep.completedAt))
    .limit(asked.limit)
    .all()
    .map(({ step, outcome, form }) => ({
      step,
      outcome: outcome ?? '',
      form: JSON.parse(form ?? '{}') as unknown,
    }));
}
