import type { UserRow } from '../../../domain/contract/office.ts';
import { allRoles, roleLabels } from '../../../domain/contract/role-labels.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { Banner, ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { formatTime } from '../../ui/format.ts';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';
import { useRenew } from '../data.ts';
import { CheckGroup } from '../form/CheckGroup.tsx';
import { FormDialog } from '../form/FormDialog.tsx';
import { Remark } from '../form/Remark.tsx';
import { useForm } from '../form/use-form.ts';
import { isLocked } from './is-locked.ts';
import { PinFields } from './PinFields.tsx';
import { isLastAdmin, nipRemark, userForm, userInput, userProblems } from './user-form.ts';
import type { UserForm } from './user-form.ts';
import { userTexts } from './texts.ts';
import form from '../form/Form.module.css';

interface UserDialogProps {
  /** undefined: a new person. */
  row: UserRow | undefined;
  users: readonly UserRow[];
  zone: string;
  onClose: () => void;
}

/** One person: name, roles, PIN, whether they may sign in. */
export function UserDialog({ row, users, zone, onClose }: UserDialogProps) {
  const { value, set, problems, isDirty, attempt } = useForm<UserForm>(userForm(row), userProblems);
  const renew = useRenew();
  const save = useCommand(
    (input: ReturnType<typeof userInput>, commandId) =>
      client.admin.saveUser.mutate({ ...input, commandId }),
    {
      onDone: () => {
        renew('admin.users');
        toast(userTexts.saved(value.name.trim()));
        onClose();
      },
    },
  );
  const fixed = isLastAdmin(users, row?.id) ? userTexts.lastAdmin : undefined;
  return (
    <FormDialog
      title={row === undefined ? userTexts.addTitle : userTexts.editTitle(row.name)}
      width="l"
      isDirty={isDirty}
      busy={save.busy}
      problem={save.problem}
      onSubmit={() => attempt() && void save.run(userInput(value))}
      onClose={onClose}
    >
      {row !== undefined && isLocked(row) && <Unlock row={row} zone={zone} onDone={onClose} />}
      <div className={form.halves}>
        <TextField
          label={userTexts.name}
          value={value.name}
          onChange={(name) => set({ name })}
          maxLength={200}
          required
          autoFocus={row === undefined}
          error={problems.name}
        />
        <TextField
          label={userTexts.position}
          optional
          value={value.position}
          onChange={(position) => set({ position })}
          maxLength={200}
        />
        <TextField
          label={userTexts.rank}
          placeholder={userTexts.rankHint}
          optional
          value={value.rank}
          onChange={(rank) => set({ rank })}
          maxLength={100}
        />
        <Remark text={nipRemark(value.nip)}>
          <TextField
            label={userTexts.nip}
            optional
            spaced
            inputMode="numeric"
            value={value.nip}
            onChange={(nip) => set({ nip })}
            maxLength={24}
          />
        </Remark>
      </div>
      <CheckGroup
        label={userTexts.roles}
        description={userTexts.rolesHint}
        options={allRoles.map((role) => ({
          value: role,
          label: roleLabels[role],
          ...(role === 'admin' && { fixedBecause: fixed }),
        }))}
        values={value.roles}
        onChange={(roles) => set({ roles })}
        error={problems.roles}
      />
      {row !== undefined && (
        <Checkbox
          label={userTexts.active}
          description={fixed ?? userTexts.activeHint}
          checked={value.active}
          disabled={fixed !== undefined}
          onChange={(active) => set({ active })}
        />
      )}
      {row !== undefined && (
        <Checkbox
          label={userTexts.givePin}
          description={userTexts.givePinHint}
          checked={value.wantsPin}
          onChange={(wantsPin) => set({ wantsPin, pin: '', pinAgain: '' })}
        />
      )}
      {value.wantsPin && (
        <PinFields
          label={row === undefined ? userTexts.pin : userTexts.newPin}
          pin={value.pin}
          again={value.pinAgain}
          onChange={set}
          problems={problems}
        />
      )}
    </FormDialog>
  );
}

function Unlock(props: {
  row: UserRow & { lockedUntil: string };
  zone: string;
  onDone: () => void;
}) {
  const { row } = props;
  const renew = useRenew();
  const unlock = useCommand(
    (id: string, commandId) => client.admin.unlockUser.mutate({ id, commandId }),
    {
      onDone: () => {
        renew('admin.users');
        toast(userTexts.unlocked(row.name));
        props.onDone();
      },
    },
  );
  return (
    <>
      <Banner
        tone="warn"
        actions={
          <Button busy={unlock.busy} onPress={() => void unlock.run(row.id)}>
            {userTexts.unlock}
          </Button>
        }
      >
        {userTexts.locked(formatTime(row.lockedUntil, props.zone))}
      </Banner>
      <ProblemBanner problem={unlock.problem} />
    </>
  );
}
