import type { CaseView, PrintJobRow } from '../../../../domain/contract/case-view.ts';
import { client } from '../../../app/trpc.ts';
import { useCommand } from '../../../app/use-command.ts';
import { ProblemBanner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { toast } from '../../../ui/toasts.ts';
import { PaperRow } from '../../case-panel/PaperRow.tsx';
import { usePaperDeeds } from '../../case-panel/use-paper-deeds.ts';
import { useRefresh } from '../../data.ts';
import { deliveryTexts as texts } from '../delivery-texts.ts';
import form from '../../Form.module.css';

type Asked =
  | { paper: 'reply' }
  | { paper: 'reply-proof'; delivery: { to: string; attachments: string } };

interface DeliveryPapersProps {
  view: CaseView;
  /** What lies printed already. */
  sheets: readonly PrintJobRow[];
  hint: string;
  /** Word on the button while there is none. */
  give: string;
  asked: Asked;
  disabledReason?: string;
}

/** A paper that must lie on the desk before the step ends: a button, then the paper. */
export function DeliveryPapers(props: DeliveryPapersProps) {
  const { view, sheets } = props;
  const refresh = useRefresh();
  const papers = usePaperDeeds(view.id);
  const give = useCommand(
    (asked: Asked, commandId) =>
      client.case.printPaper.mutate({ commandId, caseId: view.id, ...asked }),
    {
      onDone: (job) => {
        toast(texts.letterGiven(job.title));
        refresh();
      },
      onProblem: refresh,
    },
  );
  if (sheets.length > 0)
    return (
      <ul className={form.tight}>
        {sheets.map((job) => (
          <PaperRow key={job.id} job={job} {...papers} />
        ))}
      </ul>
    );
  return (
    <>
      <p className={form.soft}>{props.hint}</p>
      <div className={form.buttons}>
        <Button
          icon={<Icon name="printer" />}
          busy={give.busy}
          onPress={() => void give.run(props.asked)}
          disabledReason={props.disabledReason}
        >
          {props.give}
        </Button>
      </div>
      <ProblemBanner problem={give.problem} />
    </>
  );
}
