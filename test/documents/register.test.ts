import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { registerCsv } from '../../documents/register/register-csv.ts';
import { registerFileName } from '../../documents/register/register-file-name.ts';
import { registerPdf } from '../../documents/register/register-pdf.ts';
import { registerXlsx } from '../../documents/register/register-xlsx.ts';
import { pdfSizes, pdfStrays, pdfText } from '../support/pdf.ts';
import { REGISTER } from './register-samples.ts';

const numbers = REGISTER;

describe('a register on paper', () => {
  it('lies landscape, names its period, counts, and is signed', async () => {
    const bytes = await registerPdf(numbers);
    const text = (await pdfText(bytes)).join('\n');
    expect(await pdfSizes(bytes)).toEqual([{ widthMm: 297, heightMm: 210 }]);
    for (const words of [
      'REGISTER SURAT KELUAR',
      '1 November 2026 s.d. 30 November 2026',
      '002/REK/XI/2026',
      '20-11-2026',
      'Batal: salah tanggal',
      '3 nomor: 2 berlaku, 1 dibatalkan.',
      'Samarinda, 22 November 2026',
      'Plh. Kepala Dinas,',
      'Pembina (IV/a)',
      'NIP 19870312 201001 2 005',
      'Halaman 1 dari 1',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('6472011203870002');
  });

  it('strikes a voided number through, and only that', async () => {
    const plain = { ...numbers, lines: numbers.lines.map(({ cells }) => ({ cells })) };
    const [struck, without] = [await registerPdf(numbers), await registerPdf(plain)];
    expect(await pdfText(struck)).toEqual(await pdfText(without));
    expect(Buffer.from(struck).equals(Buffer.from(without))).toBe(false);
  });

  it('goes on over pages with its head on each, and the same facts give the same bytes', async () => {
    const lines = Array.from({ length: 300 }, (_, n) => ({
      cells: [n + 1, `${n + 1}/REK/XI/2026`, '2026-11-19', 'Rekomendasi '.repeat(12), ''],
    }));
    const bytes = await registerPdf({ ...numbers, lines });
    const pages = await pdfText(bytes);
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach((page, index) => {
      expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`);
      if (page.includes('/REK/')) expect(page).toMatch(/No\. Nomor/);
    });
    expect(await pdfStrays(bytes)).toEqual([]);
    expect(await registerPdf(structuredClone({ ...numbers, lines }))).toEqual(bytes);
  });

  it('says so when nothing was entered', async () => {
    const text = (await pdfText(await registerPdf({ ...numbers, lines: [] }))).join('\n');
    expect(text).toContain('Tidak ada yang tercatat dalam masa ini.');
  });
});

describe('a register as a workbook', () => {
  it('has days as days, numbers of letters as text, and no formula from what people typed', async () => {
    const { sheets } = await readXlsx(await registerXlsx(numbers), { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(['Register', 'Keterangan']);
    expect(sheets[0]?.rows).toEqual([
      ['No.', 'Nomor', 'Tanggal', 'Perihal', 'Keterangan'],
      [1, '001/REK/XI/2026', new Date('2026-11-19'), 'Rekomendasi pameran', null],
      [2, '002/REK/XI/2026', new Date('2026-11-20'), 'Rekomendasi pameran', 'Batal: salah tanggal'],
      [3, '3/11', new Date('2026-11-20'), '=SUM(A1:A9)', expect.stringContaining('NIK 6472')],
    ]);
    expect(JSON.stringify(sheets)).not.toContain('6472011203870002');
    expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula)).toEqual([]);
  });

  it('freezes its head, filters every row, and strikes what is voided', async () => {
    const { sheets } = await readXlsx(await registerXlsx(numbers), { readStyles: true });
    const sheet = sheets[0];
    expect(sheet?.freezePane).toMatchObject({ rows: 1 });
    expect(sheet?.autoFilter?.range).toBe('A1:E4');
    const isStruck = (cell: string) => sheet?.cells?.get(cell)?.style?.font?.strikethrough === true;
    // The reason stays readable.
    expect(['1,1', '2,1', '2,2', '2,4'].map(isStruck)).toEqual([false, true, true, false]);
    expect(sheet?.cells?.get('2,2')?.style?.numFmt).toBe('dd/mm/yyyy');
  });

  it('says beside it what it is, and the same facts give the same bytes', async () => {
    const bytes = await registerXlsx(numbers);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[1]?.rows).toContainEqual([
      'Masa',
      'Minggu, 1 November 2026 s.d. Senin, 30 November 2026',
    ]);
    expect(sheets[1]?.rows).toContainEqual(['Jumlah', '3 nomor: 2 berlaku, 1 dibatalkan.']);
    expect(await registerXlsx(structuredClone(numbers))).toEqual(bytes);
  });
});

it('a file is named by what it holds', () => {
  expect(registerFileName(numbers)).toBe('register-surat-keluar-2026-11-01-sd-2026-11-22');
});

describe('a register as text', () => {
  it('is what Excel in Indonesian reads: a byte order mark, semicolons, quotes where needed', () => {
    const columns = numbers.columns.slice(0, 4);
    const lines = [
      { cells: [1, '001/REK/XI/2026', '2026-11-19', 'Pameran "Kaltim; Maju"\nhari pertama'] },
      { cells: [2, '=1+1', '2026-11-20', 'NIK 6472011203870002'] },
    ];
    const bytes = registerCsv({ ...numbers, columns, lines });
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    const [head, first, second] = new TextDecoder().decode(bytes).split('\r\n');
    expect(head).toBe('No.;Nomor;Tanggal;Perihal');
    expect(first).toBe('1;001/REK/XI/2026;2026-11-19;"Pameran ""Kaltim; Maju""\nhari pertama"');
    // Nothing that somebody wrote at a counter is run as a formula, and no NIK leaves the program.
    expect(second).toMatch(/^2;'=1\+1;2026-11-20;/);
    expect(second).not.toContain('6472011203870002');
  });
});
