/** Numbers and times as Indonesian offices write them. Pure; the zone is always said. */

/** 437_000 ms → "07:17"; from an hour on "1:07:17". Never negative. */
export function formatElapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  const tail = `${two(minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

/** The same, for the ear: "7 menit 17 detik". */
export function speakElapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const parts = [hours > 0 && `${hours} jam`, minutes > 0 && `${minutes} menit`].filter(Boolean);
  return hours > 0 ? parts.join(' ') : [...parts, `${seconds % 60} detik`].join(' ');
}

/** "6 mnt", "1 j 5 mnt"; under a minute "baru saja". */
export function formatMinutes(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  if (minutes < 1) return 'baru saja';
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours} j ${minutes % 60} mnt` : `${minutes} mnt`;
}

/** "10.42" in the office's zone ("Asia/Makassar"). */
export function formatTime(instant: number | string, zone: string): string {
  return new Intl.DateTimeFormat('id-ID', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(instant));
}

/** "22 November 2026" in the office's zone. */
export function formatDate(instant: number | string, zone: string): string {
  return new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: zone }).format(
    new Date(instant),
  );
}

/** "Minggu, 22 November 2026" in the office's zone. */
export function formatLongDate(instant: number | string, zone: string): string {
  return new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: zone }).format(
    new Date(instant),
  );
}

/** "Rp 1.250.000" */
export function formatRupiah(amount: number): string {
  return `Rp\u00A0${new Intl.NumberFormat('id-ID').format(amount)}`;
}

/** "12.345" */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat('id-ID').format(value);
}
