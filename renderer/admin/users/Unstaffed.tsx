import { roleLabels } from '../../../domain/contract/role-labels.ts';
import { client } from '../../app/trpc.ts';
import { useServerQuery } from '../../app/use-server-query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { userTexts } from './texts.ts';

/** The steps of the services in use that nobody can do: what a new office must fill first. */
export function Unstaffed() {
  const missing = useServerQuery(['admin.unstaffed'], () => client.admin.unstaffed.query(), {
    live: ['session', 'office'],
  });
  if (missing.data === undefined || missing.data.length === 0) return null;
  return (
    <Banner tone="warn" title={userTexts.unstaffed}>
      {userTexts.unstaffedBody(missing.data.map((role) => roleLabels[role]))}
    </Banner>
  );
}
