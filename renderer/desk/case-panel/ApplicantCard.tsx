import { useState } from 'react';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import { identityLabels } from '../../../domain/people/identity.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { EditApplicantDialog } from '../open-case/EditApplicantDialog.tsx';
import { RevealDialog } from './RevealDialog.tsx';
import type { Revealed } from './RevealDialog.tsx';
import { caseTexts } from './texts.ts';
import form from '../Form.module.css';
import styles from './CasePanel.module.css';

interface ApplicantCardProps {
  view: CaseView;
  /** For whoever reads files without working on them (pimpinan): nothing is changed or unmasked. */
  readOnly?: boolean;
}

/** Who asks; numbers are masked until somebody says why they must be seen. */
export function ApplicantCard({ view, readOnly = false }: ApplicantCardProps) {
  const { applicant } = view;
  const [isRevealing, setRevealing] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const [revealed, setRevealed] = useState<Revealed>();
  const kind = applicant.identityKind;
  const isMasked = applicant.identityNumber !== '' || applicant.phone !== '';
  const rows: (readonly [string, string])[] = [
    [
      kind ? identityLabels[kind] : caseTexts.identity,
      revealed?.identityNumber ?? applicant.identityNumber,
    ],
    [caseTexts.phone, revealed?.phone ?? applicant.phone],
    [caseTexts.institution, applicant.institution],
    [caseTexts.representative, applicant.representative],
    [caseTexts.subject, applicant.subject],
    [caseTexts.email, applicant.email],
    [caseTexts.address, applicant.address],
  ];
  return (
    <section className={styles.section} aria-labelledby="judul-pemohon">
      <div className={styles.sectionHead}>
        <h3 id="judul-pemohon">{caseTexts.applicant}</h3>
        <span className={form.buttons}>
          {isMasked && !readOnly && (
            <Button
              size="s"
              icon={<Icon name="eye" />}
              onPress={() => (revealed ? setRevealed(undefined) : setRevealing(true))}
            >
              {revealed ? caseTexts.hide : caseTexts.reveal}
            </Button>
          )}
          {view.status === 'open' && !readOnly && (
            <Button size="s" onPress={() => setEditing(true)}>
              {caseTexts.edit}
            </Button>
          )}
        </span>
      </div>
      <p className={styles.strong}>{applicant.name}</p>
      <dl className={form.facts}>
        {rows
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <Fact key={label} label={label} value={value} />
          ))}
      </dl>
      {view.warnings.map((warning) => (
        <p key={warning.code} className={styles.warning}>
          <Icon name="warn" size={1} /> {warning.message}
        </p>
      ))}
      {isRevealing && (
        <RevealDialog
          caseId={view.id}
          onClose={() => setRevealing(false)}
          onRevealed={(found) => {
            setRevealed(found);
            setRevealing(false);
          }}
        />
      )}
      {isEditing && <EditApplicantDialog view={view} onClose={() => setEditing(false)} />}
    </section>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
