import { firstReport } from '../../../../domain/steps/first-forms.ts';
import { ReportForm } from '../../../../domain/steps/report.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useDesk } from '../../desk-context.ts';
import { LinesField } from '../LinesField.tsx';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { pintuTexts } from '../pintu-texts.ts';
import { RequestFacts } from '../RequestFacts.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { useStepForm } from '../use-step-form.ts';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';

type Field = Exclude<keyof ReportForm, 'attachments'>;

/** In the order of the paper; `rows` for what takes more than a line. */
const fields: { name: Field; label: string; rows?: number; optional?: true }[] = [
  { name: 'request', label: pintuTexts.request, rows: 2 },
  { name: 'object', label: pintuTexts.object, rows: 2, optional: true },
  { name: 'method', label: pintuTexts.method },
  { name: 'result', label: pintuTexts.reportResult, rows: 5 },
  { name: 'conclusion', label: pintuTexts.conclusion, rows: 2 },
];
const makers: { name: Field; label: string }[] = [
  { name: 'serviceKind', label: pintuTexts.kind },
  { name: 'madeBy', label: pintuTexts.madeBy },
  { name: 'unit', label: pintuTexts.unit },
];

/** Laporan hasil PULSA, begun from what the processing step wrote down (SOP 000, PULSA 3). */
export function ReportStep({ view, step, ticketId, heading }: StepProps) {
  const { session } = useDesk();
  const f = useStepForm({ view, step }, ReportForm, firstReport(view, step, session.me));
  const input = (name: Field) => ({
    value: f.value[name],
    onChange: (text: string) => f.set({ [name]: text }),
    onBlur: () => f.touch(name),
    error: f.errorOf(name),
  });
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <RequestFacts view={view} step={step} />
        {fields.map(({ name, ...rest }) => (
          <TextField key={name} {...rest} {...input(name)} />
        ))}
        <LinesField
          label={pintuTexts.attachments}
          optional
          rows={2}
          value={f.value.attachments}
          onChange={(attachments) => f.set({ attachments })}
        />
        <div className={form.pair}>
          {makers.map(({ name, label }) => (
            <TextField key={name} label={label} {...input(name)} />
          ))}
        </div>
        <StepGuide step={step} />
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        answer={f.answer}
        blocked={f.blocked}
        consequence={pintuTexts.reportConsequence}
      />
    </>
  );
}
