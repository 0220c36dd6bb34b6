import type { Transaction } from '../../db/ledger.ts';
import { SopLibrary, versionOf } from '../../db/sop/sop-library.ts';
import { defaultHolidays, loadedYears } from '../../domain/calendar/holidays-data.ts';
import type { SetupInput, SetupOptions } from '../../domain/contract/office.ts';
import type { Role } from '../../domain/contract/roles.ts';
import { DomainError } from '../../domain/errors.ts';
import type { SettingKind, SettingValue } from '../../domain/events/office-events.ts';
import type { Office } from '../office.ts';
import { countersOf, defaultIdentity, purposesOf, queueIdsOf, queuesOf } from './default-office.ts';
import { shippedSops, type SopFile } from './shipped-sops.ts';

export function setupOptions(): SetupOptions {
  const sops = shippedSops().flatMap(({ sop }) => (sop === undefined ? [] : [sop]));
  return {
    sops: sops.map((sop) => ({
      id: sop.id,
      number: sop.number ?? '',
      title: sop.title,
      agency: sop.agency,
      steps: sop.steps.length,
      queues: queueIdsOf([sop]),
    })),
    queues: queuesOf(sops, defaultIdentity.hours).map(({ id, name, prefix }) => ({
      id,
      name,
      prefix,
    })),
    defaults: { office: defaultIdentity, counters: countersOf(queueIdsOf(sops)) },
  };
}

/** First start: everything an office needs, in one transaction. @throws DomainError `KANTOR_SUDAH_DISIAPKAN` */
export function setUp(office: Office, tx: Transaction, input: SetupInput, pinHash: string): string {
  if (office.isReady)
    throw new DomainError('KANTOR_SUDAH_DISIAPKAN', 'Kantor sudah disiapkan. Silakan masuk.');
  const files = shippedSops().filter(
    ({ sop }) => sop !== undefined && input.sopIds.includes(sop.id),
  );
  const sops = files.flatMap(({ sop }) => (sop === undefined ? [] : [sop]));
  const unknown = input.sopIds.find((id) => !sops.some((sop) => sop.id === id));
  if (unknown !== undefined)
    throw new DomainError('SOP_TIDAK_ADA', `SOP "${unknown}" tidak ada. Pilih dari daftar.`);
  const queueIds = queueIdsOf(sops);
  for (const counter of input.counters) {
    const foreign = counter.queueIds.find((id) => !queueIds.includes(id));
    if (foreign !== undefined)
      throw new DomainError(
        'ANTREAN_TIDAK_ADA',
        `${counter.name} melayani antrean "${foreign}" yang tidak dipakai SOP pilihan Anda.`,
      );
  }
  saveSetting(tx, 'office', 'office', input.office);
  for (const queue of queuesOf(sops, input.office.hours)) saveSetting(tx, 'queue', queue.id, queue);
  for (const counter of input.counters) saveSetting(tx, 'counter', counter.id, counter);
  for (const purpose of purposesOf(sops)) saveSetting(tx, 'purpose', purpose.id, purpose);
  for (const year of loadedYears) {
    const holidays = defaultHolidays().filter(({ day }) => day.startsWith(`${year}-`));
    tx.append({ subject: 'office', type: 'holidays.saved', payload: { year, holidays } });
  }
  for (const file of files) adopt(tx, file, true);
  return addUser(tx, { ...input.admin, position: 'Administrator', roles: ['admin'], pinHash });
}

export function saveSetting<K extends SettingKind>(
  tx: Transaction,
  kind: K,
  id: string,
  value: SettingValue[K],
): void {
  tx.append({ subject: 'office', type: 'setting.saved', payload: { kind, id, value } });
}

/** Takes a checked SOP text into the office; running cases keep the version they began with. */
export function adopt(tx: Transaction, { sop, yaml, file }: SopFile, inUse: boolean): void {
  if (sop === undefined)
    throw new DomainError('SOP_BERMASALAH', `Berkas ${file} belum lolos pemeriksaan SOP.`);
  const version = versionOf(sop.id, yaml);
  const library = new SopLibrary(tx.orm);
  const subject = `sop:${sop.id}`;
  if (library.findUse(sop.id)?.version !== version) {
    tx.append({
      subject,
      type: 'sop.adopted',
      payload: { version, sopId: sop.id, revision: sop.revision, file, yaml },
    });
  }
  tx.append({ subject, type: 'sop.use-changed', payload: { sopId: sop.id, version, inUse } });
}

export function addUser(
  tx: Transaction,
  user: {
    name: string;
    nip: string;
    position: string;
    roles: Role[];
    pinHash: string;
    id?: string;
    rank?: string;
  },
): string {
  const id = user.id ?? tx.newId();
  tx.append({
    subject: `user:${id}`,
    type: 'user.saved',
    payload: {
      id,
      name: user.name,
      position: user.position,
      roles: user.roles,
      active: true,
      rank: user.rank ?? '',
    },
    sealed: { nip: user.nip, pinHash: user.pinHash },
  });
  return id;
}
