import { useLayoutEffect } from 'react';

export type Surface = 'desk' | 'counter' | 'touch' | 'display';

/** Sizes for the hand (or the distance) this screen is used with; set by each screen at its root. */
export function useSurface(surface: Surface): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const before = dataset['surface'];
    dataset['surface'] = surface;
    return () => {
      dataset['surface'] = before ?? 'desk';
    };
  }, [surface]);
}
