import type { PriorityKind } from './queue.ts';

/** Who goes first, in the words of screens and papers. */
export const priorityLabels = {
  disabilitas: 'Penyandang disabilitas',
  lansia: 'Lanjut usia',
  hamil: 'Ibu hamil atau menyusui',
  'membawa-anak': 'Membawa anak kecil',
} satisfies Record<PriorityKind, string>;

export const priorityKinds = Object.keys(priorityLabels) as PriorityKind[];
