import { describe, expect, test } from 'vitest';
import { loadSop } from '../../../domain/workflow/parse-sop.ts';
import { describeProblem } from '../../../domain/workflow/sop-problem.ts';
import { brokenYaml, smallFile, smallYaml } from './small-sop.ts';
import type { Loose } from './small-sop.ts';

function set(target: Loose | undefined, value: Record<string, unknown>): void {
  Object.assign(target as object, value);
}

function problemsOf(yaml: string, file = smallFile) {
  const loaded = loadSop(yaml, file);
  return 'problems' in loaded ? loaded.problems : [];
}

type Variant = {
  name: string;
  change: (sop: Loose, step: (id: string) => Loose) => void;
  /** Every problem expected, as `code @ step`. */
  found: string[];
  says: RegExp;
};

const variants: Variant[] = [
  {
    name: 'unknown actor',
    change: (_, step) => set(step('uji'), { actor: 'pengujii' }),
    found: ['SOP_AKTOR_TIDAK_DIKENAL @ uji'],
    says: /"pengujii" tidak ada dalam daftar actors/,
  },
  {
    name: 'unknown role in a closing',
    change: (sop) => set(sop['closings']?.[0], { roles: ['raja'] }),
    found: ['SOP_AKTOR_TIDAK_DIKENAL @ -'],
    says: /"raja"/,
  },
  {
    name: 'unknown capability',
    change: (_, step) => set(step('uji'), { capability: 'sulap' }),
    found: ['SOP_KEMAMPUAN_TIDAK_DIKENAL @ uji'],
    says: /"sulap" tidak dikenal/,
  },
  {
    name: 'outcome to a missing step',
    change: (_, step) => set(step('uji')['outcomes']?.['jadi'], { to: '9' }),
    found: ['SOP_TUJUAN_TIDAK_ADA @ uji', 'SOP_GABUNGAN_TIDAK_DIALIRI @ 5'],
    says: /"jadi" menuju langkah "9" yang tidak ada/,
  },
  {
    name: 'unreachable step',
    change: (_, step) => set(step('uji')['outcomes']?.['ulang'], { to: '2' }),
    found: ['SOP_LANGKAH_TAK_TERJANGKAU @ 3b'],
    says: /Tidak ada panah yang menuju langkah ini/,
  },
  {
    name: 'dead end',
    change: (_, step) => set(step('6'), { outcomes: {}, terminal: undefined }),
    found: ['SOP_JALAN_BUNTU @ 6'],
    says: /tidak mempunyai hasil/,
  },
  {
    name: 'loop with no way out',
    change: (_, step) => set(step('3b')['outcomes']?.['sudah'], { to: '3b' }),
    found: ['SOP_LINGKARAN_TANPA_KELUAR @ 3b'],
    says: /tidak pernah dapat selesai/,
  },
  {
    name: 'norm that does not parse',
    change: (_, step) => set(step('2'), { norm: { text: 'secepatnya' } }),
    found: ['SOP_NORMA_TIDAK_TERBACA @ 2'],
    says: /"secepatnya" tidak terbaca/,
  },
  {
    name: 'norm with minutes reversed',
    change: (_, step) => set(step('2')['norm'], { minutes: [10, 5] }),
    found: ['SOP_NORMA_TERBALIK @ 2'],
    says: /\[10, 5\] terbalik/,
  },
  {
    name: 'norm that contradicts its text',
    change: (_, step) => set(step('2')['norm'], { minutes: [5, 15] }),
    found: ['SOP_NORMA_BERTENTANGAN @ 2'],
    says: /berarti minutes: \[5, 10\]/,
  },
  {
    name: 'norm whose figures are missing',
    change: (_, step) => set(step('2'), { norm: { text: 'Hari ke H 5 menit', minutes: [5, 5] } }),
    found: ['SOP_NORMA_BERTENTANGAN @ 2'],
    says: /dayOffset: \[0, 0\]/,
  },
  {
    name: 'figures that the text does not have',
    change: (_, step) => set(step('2')['norm'], { workingDays: [1, 2] }),
    found: ['SOP_NORMA_BERTENTANGAN @ 2'],
    says: /tidak tertulis dalam/,
  },
  {
    name: 'step id twice',
    change: (sop) => (sop['steps'] as unknown as Loose[]).push(structuredClone(sop['steps']![3]!)),
    found: ['SOP_ID_GANDA @ uji'],
    says: /"uji" tertulis lebih dari sekali pada steps/,
  },
  {
    name: 'requirement id twice',
    change: (sop) => set(sop['requirements']?.[1], { id: 'ktp' }),
    found: ['SOP_ID_GANDA @ -', 'SOP_PERSYARATAN_TIDAK_DIKENAL @ 2'],
    says: /"ktp" tertulis lebih dari sekali pada requirements/,
  },
  {
    name: 'a step called end',
    change: (_, step) => {
      set(step('3b'), { id: 'end' });
      set(step('uji')['outcomes']?.['ulang'], { to: 'end' });
    },
    found: ['SOP_ID_GANDA @ end', 'SOP_LANGKAH_TAK_TERJANGKAU @ end'],
    says: /"end" berarti akhir alur/,
  },
  {
    name: 'promise whose clock never starts',
    change: (_, step) => set(step('3'), { capability: 'register' }),
    found: ['SOP_JANJI_TANPA_AWAL @ -'],
    says: /7 hari kerja tidak pernah mulai: tidak ada langkah yang memberi tanda terima/,
  },
  {
    name: 'promise from a pertek that nobody gives',
    change: (sop) => set(sop['promise'], { orAt: 'recommendation-received' }),
    found: ['SOP_JANJI_TANPA_AWAL @ -'],
    says: /pertek \(recommend\)/,
  },
  {
    name: 'unknown requirement',
    change: (_, step) => set(step('2'), { requirements: ['ktp', 'sim'] }),
    found: ['SOP_PERSYARATAN_TIDAK_DIKENAL @ 2'],
    says: /"sim"/,
  },
  {
    name: 'number step without a series',
    change: (sop) => set(sop['product'], { series: undefined }),
    found: ['SOP_SERI_TIDAK_ADA @ 5'],
    says: /Isi product.series/,
  },
  {
    name: 'join that is never fed',
    change: (_, step) => set(step('5'), { join: ['uji', 'bayar', '2'] }),
    found: ['SOP_GABUNGAN_TIDAK_DIALIRI @ 5'],
    says: /dari langkah "2"/,
  },
  {
    name: 'entry to a missing step',
    change: (sop) => set(sop, { entries: ['1', '0'].map((step) => ({ step, label: 'Masuk' })) }),
    found: ['SOP_PINTU_MASUK_TIDAK_ADA @ 0'],
    says: /"0" yang tidak ada/,
  },
  {
    name: 'unknown flow',
    change: (_, step) => set(step('1'), { flow: 'samping' }),
    found: ['SOP_ALUR_TIDAK_DIKENAL @ 1'],
    says: /"samping"/,
  },
  {
    name: 'terminal step that goes on',
    change: (_, step) => set(step('5'), { terminal: true }),
    found: ['SOP_AKHIR_TANPA_HASIL @ 5'],
    says: /to: end/,
  },
  {
    name: 'outcome that closes and goes on',
    change: (_, step) => set(step('bayar')['outcomes']?.['lunas'], { closes: 'refused' }),
    found: ['SOP_TUTUP_SEBELUM_AKHIR @ bayar'],
    says: /tujuannya harus "end"/,
  },
  {
    name: 'addition without a reason',
    change: (_, step) => set(step('bayar')['outcomes']?.['lunas'], { added: true }),
    found: ['SOP_TAMBAHAN_TANPA_ALASAN @ bayar'],
    says: /"why"/,
  },
  {
    name: 'added step without a reason',
    change: (_, step) => set(step('bayar'), { added: true }),
    found: ['SOP_TAMBAHAN_TANPA_ALASAN @ bayar'],
    says: /"why"/,
  },
  {
    name: 'added closing without a reason',
    change: (sop) => set(sop['closings']?.[0], { why: undefined }),
    found: ['SOP_TAMBAHAN_TANPA_ALASAN @ -'],
    says: /Cabut/,
  },
  {
    name: 'checklist that never approves',
    change: (_, step) => set(step('2')['outcomes']?.['lengkap'], { requires: [] }),
    found: ['SOP_PERIKSA_TANPA_PERSETUJUAN @ 2', 'SOP_LOKET_TANPA_CS @ 3'],
    says: /requires: \[checklist-complete\]/,
  },
  {
    name: 'way to the counter past the checklist',
    change: (_, step) => set(step('1')['outcomes']?.['ajukan'], { to: ['2', '3'] }),
    found: ['SOP_LOKET_TANPA_CS @ 3'],
    says: /tanpa persetujuan daftar periksa/,
  },
  {
    name: 'applicant whose steps nobody records',
    change: (sop) => set(sop['actors']?.[0], { roles: undefined }),
    found: ['SOP_PEMOHON_TANPA_PETUGAS @ -'],
    says: /"TAMU" dicatat petugas/,
  },
  {
    name: 'standard that refers to a missing section',
    change: (sop) => set(sop['standard'], { fee: { section: 'Z' } }),
    found: ['SOP_BAGIAN_TIDAK_ADA @ -'],
    says: /bagian Z/,
  },
];

