import type { TimeBin } from '../contract/dashboard.ts';
import type { Drawing, Shape } from './shapes.ts';

/** The distribution as a row of columns without text; late ones stand behind the norm's mark. The key is the bin's place. */
export function histogram(bins: readonly TimeBin[], width: number, height: number): Drawing {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const room = width / Math.max(1, bins.length);
  const shapes: Shape[] = bins.flatMap(({ count, isLate }, place) =>
    count === 0
      ? []
      : [
          {
            is: 'rect' as const,
            x: room * place + 1,
            y: height - Math.max(2, (count / most) * (height - 2)),
            width: Math.max(1, room - 2),
            height: Math.max(2, (count / most) * (height - 2)),
            tone: isLate ? ('late' as const) : ('main' as const),
            key: String(place),
          },
        ],
  );
  shapes.push({
    is: 'line',
    points: [
      [0, height - 0.5],
      [width, height - 0.5],
    ],
    tone: 'soft',
    thick: 1,
  });
  const firstLate = bins.findIndex(({ isLate }) => isLate === true);
  if (firstLate > 0)
    shapes.push({
      is: 'line',
      points: [
        [room * firstLate, 0],
        [room * firstLate, height],
      ],
      tone: 'ink',
      thick: 2,
    });
  return { width, height, shapes };
}
