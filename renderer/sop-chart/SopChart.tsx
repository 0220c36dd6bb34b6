import type { ReactNode } from 'react';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { useOffice } from '../auth/session.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ChartView } from './ChartView.tsx';

/** The flowchart of the SOP a case runs on, with the case's place on it; kept up to date by itself. */
export function SopChart({ caseId, heading }: { caseId: string; heading?: ReactNode }) {
  const office = useOffice();
  const chart = useServerQuery(
    ['sop.caseChart', caseId],
    () => client.sop.caseChart.query({ caseId }),
    { live: `case:${caseId}` },
  );
  if (chart.data === undefined)
    return chart.problem ? <ProblemBanner problem={chart.problem} /> : <Skeleton lines={8} />;
  const zone = office.data?.zone || 'Asia/Jakarta';
  return <ChartView data={chart.data} zone={zone} heading={heading} />;
}
