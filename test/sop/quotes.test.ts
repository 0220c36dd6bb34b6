import { describe, expect, test } from 'vitest';
import { getStep } from '../../domain/workflow/sop-lookup.ts';
import { shippedSop } from './shipped.ts';

const kaltim = shippedSop('kaltim-rekomendasi-pameran');
const satuAtap = shippedSop('satu-atap');

const actionsOf = (sop: typeof kaltim, step: string) =>
  getStep(sop, step).actions.map(({ letter, text }) => (letter ? `${letter}. ${text}` : text));

describe('Kaltim speaks with the words of SOP-LP2N-PAR-05', () => {
  test('step 4, with its letter b twice', () => {
    expect(actionsOf(kaltim, '4')).toEqual([
      'Memberikan pelayanan yang dibutuhkan :',
      'a. Memberikan salam pelayanan & menerima no. antrian layanan CS (Customer Service)',
      'b. Menerima berkas permohonan perizinan/ non perizinan yang dibawa pemohon.',
      'b. Memberikan penjelasan yang diperlukan terkait perizinan yang diurus.',
      'c. Memeriksa dan memastikan kelengkapan dan kebenaran administrasi persyaratan (sesuai dengan checklist penerimaan).',
      'd. Mencatat dan melengkapi map berkas pengendali proses, menandatangani checklist & meminta pemohon menyerahkan berkas ke loket untuk registrasi penerimaan.',
      'e. Jika tidak sesuai / lengkap, maka meminta pemohon untuk memperbaiki /melengkapi kekurangan.',
      'f. Jika ada permasalahan / kendala teknis pengisian / melengkapi persyaratan teknis yg membutuhkan keterangan lebih dalam maka dapat mengarahkan pemohon untuk berkonsultasi/meminta penjelasan kepada fungsi help desk.',
      'g. Mengucapkan terima kasih dan salam',
    ]);
  });

  test('the two remarks that rule the counter and the clock', () => {
    expect(getStep(kaltim, '6').remarks).toEqual([
      'Tidak menerima berkas sebelum ada bukti / persetujuan dari CS, dimana permohonan/semua berkas terkait yang sudah dipastikan lengkap dan benar bisa dibuatkan bukti tanda terima yang sekaligus merupakan mulainya perhitungan hari kerja penyelesaian perizinan.',
      'Untuk perizinan yang memerlukan rekomendasi teknis/advise dari instansi teknis / OPD, maka perhitungan hari kerja penyelesaian perizinan akan dimulai sejak diterimanya rekomendasi teknis (pertek) di DPMPTSP.',
    ]);
  });

  test('the norms of all steps', () => {
    expect(kaltim.steps.map(({ id, norm }) => [id, norm?.text])).toEqual([
      ['1', "Jam Pelayanan Senin-Kamis 08.00-19.00 WITA Jum'at 08.00-11.00 WITA"],
      ['2', 'Sesuai kebutuhan & keperluan pemohon'],
      ['3', 'Sesuai kebutuhan & keperluan pemohon'],
      ['4', 'Sesuai kebutuhan & keperluan pemohon'],
      ['5', 'Hari ke H 10 - 30 menit'],
      ['6', 'Hari ke H 10 menit'],
      ['7', 'Hari ke H 5 - 15 menit'],
      ['8', 'Hari ke H 5 - 15 menit'],
      ['9', 'Hari ke H 60 menit'],
      ['10', 'Hari ke H (sesuai dengan jenis izin / non izin yang diminta)'],
      ['11', 'Hari H - H+1 5 - 15 menit'],
      ['12', 'Hari H - H+1 10 - 30 menit'],
      ['13', 'Hari H - H+1 10 - 30 menit'],
      ['14', 'Hari H - H+1 (sesuai dengan jenis permohonan)'],
      ['15', 'Hari H - H+1 5 - 15 menit'],
      ['16', undefined],
      ['17', undefined],
    ]);
  });

  test('the requirements', () => {
    expect(kaltim.requirements.map(({ text }) => text)).toEqual([
      'Fotocopy KTP atau Identitas Pemohon yang masih berlaku',
      'Rekomendasi dari desa/ kelurahan/ Satpol/ Kepolisian setempat',
      'Gambar rencana / Site Plan',
      'Izin penggunaan lahan dari pemilik lahan',
      'Persetujuan dari tetangga di lingkungan yang diketahui oleh RT dan RW, dan Kelurahan',
      'Proposal Kegiatan',
      'Surat kuasa apabila dikuasakan pengurusannya (materai 6000)',
    ]);
  });

  test('the papers of step 7 and the outputs of step 10', () => {
    expect(getStep(kaltim, '7').needs).toEqual([
      'Isian permohonan perizinan',
      'Berkas kelengkapan lainnya',
      'Checklist Persyaratan perizinan',
      'Surat pengantar ke OPD terkait',
    ]);
    expect(getStep(kaltim, '10').outputs).toEqual([
      'Hasil pemeriksaan dan verifikasi berkas',
      'Isian Map pengendali proses',
      'Berita Acara / Hasil Peninjauan Pemeriksaan/ Pengujian',
      'Pertimbangan/ Rekomendasi Teknis',
    ]);
  });

  test('the sentence of step 14b, slip of the pen included', () => {
    expect(actionsOf(kaltim, '14')).toContain(
      'b. Untuk perizinan yang bersifat strategis & diperlukan diperlukan kehati-hatian, Kepala DPMPTSP Prov. Kaltim dapat membuat pertimbangan/ melakukan kegiatan untuk pemastian yang lebih intens & mendalam. terkait pengeluaran / penerbitan izin.',
    );
  });

  test('the promise and the cover', () => {
    expect(kaltim.promise?.text).toContain(
      'selambat-lambatnya 1 (satu) hari sejak diterimanya berkas',
    );
    expect(kaltim.header.sections.map(({ letter }) => letter).join('')).toBe(
      'ABCDEFGHIJKLMNOPQRSTU',
    );
    expect(kaltim.header.signatures.map(({ name }) => name)).toEqual([
      'Ir. Ilmansyah',
      'H. Edy Gunawan, SE, MM',
      'H. Diddy Rusdiansyah AD, SE, MM',
    ]);
  });

  test('thirteen columns of actors, help desk in that of CS', () => {
    expect([...new Set(kaltim.actors.map(({ label }) => label))]).toHaveLength(13);
    expect(kaltim.actors.find(({ id }) => id === 'helpdesk')?.label).toBe(
      'PETUGAS CUSTOMER SERVICE (CS) + HELP DESK',
    );
  });

  test('the return arrows', () => {
    const returns = kaltim.steps.flatMap((step) =>
      Object.values(step.outcomes)
        .filter((outcome) => outcome.returns && !outcome.added)
        .map((outcome) => `${step.id}>${String(outcome.to)}`),
    );
    expect(returns).toEqual([
      '4>3',
      '7>8',
      '10>8',
      '12>11',
      '13>12',
      '14>12',
      '14>13',
      '14>8',
      '14>10',
    ]);
  });
});

