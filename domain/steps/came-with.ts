import type { CaseView } from '../contract/case-view.ts';

/** What somebody wrote when passing the file on. */
export type CameWith = {
  reason: string;
  by: string;
  /** UTC. */
  at: string;
  /** Given back to be mended, not sent ahead. */
  returns: boolean;
};

/**
 * What the desk before this one wrote: why the file went back, or what the help desk is asked. The
 * applicant's own steps in between do not count, so the desk that gave a file back sees it too when
 * the applicant returns (SOP-LP2N-PAR-05 steps 3 to 6).
 */
export function cameWith({ timeline }: Pick<CaseView, 'timeline'>): CameWith | undefined {
  const before = timeline.findLast(
    ({ completedAt, waitsOnApplicant }) => completedAt !== undefined && waitsOnApplicant !== true,
  );
  if (before?.completedAt === undefined || !before.reason) return undefined;
  return {
    reason: before.reason,
    by: before.officerName ?? before.actorLabel,
    at: before.completedAt,
    returns: before.returns === true,
  };
}
