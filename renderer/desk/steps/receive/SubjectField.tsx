import { ProblemBanner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { caseTexts } from '../../case-panel/texts.ts';
import { stepTexts } from '../texts.ts';
import type { Subject } from './use-subject.ts';
import form from '../../Form.module.css';

/** What is asked for, in the applicant's words: the heart of a PINTU or PULSA request. */
export function SubjectField({ subject }: { subject: Subject }) {
  if (!subject.isOpen) {
    return (
      <section className={form.tight}>
        <div className={form.spread}>
          <h3>{stepTexts.subject}</h3>
          <Button size="s" onPress={subject.open}>
            {caseTexts.edit}
          </Button>
        </div>
        <p>{subject.value}</p>
      </section>
    );
  }
  return (
    <div className={form.tight}>
      <TextField
        label={stepTexts.subject}
        description={stepTexts.subjectHint}
        value={subject.value}
        onChange={subject.set}
        rows={3}
        maxLength={500}
        autoFocus
        required
      />
      <div className={form.buttons}>
        <Button
          busy={subject.busy}
          onPress={() => void subject.save()}
          disabledReason={subject.isMissing ? stepTexts.subjectMissing : undefined}
        >
          {stepTexts.subjectSave}
        </Button>
      </div>
      <ProblemBanner problem={subject.problem} />
    </div>
  );
}