describe('Satu Atap speaks with the words of its SOP', () => {
  test('what security asks and where it sends people', () => {
    expect(actionsOf(satuAtap, 'R2')).toEqual([
      'Pemohon Informasi diterima oleh Keamanan (Satpam), dilakukan pemeriksaan terkait tujuan, serta meminta pemohon untuk mengisi form & membawa kuesioner untuk diisi setelah proses kunjungan berakhir.',
      'Setelah itu keamanan menganalisa permohonan, yaitu :',
      'a. Jika terkait Pelayanan Pengujian Laboratorium, Sertifikasi dan Advis Teknis akan diarahkan ke ruang PULSA (sesuai dengan SOP PULSA)',
      'b. Jika terkait pelayanan informasi umum diarahkan ke ruangan Pelayanan Informasi Umum.',
      'c. Namun jika permohonan tidak bisa diproses, pemohon dipersilahkan untuk meninggalkan kantor Pusat Litbang Perumahan dan Permukiman.',
    ]);
  });

  test.each([
    ['P2', 'Petugas Pintu menerima dan mencatat permohonan untuk proses lebih lanjut.'],
    ['P4e', 'Kapuslitbang memberikan disposisi kepada Bidang/Balai yang ditunjuk.'],
    [
      'P5',
      'Petugas Pelayanan Informasi menyampaikan surat tanggapan (informasi layanan) kepada pemohon disertai tanda terima.',
    ],
    ['U4a', 'Laporan PULSA dimintakan pengesahannya oleh petugas PULSA kepada.'],
    ['U5', 'Petugas PULSA mengirim Laporan PULSA ke pada pemohon yang disertai bukti pengiriman.'],
  ])('%s', (step, sentence) => {
    expect(actionsOf(satuAtap, step)).toContain(sentence);
  });
});

describe('what is not in the SOP is marked', () => {
  test.each([kaltim, satuAtap])('$id', (sop) => {
    const added = sop.steps.flatMap((step) => [
      ...(step.added ? [step.id] : []),
      ...Object.entries(step.outcomes)
        .filter(([, outcome]) => outcome.added)
        .map(([outcome]) => `${step.id}.${outcome}`),
    ]);
    expect(added).toMatchSnapshot();
    expect(sop.closings.every(({ why }) => why !== undefined)).toBe(true);
  });
});

/**
 * Compared with the documents word for word by hand on 22 November 2026. A sentence that changes
 * here was changed on purpose, with the document at hand.
 */
describe('every sentence of the documents', () => {
  test.each([kaltim, satuAtap])('$id: word for word', async (sop) => {
    const lines = [
      ...sop.header.sections.flatMap(({ letter, title, intro, items }) => [
        `${letter}. ${title}`,
        ...(intro === undefined ? [] : [`  ${intro}`]),
        ...items.map((item) => `  ${item}`),
      ]),
      ...sop.steps.flatMap((step) => [
        `${step.id} ${step.actor}`,
        ...step.actions.flatMap(({ letter, text, items = [] }) => [
          `  kegiatan: ${letter === undefined ? '' : `${letter}. `}${text}`,
          ...items.map((item) => `    - ${item}`),
        ]),
        ...step.needs.map((need) => `  kelengkapan: ${need}`),
        ...(step.norm === undefined ? [] : [`  waktu: ${step.norm.text}`]),
        ...step.outputs.map((output) => `  output: ${output}`),
        ...step.remarks.map((remark) => `  keterangan: ${remark}`),
      ]),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`quotations/${sop.id}.txt`);
  });
});
