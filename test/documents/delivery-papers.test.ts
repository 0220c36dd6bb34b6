/** Bukti serah terima, and the proof that an answer or a report was delivered. */
import { describe, expect, it, vi } from 'vitest';
import type { DispatchProofFacts } from '../../documents/dispatch-proof/dispatch-proof-pdf.ts';
import type { HandOverReceiptFacts } from '../../documents/hand-over-receipt/hand-over-receipt-pdf.ts';
import { renderPaper, type PaperRequest } from '../../documents/render.ts';
import { pdfSizes, pdfStrays, pdfText } from '../support/pdf.ts';
import { APPLICANT, LETTERHEAD, OFFICER, SERVICE } from './samples.ts';

// Papers are opened for real here, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const shared = {
  letterhead: LETTERHEAD,
  paper: 'A4',
  zone: 'Asia/Makassar',
  at: '2026-11-23T02:19:00.000Z',
  applicant: APPLICANT,
  service: SERVICE,
  officer: OFFICER,
  place: 'Samarinda',
} as const;

const HAND_OVER: HandOverReceiptFacts = {
  ...shared,
  number: '001/BST/XI/2026',
  sheetMark: 'Lembar 1: penerima',
  receiptNumber: '503/0142/DPMPTSP/XI/2026',
  receiver: {
    name: 'Muhammad Arsyad',
    standing: 'Kuasa pemohon',
    identity: 'KTP 6472••••••••••02',
    powerOfAttorney: 'nomor 12/SK/2026 tanggal 20 November 2026 dari CV Bahari Jaya Kreasi',
  },
  items: [
    {
      text: 'Rekomendasi Kepada Pihak Penyelenggara Pameran (EO) di Kaltim',
      number: '503/001/REK/XI/2026',
      day: '2026-11-23',
      copies: 1,
    },
  ],
  told: ['Hak dan kewajiban saya terkait surat ini telah dijelaskan petugas.'],
  questionnaire: 'Kuesioner survei kepuasan telah saya terima.',
};

const PROOF: DispatchProofFacts = {
  ...shared,
  number: '004/BP/XI/2026',
  day: '2026-11-23',
  fileNumber: '0004/TT/XI/2026',
  items: [{ text: 'Laporan hasil PULSA', number: '002/LAP/XI/2026', day: '2026-11-21' }],
  way: 'Pos',
  to: 'PT Bata Ringan',
  address: 'Jalan Turangga 5, Bandung',
  carrier: 'Pos Indonesia',
  tracking: 'P2611230001',
  attachments: 'Contoh uji sisa',
  signs: false,
};

const PAPERS: PaperRequest[] = [
  { kind: 'hand-over-receipt', facts: HAND_OVER },
  { kind: 'hand-over-receipt', facts: { ...HAND_OVER, paper: 'F4' } },
  { kind: 'dispatch-proof', facts: PROOF },
  { kind: 'dispatch-proof', facts: { ...PROOF, paper: 'F4', signs: true } },
];

async function wordsOf(request: PaperRequest): Promise<string> {
  return (await pdfText((await renderPaper(request)).bytes)).join('\n').replaceAll(/\s+/g, ' ');
}

describe('every paper of a delivery', () => {
  it.each(PAPERS)(
    'is the same for the same facts, and as large as it says: $kind',
    async (request) => {
      const first = await renderPaper(request);
      expect(await renderPaper(structuredClone(request))).toEqual(first);
      expect(await pdfSizes(first.bytes)).toEqual([first.media]);
      expect(await pdfStrays(first.bytes)).toEqual([]);
    },
  );

  it('hides a number long enough to be a NIK wherever somebody typed one', async () => {
    const nik = '6472015505880003';
    const typed = `Rina ${nik}`;
    const facts = {
      ...HAND_OVER,
      receiver: {
        name: typed,
        standing: 'Pemohon',
        identity: `KTP ${nik}`,
        powerOfAttorney: typed,
      },
      proofNote: typed,
    };
    expect(await wordsOf({ kind: 'hand-over-receipt', facts })).not.toContain(nik);
    const proof = { ...PROOF, to: typed, address: typed, attachments: typed };
    expect(await wordsOf({ kind: 'dispatch-proof', facts: proof })).not.toContain(nik);
  });

  it('stays readable with very long words and many lines', async () => {
    const long = 'Sangat panjang '.repeat(40);
    const facts = {
      ...HAND_OVER,
      receiver: { ...HAND_OVER.receiver, name: long, powerOfAttorney: long },
      items: Array.from({ length: 40 }, () => ({ text: long.slice(0, 200), copies: 2 })),
    };
    const { bytes } = await renderPaper({ kind: 'hand-over-receipt', facts });
    expect(await pdfStrays(bytes)).toEqual([]);
    expect((await pdfText(bytes)).length).toBeGreaterThan(1);
  });
});

describe('bukti serah terima', () => {
  it('says who received what, by what right, and leaves room for both signatures', async () => {
    const words = await wordsOf({ kind: 'hand-over-receipt', facts: HAND_OVER });
    for (const said of [
      'Lembar 1: penerima',
      'Nomor: 001/BST/XI/2026',
      'Senin, 23 November 2026, pukul 10.19 WITA',
      '503/001/REK/XI/2026',
      'Nomor tanda terima : 503/0142/DPMPTSP/XI/2026',
      'Bertindak sebagai : Kuasa pemohon',
      'Identitas : KTP 6472••••••••••02',
      'nomor 12/SK/2026 tanggal 20 November 2026 dari CV Bahari Jaya Kreasi',
      'Yang menerima,',
      'Yang menyerahkan,',
      'NIP 19870312 201001 2 005',
    ])
      expect(words).toContain(said);
  });
});

describe('proof of delivery', () => {
  it('is a bukti pengiriman for what was sent, without a receiver to sign', async () => {
    const words = await wordsOf({ kind: 'dispatch-proof', facts: PROOF });
    for (const said of [
      'BUKTI PENGIRIMAN',
      'Dikirim kepada : PT Bata Ringan',
      'Nomor resi : P2611230001',
      'Contoh uji sisa',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain('Yang menerima,');
  });

  it('is a tanda terima surat for who stands at the desk', async () => {
    const words = await wordsOf({ kind: 'dispatch-proof', facts: { ...PROOF, signs: true } });
    for (const said of ['TANDA TERIMA SURAT', 'Penerima : PT Bata Ringan', 'Yang menerima,'])
      expect(words).toContain(said);
  });
});
