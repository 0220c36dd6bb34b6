import { parse, stringify } from 'yaml';
import { parseSop } from '../../../domain/workflow/parse-sop.ts';
import type { Sop } from '../../../domain/workflow/define-sop.ts';

/** A valid SOP, small enough to break on purpose: checklist, counter, two branches, hand-over. */
export const smallYaml = `
id: kecil
title: Layanan Kecil
agency: Kantor Contoh
revision: 2
source: contoh
header: { organisation: [KANTOR], heading: [SOP], signatures: [], sections: [{ letter: A, title: WAKTU, style: text, items: ["7 hari kerja"] }] }
actors:
  - { id: tamu, label: TAMU, external: true, roles: [meja] }
  - { id: meja, label: PETUGAS MEJA }
  - { id: loket, label: PETUGAS LOKET }
  - { id: penguji, label: PENGUJI }
  - { id: bendahara, label: BENDAHARA }
flows: [{ id: utama, title: UTAMA }]
entries: [{ step: "1", label: Datang }]
requirements:
  - { id: ktp, text: Fotokopi KTP; }
  - { id: kuasa, text: Surat kuasa, when: represented }
promise: { workingDays: 7, startsAt: receipt, text: 7 hari kerja }
product: { name: Surat, copies: 1, series: surat }
standard: { time: { section: A } }
steps:
  - { id: "1", actor: tamu, flow: utama, title: Mengajukan, actions: [{ text: Mengajukan }], needs: [], outputs: [], remarks: [], capability: file,
      outcomes: { ajukan: { label: Ajukan, to: "2" } } }
  - { id: "2", actor: meja, title: Periksa, actions: [{ text: Periksa }], needs: [], outputs: [], remarks: [], capability: checklist, requirements: [ktp, kuasa],
      norm: { text: 5 - 10 menit, minutes: [5, 10] },
      outcomes: { lengkap: { label: Lengkap, to: "3", requires: [checklist-complete] }, kurang: { label: Kurang, to: "1", returns: true, reason: required } } }
  - { id: "3", actor: loket, title: Terima, actions: [{ text: Terima }], needs: [], outputs: [], remarks: [], capability: receive, choices: [biasa, kilat],
      outcomes: { terima: { label: Terima, to: [uji, bayar] }, balik: { label: Kembali, to: "2", returns: true, reason: required } } }
  - { id: uji, actor: penguji, title: Uji, actions: [{ text: Uji }], needs: [], outputs: [], remarks: [], capability: analyse,
      outcomes: { jadi: { label: Jadi, to: "5" }, ulang: { label: Minta perbaikan, to: "3b", returns: true, reason: required } } }
  - { id: "3b", actor: tamu, title: Perbaiki, actions: [{ text: Perbaiki }], needs: [], outputs: [], remarks: [], capability: return-to-applicant,
      outcomes: { sudah: { label: Sudah, to: uji } } }
  - { id: bayar, actor: bendahara, title: Bayar, actions: [{ text: Bayar }], needs: [], outputs: [], remarks: [], capability: pay,
      outcomes: { lunas: { label: Lunas, to: "5" } } }
  - { id: "5", actor: loket, title: Nomori, actions: [{ text: Nomori }], needs: [], outputs: [], remarks: [], capability: number, join: [uji, bayar],
      outcomes: { nomor: { label: Nomori, to: "6" } } }
  - { id: "6", actor: loket, title: Serahkan, actions: [{ text: Serahkan }], needs: [], outputs: [], remarks: [], capability: hand-over, terminal: true,
      outcomes: { serah: { label: Serahkan, to: end, requires: [paid, applicant-signed] } } }
closings:
  - { status: withdrawn, label: Cabut, roles: [meja], added: true, why: contoh }
  - { status: refused, label: Tolak, roles: [penguji] }
  - { status: expired, label: Kedaluwarsa, roles: [], afterWorkingDays: 5 }
notes: []
`;

export const smallFile = 'sop/kecil.yaml';

/** The small SOP, parsed. */
export function smallSop(): Sop {
  const parsed = parseSop(smallYaml, smallFile);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.sop;
}

/** What a YAML file holds, loosely typed: a test may break it in any way. */
export type Loose = { [key: string]: Loose } & Loose[];

/** The small SOP as YAML, after `change` broke it. */
export function brokenYaml(change: (sop: Loose, step: (id: string) => Loose) => void): string {
  const sop = parse(smallYaml) as Loose;
  const steps = sop['steps'] as unknown as Loose[];
  change(sop, (id) => {
    const step = steps.find((candidate) => (candidate['id'] as unknown) === id);
    if (step === undefined) throw new Error(`no step ${id}`);
    return step;
  });
  return stringify(sop);
}
