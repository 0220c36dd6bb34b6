import { mm } from './page.ts';

/** At least this much of what precedes a signature stands on its page; at most that much is brought along. */
const LEAST = mm(18);
const MOST = mm(110);

/**
 * Where a paper could have gone to a new page, in the order it was written. Equal facts pass the same
 * places, so a place is named by its number when the paper is written a second time.
 */
export interface BreakLog {
  /** A place before which a page may end; answers whether it must, because an earlier writing said so. */
  pass(y: number): boolean;
  /** The next place is none to end a page at: a heading or the first line of a text stands above it. */
  holdNext(): void;
  /** The page ended at `end`; the content of the next starts at `start`. */
  turn(end: number, start: number): void;
  /** The block that must not stand alone comes now, at `y`; it goes to a new page when it does not fit. */
  meetFoot(y: number, doesFit: boolean): void;
  /** The place to end a page at instead, so that the foot has company; undefined when all is well. */
  findEarlier(): number | undefined;
}

type Page = { start: number; end: number; places: { number: number; y: number }[] };

export function openBreakLog(breakAt?: number): BreakLog {
  let count = 0;
  let isHeld = false;
  let page: Page = { start: 0, end: 0, places: [] };
  let before: Page | undefined;
  let earlier: number | undefined;
  return {
    pass(y) {
      count += 1;
      if (!isHeld) page.places.push({ number: count, y });
      isHeld = false;
      return count === breakAt;
    },
    holdNext() {
      isHeld = true;
    },
    turn(end, start) {
      before = count === 0 ? undefined : { ...page, end };
      page = { start, end: start, places: [] };
    },
    meetFoot(y, doesFit) {
      const company = doesFit ? y - page.start : 0;
      const from = doesFit ? before : { ...page, end: y };
      if (company >= LEAST || from === undefined) return;
      const fitting = from.places.filter((place) => {
        const brought = from.end - place.y + company;
        return brought >= LEAST && brought <= MOST && place.y > from.start + LEAST;
      });
      earlier = fitting.at(-1)?.number;
    },
    findEarlier: () => earlier,
  };
}
