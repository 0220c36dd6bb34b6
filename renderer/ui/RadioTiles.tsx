import { useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';
import { KeyHint } from './KeyHint.tsx';
import { useShortcut } from './use-shortcut.ts';
import styles from './RadioTiles.module.css';

export interface Tile<V extends string = string> {
  value: V;
  label: string;
  description?: ReactNode;
  icon?: IconName;
  disabled?: boolean;
}

export interface RadioTilesProps<V extends string> {
  label: string;
  hideLabel?: boolean;
  tiles: readonly Tile<V>[];
  /** undefined = nothing chosen yet. */
  value: V | undefined;
  onChange: (value: V) => void;
  /** 'tile' (default): big; 'line': a row of compact choices. */
  look?: 'tile' | 'line';
  /** Columns of the grid; default: as many as fit. */
  columns?: 1 | 2 | 3 | 4 | 5;
  /** Show and bind the keys 1…9 (desks; they wait while someone types in a field). */
  keys?: boolean;
  /** The chosen tile, else the first, has the focus as soon as it is there. */
  autoFocus?: boolean;
  error?: string | undefined;
}

/** One choice out of a few, as tiles. Arrow keys move, 1…9 choose. */
export function RadioTiles<V extends string>(props: RadioTilesProps<V>) {
  const name = useId();
  const { look = 'tile', columns, keys = false, autoFocus = false, error } = props;
  const stop = props.tiles.find(({ value }) => value === props.value) ?? props.tiles[0];
  return (
    <fieldset className={styles.group} aria-describedby={error ? `${name}-e` : undefined}>
      <legend className={props.hideLabel ? styles.hidden : styles.legend}>{props.label}</legend>
      <div className={cx(styles.tiles, styles[look], columns && styles[`columns${columns}`])}>
        {props.tiles.map((tile, index) => (
          <TileInput
            key={tile.value}
            name={name}
            tile={tile}
            hotkey={keys && index < 9 ? String(index + 1) : undefined}
            isChosen={tile.value === props.value}
            autoFocus={autoFocus && tile === stop}
            onChoose={() => props.onChange(tile.value)}
          />
        ))}
      </div>
      {error && (
        <p id={`${name}-e`} role="alert" className={styles.error}>
          <Icon name="warn" /> {error}
        </p>
      )}
    </fieldset>
  );
}

interface TileInputProps {
  name: string;
  tile: Tile;
  hotkey: string | undefined;
  isChosen: boolean;
  autoFocus: boolean;
  onChoose: () => void;
}

function TileInput({ name, tile, hotkey, isChosen, autoFocus, onChoose }: TileInputProps) {
  const ref = useRef<HTMLInputElement>(null);
  useShortcut(tile.disabled ? undefined : hotkey, ref, () => {
    ref.current?.focus();
    onChoose();
  });
  return (
    <label className={styles.tileLabel}>
      <input
        ref={ref}
        type="radio"
        name={name}
        className={styles.radio}
        checked={isChosen}
        disabled={tile.disabled}
        autoFocus={autoFocus}
        onChange={onChoose}
        // A touch on the chosen tile chooses it again: some screens go on from there.
        onClick={() => isChosen && onChoose()}
      />
      {tile.icon && (
        <span className={styles.icon}>
          <Icon name={tile.icon} size={1.6} />
        </span>
      )}
      <span className={styles.words}>
        <span className={styles.name}>{tile.label}</span>
        {tile.description && <span className={styles.description}>{tile.description}</span>}
      </span>
      {hotkey && <KeyHint keys={hotkey} />}
    </label>
  );
}
