const abbreviations = { plh: 'Plh.', plt: 'Plt.' } as const;

/**
 * How a substitute signs: "Plh. Kepala Dinas". Plh stands in while the officer is away for a short
 * time, Plt while the post is vacant.
 */
export function actingTitle(kind: 'plh' | 'plt', position: string): string {
  return `${abbreviations[kind]} ${position}`.trim();
}
