import { useNavigate } from 'react-router';
import type { RegisterOptions } from '../../domain/contract/register.ts';
import { Shell } from '../app/Shell.tsx';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import type { Session } from '../auth/SessionGate.tsx';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { CaseRegister } from './CaseRegister.tsx';
import { NumberRegister } from './NumberRegister.tsx';
import { registerTexts } from './texts.ts';
import styles from './Register.module.css';

/** Two books side by side; who keeps one service only has the first. */
export function RegisterScreen({ session }: { session: Session }) {
  const navigate = useNavigate();
  const options = useServerQuery(['register.options'], () => client.register.options.query(), {
    live: 'office',
  });
  return (
    <Shell
      title={registerTexts.title}
      userName={session.me.name}
      zone={session.zone}
      onLock={session.lock}
      layout="scroll"
      aside={
        <Button size="s" onPress={() => void navigate('/')}>
          {registerTexts.screens}
        </Button>
      }
    >
      <div className={styles.page}>
        <ProblemBanner problem={options.problem} />
        {options.isLoading && <Skeleton lines={8} />}
        {options.data && <Books options={options.data} />}
      </div>
    </Shell>
  );
}

function Books({ options }: { options: RegisterOptions }) {
  const cases = <CaseRegister options={options} />;
  if (!options.wholeOffice) return cases;
  return (
    <Tabs
      label={registerTexts.tabs}
      items={[
        { id: 'cases', label: registerTexts.cases, content: cases },
        {
          id: 'numbers',
          label: registerTexts.numbers,
          content: <NumberRegister options={options} />,
        },
      ]}
    />
  );
}
