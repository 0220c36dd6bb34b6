import type { ReactNode } from 'react';
import type { RegisterAsked } from '../../domain/contract/register.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/icons.tsx';
import { registerTexts } from './texts.ts';
import { useDownload } from './use-download.ts';
import styles from './Register.module.css';

interface PagesProps {
  /** "12 permohonan: …" */
  totals: string;
  /** From 1. */
  page: number;
  hasNext: boolean;
  onPage: (by: 1 | -1) => void;
  children: ReactNode;
}

/** A page of a register: what it comes to, the table, and the way to older and newer pages. */
export function Pages({ totals, page, hasNext, onPage, children }: PagesProps) {
  return (
    <>
      <p role="status" className={styles.totals}>
        {totals}
      </p>
      {children}
      {(page > 1 || hasNext) && (
        <nav aria-label={registerTexts.page(page)} className={styles.pages}>
          <Button
            icon={<Icon name="left" />}
            disabledReason={page > 1 ? undefined : registerTexts.page(1)}
            onPress={() => onPage(-1)}
          >
            {registerTexts.later}
          </Button>
          <span>{registerTexts.page(page)}</span>
          <Button
            icon={<Icon name="right" />}
            disabledReason={hasNext ? undefined : registerTexts.page(page)}
            onPress={() => onPage(1)}
          >
            {registerTexts.earlier}
          </Button>
        </nav>
      )}
    </>
  );
}

/** The whole of what is filtered, as a file. */
export function Downloads({ register }: { register: RegisterAsked }) {
  const pdf = useDownload(register);
  const xlsx = useDownload(register);
  const busy = pdf.busy || xlsx.busy;
  return (
    <div className={styles.downloads}>
      <span className={styles.buttons}>
        <Button
          icon={<Icon name="document" />}
          busy={pdf.busy}
          disabledReason={busy && !pdf.busy ? registerTexts.pending : undefined}
          onPress={() => pdf.download('pdf')}
        >
          {registerTexts.pdf}
        </Button>
        <Button
          icon={<Icon name="down" />}
          busy={xlsx.busy}
          disabledReason={busy && !xlsx.busy ? registerTexts.pending : undefined}
          onPress={() => xlsx.download('xlsx')}
        >
          {registerTexts.xlsx}
        </Button>
      </span>
      <span className={styles.soft}>{registerTexts.downloadNote}</span>
    </div>
  );
}
