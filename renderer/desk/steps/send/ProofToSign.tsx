import type { CaseView } from '../../../../domain/contract/case-view.ts';
import type { SendForm } from '../../../../domain/steps/send.ts';
import { deliveryTexts as texts } from '../delivery-texts.ts';
import { DeliveryPapers } from './DeliveryPapers.tsx';
import layout from '../../Form.module.css';

/** The receiver stands here: what he signs is printed before the step ends. */
export function ProofToSign({ view, form }: { view: CaseView; form: SendForm }) {
  const { to, attachments } = form;
  return (
    <section className={layout.tight} aria-label={texts.proofToSign}>
      <h3>{texts.proofToSign}</h3>
      <DeliveryPapers
        view={view}
        sheets={view.papers.filter(({ paper, copy }) => paper === 'dispatch-proof' && copy === 0)}
        hint={texts.proofFirst}
        give={texts.proofGive}
        asked={{ paper: 'reply-proof', delivery: { to, attachments } }}
        {...(to.trim() === '' && { disabledReason: texts.toMissing })}
      />
    </section>
  );
}
