import type { CaseView } from '../../../../domain/contract/case-view.ts';
import { EndorseForm } from '../../../../domain/steps/endorse.ts';
import { lastForm, reportNumberOf } from '../../../../domain/steps/first-forms.ts';
import { ReportForm } from '../../../../domain/steps/report.ts';
import { Card } from '../../../ui/Card.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { pintuTexts } from '../pintu-texts.ts';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { useStepForm } from '../use-step-form.ts';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';

/** The report to be endorsed, read as it is, and the endorser's own word (SOP 000, PULSA 4). */
export function EndorseStep({ view, step, ticketId, heading }: StepProps) {
  const f = useStepForm({ view, step }, EndorseForm, { note: '' });
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <ReportCard view={view} />
        <TextField
          label={pintuTexts.endorseNote}
          optional
          rows={2}
          value={f.value.note}
          onChange={(note) => f.set({ note })}
        />
        <StepGuide step={step} />
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        answer={f.answer}
        blocked={f.blocked}
        consequence={pintuTexts.endorseConsequence}
      />
    </>
  );
}

function ReportCard({ view }: { view: CaseView }) {
  const report = lastForm(view, 'report', ReportForm);
  const paper = view.papers.find((job) => job.paper === 'service-report');
  if (report === undefined) return <p>{pintuTexts.noReport}</p>;
  const number = reportNumberOf(view);
  const rows: [string, string][] = [
    [
      pintuTexts.applicant,
      [view.applicantName, view.applicant.institution].filter(Boolean).join(', '),
    ],
    [pintuTexts.kind, report.serviceKind],
    [pintuTexts.request, report.request],
    [pintuTexts.object, report.object],
    [pintuTexts.method, report.method],
    [pintuTexts.reportResult, report.result],
    [pintuTexts.conclusion, report.conclusion],
    [pintuTexts.attachments, report.attachments.join('; ')],
    [pintuTexts.madeBy, `${report.madeBy}, ${report.unit}`],
  ];
  return (
    <Card
      headingLevel={3}
      title={number === undefined ? pintuTexts.report : `${number.name} ${number.number}`}
      aside={
        paper && (
          <a href={paper.url} target="_blank" rel="noreferrer">
            {pintuTexts.openReport}
          </a>
        )
      }
    >
      <dl className={form.facts}>
        {rows
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <Row key={label} label={label} text={text} />
          ))}
      </dl>
    </Card>
  );
}

function Row({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}
