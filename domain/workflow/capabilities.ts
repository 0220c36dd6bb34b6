import { z } from 'zod';

/**
 * The reusable kinds of step. A step's capability decides which form the desk shows, which rules
 * apply (`capability-rules.ts`) and which papers it may print. A SOP made of these needs no code.
 */
export const Capability = z.enum([
  'ask',
  'inform',
  'file',
  'triage',
  'escort',
  'checklist',
  'consult',
  'receive',
  'register',
  'verify',
  'return-to-applicant',
  'dispatch',
  'recommend',
  'process',
  'draft',
  'initial',
  'endorse',
  'sign',
  'number',
  'send',
  'hand-over',
  'receive-product',
  'classify',
  'dispose',
  'sample-intake',
  'bill',
  'pay',
  'analyse',
  'report',
  'survey',
  'object',
  'answer',
  'complain',
]);
export type Capability = z.infer<typeof Capability>;

/** What a capability is called on screens, and the number series it draws from unless the SOP says otherwise. */
export type CapabilityInfo = {
  label: string;
  series?: string;
  /** Gives the applicant a numbered proof of receipt, which may start the legal clock. */
  receives?: true;
};

export const capabilityInfo = {
  ask: { label: 'Menanyakan layanan' },
  inform: { label: 'Memberi informasi' },
  file: { label: 'Mengajukan berkas' },
  triage: { label: 'Memilah keperluan' },
  escort: { label: 'Mengantar pemohon' },
  checklist: { label: 'Memeriksa persyaratan' },
  consult: { label: 'Konsultasi' },
  receive: { label: 'Menerima berkas', series: 'tanda-terima', receives: true },
  register: { label: 'Mencatat dalam register' },
  verify: { label: 'Verifikasi' },
  'return-to-applicant': { label: 'Perbaikan oleh pemohon' },
  dispatch: { label: 'Mengirim surat pengantar', series: 'surat-pengantar' },
  recommend: { label: 'Memberi rekomendasi teknis' },
  process: { label: 'Memproses layanan' },
  draft: { label: 'Menyusun konsep' },
  initial: { label: 'Memeriksa dan memaraf' },
  endorse: { label: 'Mengesahkan laporan' },
  sign: { label: 'Menandatangani' },
  number: { label: 'Memberi nomor' },
  send: { label: 'Mengirim hasil', series: 'bukti-pengiriman' },
  'hand-over': { label: 'Menyerahkan hasil', series: 'bukti-serah-terima' },
  'receive-product': { label: 'Menerima hasil' },
  classify: { label: 'Menggolongkan informasi', series: 'nota-dinas' },
  dispose: { label: 'Disposisi', series: 'disposisi' },
  'sample-intake': { label: 'Menerima contoh uji', series: 'bpcu', receives: true },
  bill: { label: 'Menerbitkan tagihan' },
  pay: { label: 'Menerima pembayaran', series: 'kuitansi' },
  analyse: { label: 'Menguji' },
  report: { label: 'Menyusun laporan hasil', series: 'lhp' },
  survey: { label: 'Survei kepuasan' },
  object: { label: 'Menerima keberatan', series: 'keberatan', receives: true },
  answer: { label: 'Menjawab', series: 'surat-tanggapan' },
  complain: { label: 'Menerima pengaduan', series: 'pengaduan', receives: true },
} satisfies Record<Capability, CapabilityInfo>;

/** The facts of a capability, with its optional fields visible. */
export function infoOf(capability: Capability): CapabilityInfo {
  return capabilityInfo[capability];
}
