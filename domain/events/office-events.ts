import type {
  ClockNotice,
  CounterConfig,
  OfficeIdentity,
  PrinterConfig,
  PurposeConfig,
  QueueConfig,
  SeriesConfig,
  HolidayInput,
} from '../contract/office.ts';
import type { RegisterAsked, RegisterFormat } from '../contract/register.ts';
import type { Role, StationKind } from '../contract/roles.ts';
import type { z } from 'zod';

/** What settings hold, by kind. */
export type SettingValue = {
  office: OfficeIdentity;
  queue: QueueConfig;
  counter: CounterConfig;
  purpose: PurposeConfig;
  printer: PrinterConfig;
  series: SeriesConfig;
  clock: ClockNotice;
};
export type SettingKind = keyof SettingValue;

/** Events of settings, people, devices and SOPs. Sealed parts are listed in `OfficeSealed`. */
export type OfficeEvents = {
  'setting.saved': { kind: SettingKind; id: string; value: SettingValue[SettingKind] };
  'holidays.saved': { year: number; holidays: z.infer<typeof HolidayInput>[] };
  'user.saved': {
    id: string;
    name: string;
    position: string;
    roles: Role[];
    active: boolean;
    rank?: string;
  };
  'absence.saved': {
    id: string;
    userId: string;
    substituteId: string;
    kind: 'plh' | 'plt';
    fromDay: string;
    toDay: string;
    orderNumber: string;
  };
  'absence.changed': { id: string; fromDay: string; toDay: string; orderNumber: string };
  'absence.ended': { id: string };
  'user.sign-in-failed': { id: string; lockedUntil?: string };
  'user.unlocked': { id: string };
  'session.opened': {
    id: string;
    tokenHash: string;
    userId: string;
    stationId: string;
    counterId?: string;
  };
  'session.closed': { id: string };
  'session.locked': { id: string };
  'session.unlocked': { id: string };
  'session.counter-chosen': { id: string; counterId: string };
  'station.added': {
    id: string;
    name: string;
    kind: StationKind;
    counterId?: string;
    codeHash: string;
    codeUntil: string;
  };
  'station.paired': { id: string; tokenHash: string };
  'station.removed': { id: string };
  /** Somebody tried the PIN that closes a public screen; `tried` by that PC's clock, which may have been off line. */
  'station.kiosk-left': { id: string; tried: string };
  'station.kiosk-refused': { id: string; tried: string; why: 'wrong-pin' | 'locked' | 'no-pin' };
  'sop.adopted': { version: string; sopId: string; revision: number; file: string; yaml: string };
  'sop.use-changed': { sopId: string; version: string; inUse: boolean };
  'personal-data.viewed': { caseId: string; fields: string[] };
  /** Names left the program as a file: which register, which period, how many rows. */
  'register.exported': {
    id: string;
    format: RegisterFormat;
    register: RegisterAsked;
    rows: number;
  };
  /** Files were looked for by a personal number; which ones it found, never the number. */
  'personal-data.searched': { by: 'identityNumber'; caseIds: string[] };
  'subject.erased': {
    subject: string;
    reason?: 'permintaan-pemilik-data' | 'masa-simpan-habis' | 'salah-catat';
  };
};

export type OfficeSealed = {
  'personal-data.viewed': { purpose: string };
  'personal-data.searched': { purpose: string };
  'user.saved': { nip: string; pinHash?: string };
};
