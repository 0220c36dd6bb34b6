import type { ReactNode } from 'react';

const SHAPES = {
  check: <path d="m4.5 12.5 5 5 10-11" />,
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  warn: <path d="M12 4 2.8 20h18.4L12 4Zm0 6v4.5m0 2.6v.1" />,
  info: <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5.5m0-9v.1" />,
  clock: <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4.5V12l3.5 2" />,
  up: <path d="M12 20V5m-6.5 6L12 4.500l6.500 6.500" />,
  down: <path d="M12 4v15m6.500-6L12 19.500 5.500 13" />,
  left: <path d="M20 12H5m6 6.500L4.500 12 11 5.500" />,
  right: <path d="M4 12h15m-6-6.500 6.500 6.500-6.500 6.500" />,
  chevron: <path d="m6.500 9.500 5.500 5.500 5.500-5.500" />,
  search: <path d="M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13Zm5 11.500 5 5" />,
  printer: <path d="M7 8V3.500h10V8M7 17H3.500V8.500h17V17H17M7 13.500h10v7H7v-7Z" />,
  person: <path d="M12 3.500a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4 20.500c.6-4 3.600-6 8-6s7.400 2 8 6" />,
  people: (
    <path d="M9 4.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7ZM2.500 19.500c.4-3.500 2.700-5 6.500-5s6.100 1.500 6.500 5M16 5a3.200 3.200 0 0 1 0 6m2 3.700c2 .6 3.200 2.200 3.500 4.800" />
  ),
  door: <path d="M6 20.500V3.500h9v17M3.500 20.500h17M12 12v.1M18 8.500v8" />,
  exit: <path d="M13 4H5v16h8m-3-8h10m-4-4.500 4.500 4.500-4.500 4.500" />,
  document: <path d="M6 3.500h8l4.500 4.500v12.500H6v-17Zm8 0V8h4.500M9 12.500h6m-6 4h6" />,
  question: (
    <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-2.600 6.600c.2-1.700 1.200-2.600 2.700-2.600 1.600 0 2.700 1 2.700 2.400 0 2-2.700 2.200-2.700 4.400m0 2.700v.1" />
  ),
  phone: <path d="M7 2.500h10v19H7v-19Zm4 16h2" />,
  flask: (
    <path d="M9.500 3.500v6L4.500 18.500c-.6 1 .1 2 1.200 2h12.600c1.100 0 1.800-1 1.200-2l-5-9v-6M8 3.500h8M7.500 15h9" />
  ),
  backspace: <path d="M8.500 5.500h12v13h-12L3 12l5.500-6.500Zm3 4 5 5m0-5-5 5" />,
  shift: <path d="M12 4 4.500 12h4v7.500h7V12h4L12 4Z" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  lock: <path d="M5.500 11h13v9.500h-13V11Zm3-.2V8a3.500 3.500 0 0 1 7 0v2.800" />,
  eye: (
    <path d="M2.500 12C5 7.500 8.200 5.500 12 5.500s7 2 9.500 6.500c-2.500 4.500-5.700 6.500-9.500 6.500S5 16.500 2.500 12ZM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5Z" />
  ),
  speaker: (
    <path d="M4 9.500v5h3.500L12 19V5L7.500 9.500H4Zm11.500-.500a4 4 0 0 1 0 6m2.500-8.500a8 8 0 0 1 0 11" />
  ),
  repeat: (
    <path d="M19.500 9A8 8 0 0 0 5 8M4.500 4v4.500H9M4.500 15A8 8 0 0 0 19 16m.5 4v-4.500H15" />
  ),
  globe: (
    <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c-5 5.500-5 12.500 0 18 5-5.500 5-12.500 0-18Z" />
  ),
  wheelchair: (
    <path d="M10.500 4.500v.1M10.500 8v6h5.500l2.500 5.500M10.500 10.500h4.500M8 11.500A5 5 0 1 0 14 18" />
  ),
  elder: (
    <path d="M11 4.500v.1M10.500 8 8.500 14l3 2.500.5 4M8.500 14l-2 6.500M11 9l4.500 3.500V20.500M10.500 8l-3.500 3" />
  ),
  mother: (
    <path d="M11 4.500v.1M11 8c-3 1-4 3.500-4 6h2.500v6.500h4V14c2.500-.500 3-3 1-4.500L11 8Z" />
  ),
  hand: (
    <path d="M7.500 12V6a1.500 1.500 0 0 1 3 0v5m0-6.500a1.500 1.500 0 0 1 3 0V11m0-5a1.500 1.500 0 0 1 3 0v6m0-3.500a1.500 1.500 0 0 1 3 0V15c0 3.500-2.500 6-6 6-3 0-4.500-1.500-6-4l-2.500-4a1.500 1.500 0 0 1 2.500-1.500l1 1" />
  ),
  star: (
    <path d="m12 3.500 2.600 5.600 6 .7-4.400 4.200 1.200 6L12 17l-5.400 3 1.200-6L3.400 9.800l6-.7L12 3.500Z" />
  ),
  gear: (
    <path d="M12 8.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7ZM12 2.500v3m0 13v3M2.500 12h3m13 0h3M5.300 5.300l2.100 2.100m9.200 9.200 2.100 2.100m0-13.400-2.100 2.100m-9.200 9.200-2.100 2.100" />
  ),
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;
export const iconNames = Object.keys(SHAPES) as IconName[];

export interface IconProps {
  name: IconName;
  /** In em; 1.25 beside text. */
  size?: number;
  /** Only when no word stands beside it. */
  label?: string;
}

/** Our own line drawings, 24 × 24, in the colour of the text. */
export function Icon({ name, size = 1.25, label }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={`${size}em`}
      height={`${size}em`}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
      focusable="false"
    >
      {SHAPES[name]}
    </svg>
  );
}
