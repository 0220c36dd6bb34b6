import { formatTanggal } from '../../../../domain/calendar/format-date.ts';
import { linesOf, type DraftForm } from '../../../../domain/steps/draft.ts';
import { letterTexts } from './letter-texts.ts';
import styles from './Letter.module.css';

interface LetterPreviewProps {
  draft: DraftForm;
  place?: string;
  number?: string | undefined;
  /** Day on the letter, on the office's calendar. */
  day?: string | undefined;
  signer?: { name: string; position: string };
}

/** The letter as it will be read, without its letterhead. */
export function LetterPreview({ draft, place, number, day, signer }: LetterPreviewProps) {
  const particulars = draft.particulars.filter(({ value }) => value.trim() !== '');
  const conditions = linesOf(draft.conditions);
  const carbonCopies = linesOf(draft.carbonCopies);
  return (
    <article className={styles.paper} aria-label={letterTexts.letter}>
      <div className={styles.top}>
        <dl className={styles.head}>
          <dt>{letterTexts.number}</dt>
          <dd>{number ?? letterTexts.notNumbered}</dd>
          <dt>{letterTexts.urgency}</dt>
          <dd>{draft.urgency}</dd>
          <dt>{letterTexts.enclosure}</dt>
          <dd>{draft.enclosure}</dd>
          <dt>{letterTexts.regarding}</dt>
          <dd>
            <b>{draft.regarding}</b>
          </dd>
        </dl>
        {place !== undefined && (
          <p>
            {place}, {day === undefined ? '…' : formatTanggal(day)}
          </p>
        )}
      </div>
      <p className={styles.pre}>
        {draft.addressee}
        {'\n'}
        {letterTexts.atPlace}
      </p>
      <p className={styles.pre}>{draft.opening}</p>
      {particulars.length > 0 && (
        <dl className={styles.fields}>
          {particulars.map(({ label, value }, index) => (
            <FieldRow key={index} label={label} value={value} />
          ))}
        </dl>
      )}
      <p className={styles.pre}>{draft.body}</p>
      {conditions.length > 0 && (
        <ol className={styles.numbered}>
          {conditions.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ol>
      )}
      <p className={styles.pre}>{draft.closing}</p>
      {signer && (
        <p className={styles.signature}>
          <span>{signer.position},</span>
          <b>{signer.name}</b>
        </p>
      )}
      {carbonCopies.length > 0 && (
        <div>
          <p>{letterTexts.carbonCopies}:</p>
          <ol className={styles.numbered}>
            {carbonCopies.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ol>
        </div>
      )}
    </article>
  );
}

function FieldRow({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
