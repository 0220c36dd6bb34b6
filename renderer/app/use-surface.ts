import { useLayoutEffect } from 'react';

/** Sizes for the hand (or the distance) this screen is used with; set by each screen at its root. */
export function useSurface(surface: 'desk' | 'touch' | 'display'): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const before = dataset['surface'];
    dataset['surface'] = surface;
    return () => {
      dataset['surface'] = before ?? 'desk';
    };
  }, [surface]);
}
