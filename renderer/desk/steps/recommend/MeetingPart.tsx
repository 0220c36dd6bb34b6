import type { Meeting } from '../../../../domain/steps/recommend.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { opdTexts } from '../opd-texts.ts';
import form from '../../Form.module.css';
import styles from '../Rows.module.css';

interface MeetingPartProps {
  meeting: Meeting;
  errorOf: (field: keyof Meeting) => string | undefined;
  onChange: (patch: Partial<Meeting>) => void;
  /** What the day begins with. */
  today: string;
}

/** A meeting or the applicant's presentation (SOP 004 step 10d). */
export function MeetingPart({ meeting, errorOf, onChange, today }: MeetingPartProps) {
  return (
    <section className={form.stack} aria-label={opdTexts.meeting}>
      <Checkbox
        label={opdTexts.met}
        checked={meeting.held}
        onChange={(held) => onChange({ held, ...(held && meeting.day === '' && { day: today }) })}
      />
      {meeting.held && (
        <div className={styles.card}>
          <div className={styles.short}>
            <TextField
              label={opdTexts.day}
              type="date"
              value={meeting.day}
              onChange={(day) => onChange({ day })}
              error={errorOf('day')}
            />
            <TextField
              label={opdTexts.place}
              optional
              value={meeting.place}
              maxLength={300}
              onChange={(place) => onChange({ place })}
            />
          </div>
          <TextField
            label={opdTexts.participants}
            optional
            rows={2}
            value={meeting.participants}
            onChange={(participants) => onChange({ participants })}
          />
          <TextField
            label={opdTexts.meetingResult}
            rows={2}
            value={meeting.result}
            onChange={(result) => onChange({ result })}
            error={errorOf('result')}
          />
        </div>
      )}
    </section>
  );
}
