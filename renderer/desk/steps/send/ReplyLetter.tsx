import type { CaseView } from '../../../../domain/contract/case.ts';
import { client } from '../../../app/trpc.ts';
import { useCommand } from '../../../app/use-command.ts';
import { ProblemBanner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { Status } from '../../../ui/Status.tsx';
import { toast } from '../../../ui/toasts.ts';
import { PaperRow } from '../../case-panel/PaperRow.tsx';
import { usePaperDeeds } from '../../case-panel/use-paper-deeds.ts';
import { useRefresh } from '../../data.ts';
import { deliveryTexts as texts } from '../delivery-texts.ts';
import form from '../../Form.module.css';

interface ReplyLetterProps {
  view: CaseView;
  /** The register it is numbered in. */
  series: string;
}

/** The letter must lie on the desk before it can be handed over: it is numbered and printed here. */
export function ReplyLetter({ view, series }: ReplyLetterProps) {
  const refresh = useRefresh();
  const papers = usePaperDeeds(view.id);
  const give = useCommand(
    (caseId: string, commandId) =>
      client.case.printPaper.mutate({ commandId, caseId, paper: 'reply' }),
    {
      onDone: (job) => {
        toast(texts.letterGiven(job.title));
        refresh();
      },
      onProblem: refresh,
    },
  );
  const number = view.numbers.findLast((each) => each.series === series && each.state === 'given');
  const sheets = view.papers.filter(
    ({ paper, copy, title }) =>
      paper === 'letter' && copy === 0 && number !== undefined && title.includes(number.number),
  );
  return (
    <section className={form.tight} aria-label={texts.letter}>
      <div className={form.spread}>
        <h3>{texts.letter}</h3>
        {number && <Status tone="good">{texts.letterNumbered}</Status>}
      </div>
      {number ? (
        <>
          <p>{number.number}</p>
          <ul className={form.tight}>
            {sheets.map((job) => (
              <PaperRow key={job.id} job={job} {...papers} />
            ))}
          </ul>
        </>
      ) : (
        <>
          <p className={form.soft}>{texts.letterFirst}</p>
          <div className={form.buttons}>
            <Button
              icon={<Icon name="printer" />}
              busy={give.busy}
              onPress={() => void give.run(view.id)}
            >
              {texts.letterGive}
            </Button>
          </div>
          <ProblemBanner problem={give.problem} />
        </>
      )}
    </section>
  );
}
