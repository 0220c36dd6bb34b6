import { useState } from 'react';
import { TextField } from '../../ui/TextField.tsx';
import { pintuTexts } from './pintu-texts.ts';

interface LinesFieldProps {
  label: string;
  value: readonly string[];
  onChange: (lines: string[]) => void;
  onBlur?: () => void;
  error?: string | undefined;
  optional?: boolean;
  rows?: number;
}

/** A list typed as lines: quicker than a row of fields. Empty lines are not kept. */
export function LinesField({ value, onChange, rows = 3, ...field }: LinesFieldProps) {
  // What is being typed may end in an empty line that the list does not have yet.
  const [text, setText] = useState(value.join('\n'));
  const shown = sameLines(text, value) ? text : value.join('\n');
  return (
    <TextField
      {...field}
      description={pintuTexts.onePerLine}
      rows={rows}
      value={shown}
      onChange={(typed) => {
        setText(typed);
        onChange(linesIn(typed));
      }}
    />
  );
}

function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function sameLines(text: string, value: readonly string[]): boolean {
  const lines = linesIn(text);
  return lines.length === value.length && lines.every((line, index) => line === value[index]);
}
