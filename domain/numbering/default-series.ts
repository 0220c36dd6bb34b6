import type { NumberSeries } from './number-series.ts';

/**
 * The registers every office begins with; an office saves its own over them. Order, archive code and
 * month in Roman numerals follow the usual naskah dinas form; each restarts with the calendar year.
 */
export const defaultSeries = [
  series('surat-pengantar', 'Surat pengantar', 'SP'),
  series('tanda-terima-opd', 'Tanda terima OPD', 'TT-OPD'),
  series('surat-rekomendasi', 'Surat rekomendasi', 'REK'),
  series('surat-penolakan', 'Surat penolakan', 'TOLAK'),
  series('undangan', 'Surat undangan', 'UND'),
  series('bukti-serah-terima', 'Bukti serah terima', 'BST'),
  series('berita-acara', 'Berita acara', 'BA'),
  series('surat-tanggapan', 'Surat tanggapan', 'ST'),
  series('nota-dinas', 'Nota dinas', 'ND'),
  series('disposisi', 'Lembar disposisi', 'DISP'),
  series('laporan-pulsa', 'Laporan PULSA', 'LAP'),
  series('bukti-pengiriman', 'Bukti pengiriman', 'BP'),
] as const satisfies readonly NumberSeries[];

/** All registers of an office: its own settings over the defaults, in the order of the defaults. */
export function allSeries(saved: readonly NumberSeries[]): NumberSeries[] {
  const own = new Map(saved.map((each) => [each.id, each]));
  const known = defaultSeries.map((each) => own.get(each.id) ?? each);
  const added = saved.filter(({ id }) => !defaultSeries.some((each) => each.id === id));
  return [...known, ...added];
}

function series(id: string, name: string, code: string): NumberSeries {
  return { id, name, template: `{urut:3}/${code}/{bulan-romawi}/{tahun}`, restart: 'yearly' };
}
