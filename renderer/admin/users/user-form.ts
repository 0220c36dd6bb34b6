import type { UserRow } from '../../../domain/contract/office.ts';
import { roleLabels } from '../../../domain/contract/role-labels.ts';
import type { Role } from '../../../domain/contract/roles.ts';
import { checkNip } from '../../../domain/people/nip.ts';
import { isPin } from '../../../domain/people/pin.ts';
import type { Problems } from '../form/use-form.ts';
import { userTexts } from './texts.ts';

/** One person as typed. */
export type UserForm = {
  id: string | undefined;
  name: string;
  nip: string;
  position: string;
  /** Pangkat/golongan. */
  rank: string;
  roles: Role[];
  active: boolean;
  /** Asked for at a new person, and when somebody gets another PIN. */
  wantsPin: boolean;
  pin: string;
  pinAgain: string;
};

export function userForm(row: UserRow | undefined): UserForm {
  return {
    id: row?.id,
    name: row?.name ?? '',
    nip: row?.nip ?? '',
    position: row?.position ?? '',
    rank: row?.rank ?? '',
    roles: row?.roles ?? [],
    active: row?.active ?? true,
    wantsPin: row === undefined,
    pin: '',
    pinAgain: '',
  };
}

/** What keeps a PIN from being used, and what is wrong with its repetition. */
export function pinProblems(pin: string, again: string): { pin?: string; pinAgain?: string } {
  if (pin === '') return { pin: userTexts.pinMissing };
  if (!isPin(pin)) return { pin: userTexts.pinWrong };
  return pin === again ? {} : { pinAgain: userTexts.pinDiffers };
}

export function userProblems(form: UserForm): Problems<UserForm> {
  return {
    ...(form.name.trim() === '' && { name: userTexts.nameMissing }),
    ...(form.roles.length === 0 && { roles: userTexts.rolesMissing }),
    ...(form.wantsPin && pinProblems(form.pin, form.pinAgain)),
  };
}

/** Odd, never a block: people without a NIP work here too. */
export function nipRemark(nip: string): string | undefined {
  return nip.trim() === '' ? undefined : checkNip(nip).warnings[0]?.message;
}

/** A PIN anybody would try first: one digit repeated, or digits in a row. */
export function pinRemark(pin: string): string | undefined {
  if (!/^\d{6,}$/.test(pin)) return undefined;
  const isRow = [1, -1, 0].some((step) =>
    [...pin].every((digit, i) => i === 0 || Number(digit) - Number(pin[i - 1]) === step),
  );
  return isRow ? userTexts.pinEasy : undefined;
}

/** What `admin.saveUser` gets, without the command's id. */
export function userInput(form: UserForm) {
  return {
    ...(form.id !== undefined && { id: form.id }),
    name: form.name.trim(),
    nip: checkNip(form.nip).normalised.slice(0, 18),
    position: form.position.trim(),
    rank: form.rank.trim(),
    roles: form.roles,
    active: form.active,
    ...(form.wantsPin && { pin: form.pin }),
  };
}

/** True when nobody else who may sign in is an administrator. */
export function isLastAdmin(users: readonly UserRow[], id: string | undefined): boolean {
  const admins = users.filter(({ active, roles }) => active && roles.includes('admin'));
  return admins.length === 1 && admins[0]?.id === id;
}

/** Found by name, position or role. */
export function filterUsers(users: readonly UserRow[], typed: string): UserRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return users.filter(({ name, position, roles, nip }) => {
    const text = [name, position, nip, ...roles.map((role) => roleLabels[role])]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
