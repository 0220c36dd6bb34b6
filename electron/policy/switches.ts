/** Chromium switches, set before anything starts. */
export interface Switch {
  name: string;
  value?: string;
  why: string;
}

export const switches = [
  { name: 'disable-pinch', why: 'two fingers must not zoom the touchscreen' },
  {
    name: 'overscroll-history-navigation',
    value: '0',
    why: 'a swipe must not go back to the previous visitor',
  },
  {
    name: 'disable-background-networking',
    why: 'an office without internet: Chromium asks nobody anything',
  },
  { name: 'disable-component-update', why: 'updates come from the hub, as a whole and tested' },
  { name: 'no-pings', why: 'no hyperlink auditing' },
] as const satisfies readonly Switch[];
