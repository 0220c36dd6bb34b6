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
  const csv = useDownload(register);
  const files = [
    { format: 'pdf', icon: 'document', ...pdf },
    { format: 'xlsx', icon: 'down', ...xlsx },
    { format: 'csv', icon: 'down', ...csv },
  ] as const;
  return (
    <div className={styles.downloads}>
      <span className={styles.buttons}>
        {files.map(({ format, icon, busy, download }) => (
          <Button
            key={format}
            icon={<Icon name={icon} />}
            busy={busy}
            disabledReason={
              files.some((other) => other.busy) && !busy ? registerTexts.pending : undefined
            }
            onPress={() => download(format)}
          >
            {registerTexts[format]}
          </Button>
        ))}
      </span>
      <span className={styles.soft}>{registerTexts.downloadNote}</span>
    </div>
  );
}
