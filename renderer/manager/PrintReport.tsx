import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/icons.tsx';
import { toast } from '../ui/toasts.ts';
import { useState } from 'react';
import type { Filter } from './figures.ts';
import { managerTexts } from './texts.ts';
import styles from './Manager.module.css';

/** "Laporan Kinerja Layanan" of what the screen shows: printed, and open to be read. */
export function PrintReport({ filter }: { filter: Filter | undefined }) {
  const [url, setUrl] = useState<string>();
  const print = useCommand(
    (input: Filter, commandId) => client.dashboard.print.mutate({ ...input, commandId }),
    {
      onDone: (paper) => {
        setUrl(paper.url);
        toast(managerTexts.printed(paper.title));
      },
    },
  );
  return (
    <div className={styles.print}>
      <Button
        icon={<Icon name="printer" />}
        busy={print.busy}
        {...(filter === undefined && { disabledReason: managerTexts.rangeWrong })}
        onPress={() => filter && void print.run(filter)}
      >
        {managerTexts.print}
      </Button>
      {url && (
        <a href={url} target="_blank" rel="noreferrer">
          {managerTexts.openPaper}
        </a>
      )}
      {print.problem && <ProblemBanner problem={print.problem} />}
    </div>
  );
}
