import { createContext, useContext } from 'react';
import type { Figure } from '../../domain/contract/dashboard.ts';

/** Opens a figure's list, under the name it has on the screen. */
export type OpenFigure = (figure: Figure, name: string) => void;

export const FigureContext = createContext<OpenFigure>(() => undefined);

export function useOpenFigure(): OpenFigure {
  return useContext(FigureContext);
}

/** What the filter bar asks for; dates are office days. */
export type Filter = { from: string; to: string; sopId?: string; officerId?: string };

/** "87%", or a dash where nothing was judged. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)}%`;
}
