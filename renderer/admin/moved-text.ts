/** What a change of the calendar did to the files that are still open; empty when nothing. */
export function movedText({ moved, uncounted }: { moved: number; uncounted: number }): string {
  const parts = [
    moved > 0 && `Batas waktu ${moved} berkas berjalan ikut berubah.`,
    uncounted > 0 && `${uncounted} berkas belum dapat dihitung: hari libur tahunnya belum dimuat.`,
  ];
  return parts.filter(Boolean).join(' ');
}
