import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { useUiTexts } from './ui-texts.ts';
import styles from './Table.module.css';

export interface Column<Row> {
  id: string;
  header: string;
  render: (row: Row) => ReactNode;
  /** Numbers and money: right. */
  align?: 'start' | 'end';
  /** CSS width: "8em", "30%". */
  width?: string;
  /** This cell names the row (a <th scope="row">). */
  isRowHeader?: boolean;
  hideHeader?: boolean;
}

export interface TableProps<Row> {
  /** What the table is of; spoken, and shown when `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Opens a row: click anywhere in it, or Enter on the button its first cell becomes. */
  onOpen?: (row: Row) => void;
  selectedKey?: string | undefined;
  /** Instead of an empty body. */
  empty?: ReactNode;
}

/** A dense table of the platform's own elements; the head stays while the body scrolls. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, rowKey, onOpen, selectedKey } = props;
  const texts = useUiTexts();
  if (rows.length === 0) return <div className={styles.empty}>{props.empty ?? texts.empty}</div>;
  return (
    <div
      className={styles.scroller}
      // Without a button in it, arrow keys need somewhere to land to scroll a wide table.
      {...(!onOpen && { role: 'region', tabIndex: 0, 'aria-label': props.caption })}
    >
      <table className={styles.table}>
        <caption className={props.showCaption ? styles.caption : styles.hidden}>
          {props.caption}
        </caption>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} width={column.width} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cx(column.align === 'end' && styles.end)}>
                <span className={column.hideHeader ? styles.hidden : undefined}>
                  {column.header}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row);
            return (
              <tr
                key={key}
                className={cx(onOpen && styles.open)}
                aria-current={key === selectedKey || undefined}
                onClick={onOpen && (() => onOpen(row))}
              >
                {columns.map((column, index) => {
                  const Cell = column.isRowHeader ? 'th' : 'td';
                  return (
                    <Cell
                      key={column.id}
                      scope={column.isRowHeader ? 'row' : undefined}
                      className={cx(column.align === 'end' && styles.end)}
                    >
                      {onOpen && index === 0 ? (
                        // The row's own click handler answers; this makes it reachable by keyboard.
                        <button type="button" className={styles.opener}>
                          {column.render(row)}
                        </button>
                      ) : (
                        column.render(row)
                      )}
                    </Cell>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
