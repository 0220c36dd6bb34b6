import type { SiteVisit, TeamMember } from '../../../../domain/steps/recommend.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { LinesField } from '../LinesField.tsx';
import { opdTexts } from '../opd-texts.ts';
import form from '../../Form.module.css';
import styles from '../Rows.module.css';

interface VisitPartProps {
  visit: SiteVisit;
  /** What the form still wants of a field of the visit. */
  errorOf: (field: keyof SiteVisit) => string | undefined;
  onChange: (patch: Partial<SiteVisit>) => void;
  /** The visit stands as in an earlier round, whose berita acara is made. */
  isEarlier: boolean;
  /** What the day begins with. */
  today: string;
}

/** The site visit: day, place, team, findings and the proof of it (SOP 004 step 10b-c). */
export function VisitPart({ visit, errorOf, onChange, isEarlier, today }: VisitPartProps) {
  return (
    <section className={form.stack} aria-label={opdTexts.visit}>
      <Checkbox
        label={opdTexts.visited}
        description={isEarlier ? opdTexts.earlierVisit : opdTexts.visitHint}
        checked={visit.done}
        onChange={(done) =>
          onChange({
            done,
            ...(done && visit.day === '' && { day: today }),
            ...(done && visit.team.length === 0 && { team: [{ name: '', position: '' }] }),
          })
        }
      />
      {visit.done && (
        <div className={styles.card}>
          <div className={styles.short}>
            <TextField
              label={opdTexts.day}
              type="date"
              value={visit.day}
              onChange={(day) => onChange({ day })}
              error={errorOf('day')}
            />
            <TextField
              label={opdTexts.time}
              type="time"
              optional
              value={visit.time}
              onChange={(time) => onChange({ time })}
            />
          </div>
          <TextField
            label={opdTexts.place}
            value={visit.place}
            maxLength={300}
            onChange={(place) => onChange({ place })}
            error={errorOf('place')}
          />
          <TeamRows
            team={visit.team}
            error={errorOf('team')}
            onChange={(team) => onChange({ team })}
          />
          <TextField
            label={opdTexts.findings}
            rows={3}
            value={visit.findings}
            onChange={(findings) => onChange({ findings })}
            error={errorOf('findings')}
          />
          <LinesField
            label={opdTexts.evidence}
            rows={2}
            value={visit.evidence}
            onChange={(evidence) => onChange({ evidence })}
            error={errorOf('evidence')}
          />
        </div>
      )}
    </section>
  );
}

function TeamRows(props: {
  team: readonly TeamMember[];
  error: string | undefined;
  onChange: (team: TeamMember[]) => void;
}) {
  const { team, error, onChange } = props;
  const change = (at: number, patch: Partial<TeamMember>) =>
    onChange(team.map((row, index) => (index === at ? { ...row, ...patch } : row)));
  return (
    <div className={styles.rows} role="group" aria-label={opdTexts.team}>
      {team.map((member, index) => (
        <div key={index} className={styles.line}>
          <TextField
            label={`${opdTexts.teamName} ${index + 1}`}
            value={member.name}
            maxLength={300}
            onChange={(name) => change(index, { name })}
            error={index === 0 ? error : undefined}
          />
          <TextField
            label={opdTexts.teamPosition}
            value={member.position}
            maxLength={300}
            onChange={(position) => change(index, { position })}
          />
          <IconButton
            icon="cross"
            label={opdTexts.removeRow(member.name)}
            onPress={() => onChange(team.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button size="s" onPress={() => onChange([...team, { name: '', position: '' }])}>
          {opdTexts.addMember}
        </Button>
      </div>
    </div>
  );
}
