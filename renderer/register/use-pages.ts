import { useState } from 'react';

/** Cursors of the pages walked so far; a new question begins at the first page. */
export function usePages<C>(question: string) {
  const [state, setState] = useState<{ question: string; trail: C[] }>({ question, trail: [] });
  const trail = state.question === question ? state.trail : [];
  return {
    page: trail.length + 1,
    after: trail.at(-1),
    move(by: 1 | -1, next: C | undefined) {
      if (by === -1) setState({ question, trail: trail.slice(0, -1) });
      else if (next !== undefined) setState({ question, trail: [...trail, next] });
    },
  };
}
