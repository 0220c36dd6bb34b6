import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Shell } from '../app/Shell.tsx';
import type { Session } from '../auth/SessionGate.tsx';
import { worksAtDesk } from '../landing/screens.ts';
import { Button } from '../ui/Button.tsx';
import { sopTexts } from './texts.ts';

interface SopShellProps {
  session: Session;
  title: string;
  /** Further buttons of the top bar. */
  aside?: ReactNode;
  children: ReactNode;
}

/** The bar above the SOP screens, with the way back to where one came from. */
export function SopShell({ session, title, aside, children }: SopShellProps) {
  const { me, zone, lock } = session;
  const navigate = useNavigate();
  const atDesk = worksAtDesk(me.roles);
  return (
    <Shell
      title={title}
      station={me.counterName}
      userName={me.name}
      zone={zone}
      onLock={lock}
      layout="scroll"
      aside={
        <>
          {aside}
          <Button size="s" onPress={() => void navigate(atDesk ? '/meja' : '/')}>
            {atDesk ? sopTexts.desk : sopTexts.home}
          </Button>
        </>
      }
    >
      {children}
    </Shell>
  );
}