describe('a SOP file with one fault is refused', () => {
  test.each(variants)('$name', ({ change, found, says }) => {
    const problems = problemsOf(brokenYaml(change));
    const asText = problems.map(({ code, step }) => `${code} @ ${step ?? '-'}`);
    expect(asText.toSorted()).toEqual(found.toSorted());
    expect(problems.every(({ file }) => file === smallFile)).toBe(true);
    expect(problems.map(({ message }) => message).join('\n')).toMatch(says);
  });

  test('the whole SOP has no fault', () => {
    expect(problemsOf(smallYaml)).toEqual([]);
  });

  test('the file must bear the name of the SOP', () => {
    expect(problemsOf(smallYaml, 'C:\\sop\\lain.yaml')).toMatchObject([
      { code: 'SOP_ID_BUKAN_NAMA_BERKAS', path: 'id', file: 'C:\\sop\\lain.yaml' },
    ]);
  });
});

describe('a file that is no SOP is refused', () => {
  test.each([
    ['broken YAML', 'id: [a', 'SOP_YAML_RUSAK', /baris \d/],
    ['key twice', `${smallYaml}\ntitle: Lagi\n`, 'SOP_KUNCI_GANDA', /dua kali di baris/],
    ['empty file', '', 'SOP_ISI_SALAH', /berkas/],
    [
      'unknown key',
      smallYaml.replace('agency:', 'agensi: x\nagency:'),
      'SOP_BIDANG_TIDAK_DIKENAL',
      /"agensi"/,
    ],
    [
      'missing key',
      smallYaml.replace('title: Layanan Kecil', ''),
      'SOP_BIDANG_KURANG',
      /"title" belum diisi/,
    ],
    [
      'number for text',
      smallYaml.replace('agency: Kantor Contoh', 'agency: 5'),
      'SOP_ISI_SALAH',
      /seharusnya teks/,
    ],
  ])('%s', (_, yaml, code, says) => {
    const problems = problemsOf(yaml);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.map(describeProblem).join('\n')).toMatch(says);
  });

  test('a fault inside a step names the step', () => {
    const yaml = brokenYaml((_, step) => set(step('bayar'), { needs: 'uang' }));
    expect(problemsOf(yaml).map(describeProblem)).toEqual([
      'sop/kecil.yaml: langkah bayar: SOP_ISI_SALAH: Isi "steps.5.needs" tidak sesuai bentuknya; seharusnya daftar.',
    ]);
  });
});
