import type { CaseView } from '../../../../domain/contract/case-view.ts';
import type { LetterView } from '../../../../domain/contract/letter.ts';
import type { DraftForm } from '../../../../domain/steps/draft.ts';
import { conclusionLabels, RecommendForm } from '../../../../domain/steps/recommend.ts';
import { client } from '../../../app/trpc.ts';
import { useServerQuery } from '../../../app/use-server-query.ts';
import { ProblemBanner } from '../../../ui/Banner.tsx';
import { formatDate, formatTime } from '../../../ui/format.ts';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useDesk } from '../../desk-context.ts';
import { letterTexts } from './letter-texts.ts';
import { LetterPreview } from './LetterPreview.tsx';
import form from '../../Form.module.css';
import steps from '../Steps.module.css';
import styles from './Letter.module.css';

export function useLetter(caseId: string) {
  return useServerQuery(['case.letter', caseId], () => client.case.letter.query({ caseId }), {
    live: [`case:${caseId}`],
  });
}

interface LetterInViewProps {
  view: CaseView;
  /** As it is being mended just now, instead of the one on record. */
  draft?: DraftForm | undefined;
}

/** The letter with what is known about it: who drafted, who initialled with which advice, the perteks. */
export function LetterInView({ view, draft }: LetterInViewProps) {
  const found = useLetter(view.id);
  if (!found.data) {
    return found.problem ? <ProblemBanner problem={found.problem} /> : <Skeleton lines={8} />;
  }
  const letter = found.data;
  return (
    <>
      <LetterPreview
        draft={draft ?? letter.draft}
        place={letter.place}
        number={letter.number}
        day={letter.day}
        signer={letter.signer}
      />
      <Mends letter={letter} />
      <Initials letter={letter} />
      <Perteks timeline={view.timeline} />
    </>
  );
}

/** Who mended the draft in person, and what stood there before. */
function Mends({ letter }: { letter: LetterView }) {
  const { zone } = useDesk().session;
  return letter.mends.map(({ name, position, at, changes }) => (
    <details key={at} className={steps.guide}>
      <summary>
        {letterTexts.mendedBy(
          `${name}, ${position}`,
          `${formatDate(at, zone)} ${formatTime(at, zone)}`,
        )}
      </summary>
      <div>
        <dl className={form.stack}>
          {changes.map(({ label, before, after }) => (
            <div key={label} className={form.tight}>
              <dt className={form.strong}>{label}</dt>
              <dd className={styles.pre}>
                <del>{before}</del>
              </dd>
              <dd className={styles.pre}>
                <ins>{after}</ins>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  ));
}

function Initials({ letter }: { letter: LetterView }) {
  const { session } = useDesk();
  const when = (at: string) => `${formatDate(at, session.zone)} ${formatTime(at, session.zone)}`;
  return (
    <section className={form.tight} aria-labelledby="judul-paraf">
      <h3 id="judul-paraf">{letterTexts.initials}</h3>
      <p className={form.soft}>{letterTexts.draftedBy(letter.draftedBy, when(letter.draftedAt))}</p>
      <ul className={styles.initials}>
        {letter.initials.map(({ position, name, at, advice, consideration }) => (
          <li key={position} className={form.tight}>
            <span className={form.spread}>
              <span>
                <b>{name}</b>, {position}
              </span>
              <Status tone={at === undefined ? 'neutral' : 'good'}>
                {at === undefined ? letterTexts.waiting : when(at)}
              </Status>
            </span>
            {advice && (
              <p className={styles.said}>
                {letterTexts.adviceSaid}: {advice}
              </p>
            )}
            {consideration && (
              <p className={styles.said}>
                {letterTexts.considerationSaid}: {consideration}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What each agency concluded, the last time it was asked. */
function Perteks({ timeline }: Pick<CaseView, 'timeline'>) {
  const row = timeline.findLast(
    ({ capability, form: kept, returns }) =>
      capability === 'recommend' && kept !== undefined && returns !== true,
  );
  const perteks = RecommendForm.safeParse(row?.form).data?.perteks ?? [];
  if (perteks.length === 0) return null;
  return (
    <section className={form.tight} aria-labelledby="judul-pertek">
      <h3 id="judul-pertek">{letterTexts.perteks}</h3>
      <ul className={styles.initials}>
        {perteks.map(({ opd, number, conclusion }, index) => (
          <li key={index} className={form.tight}>
            <span className={form.spread}>
              <span>
                <b>{opd}</b>, {number}
              </span>
              {conclusion !== '' && (
                <Status tone={conclusion === 'tidak-memenuhi' ? 'bad' : 'good'}>
                  {conclusionLabels[conclusion]}
                </Status>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
