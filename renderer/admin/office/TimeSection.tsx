import { useContext } from 'react';
import type { Role } from '../../../domain/contract/roles.ts';
import type { OpenActor } from '../../../domain/contract/office.ts';
import { allRoles, roleLabels } from '../../../domain/contract/role-labels.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { SectionProps } from './OfficePage.tsx';
import { OpenActorsContext } from './open-actors.ts';
import { officeTexts } from './texts.ts';
import formStyles from '../form/Form.module.css';
import styles from './Office.module.css';

/** How deadlines are counted and warned of, and who does what a SOP leaves open. */
export function TimeSection({ form: { value, set, problems } }: SectionProps) {
  const openActors = useContext(OpenActorsContext);
  return (
    <div className={styles.two}>
      <div className={formStyles.stack}>
        <Checkbox
          label={officeTexts.pause}
          description={`${officeTexts.pauseHint} ${officeTexts.pauseMoves}`}
          checked={value.pauseWhileWaiting}
          onChange={(pauseWhileWaiting) => set({ pauseWhileWaiting })}
        />
        <NumberField
          label={officeTexts.warnDays}
          description={officeTexts.warnDaysHint}
          suffix={officeTexts.warnDaysSuffix}
          value={value.warnDays}
          onChange={(warnDays) => set({ warnDays })}
          min={0}
          max={30}
          error={problems.warnDays}
        />
      </div>
      <section className={formStyles.stack} aria-labelledby="pelaksana-terbuka">
        <div className={formStyles.tight}>
          <h3 id="pelaksana-terbuka">{officeTexts.openActors}</h3>
          <p className={formStyles.soft}>
            {openActors.length === 0 ? officeTexts.openActorsNone : officeTexts.openActorsHint}
          </p>
        </div>
        {openActors.map((actor) => (
          <ActorField
            key={`${actor.sopId} ${actor.actor}`}
            actor={actor}
            role={
              value.actorRoles.find(
                (each) => each.sopId === actor.sopId && each.actor === actor.actor,
              )?.role ?? ''
            }
            onChange={(role) => {
              const others = value.actorRoles.filter(
                (each) => each.sopId !== actor.sopId || each.actor !== actor.actor,
              );
              const { sopId, actor: id } = actor;
              set({ actorRoles: role === '' ? others : [...others, { sopId, actor: id, role }] });
            }}
          />
        ))}
      </section>
    </div>
  );
}

interface ActorFieldProps {
  actor: OpenActor;
  /** '' = as the SOP suggests. */
  role: Role | '';
  onChange: (role: Role | '') => void;
}

function ActorField({ actor, role, onChange }: ActorFieldProps) {
  return (
    <SelectField<Role | 'saran'>
      label={`${actor.label} (${actor.sopTitle})`}
      value={role === '' ? 'saran' : role}
      onChange={(chosen) => onChange(chosen === 'saran' ? '' : chosen)}
      options={[
        { value: 'saran', label: officeTexts.openActorsSuggested(roleLabels[actor.suggested]) },
        ...allRoles
          .filter((each) => each !== 'admin' && each !== 'satpam' && each !== 'pimpinan')
          .map((each) => ({ value: each, label: roleLabels[each] })),
      ]}
    />
  );
}
