/** "Dra. Rina Wulandari, S.E." → "RW": what stands in the paraf column. Titles are no part of it. */
export function initialsOf(name: string): string {
  const words = (name.split(',')[0] ?? '').split(/\s+/).filter((word) => word !== '');
  const own = words.filter((word) => !word.endsWith('.'));
  return (own.length === 0 ? words : own)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 3);
}
