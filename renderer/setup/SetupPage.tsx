import { Navigate } from 'react-router';
import { useStream } from '../app/stream.ts';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { useSurface } from '../app/use-surface.ts';
import { useOffice } from '../auth/session.ts';
import { Banner } from '../ui/Banner.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { setupTexts } from './texts.ts';
import { Wizard } from './Wizard.tsx';
import styles from './Setup.module.css';

/** /pasang: the first start, at the server's own computer, once. */
export function SetupPage() {
  useSurface('desk');
  useStream();
  const office = useOffice();
  const options = useServerQuery(['setup.options'], () => client.setup.options.query());
  if (office.data?.ready) return <Navigate to="/masuk" replace />;
  return (
    <main className={styles.page}>
      <title>{`${setupTexts.pageTitle} · Satu Atap`}</title>
      <p className={styles.brand}>Satu Atap</p>
      {options.problem && (
        <Banner tone="warn" title={setupTexts.notHere} code={options.problem.code}>
          {setupTexts.notHereBody}
        </Banner>
      )}
      {options.isLoading && <Skeleton lines={6} />}
      {options.data && <Wizard options={options.data} />}
    </main>
  );
}
