import { useEffect, useRef, useState } from 'react';
import type { Holiday } from '../../../domain/calendar/office-calendar.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/icons.tsx';
import { toast } from '../../ui/toasts.ts';
import { useRenew } from '../data.ts';
import { focusFirstProblem } from '../form/use-form.ts';
import { movedText } from '../moved-text.ts';
import { SaveBar } from '../SaveBar.tsx';
import { HolidayRow } from './HolidayRow.tsx';
import {
  holidaysFrom,
  lineProblems,
  linesOf,
  missingLines,
  shippedHolidays,
} from './holiday-form.ts';
import { holidayTableRemark } from '../../../domain/calendar/holiday-table.ts';
import type { HolidayLine } from './holiday-form.ts';
import { holidayTexts } from './texts.ts';
import admin from '../Admin.module.css';
import styles from './Holidays.module.css';

interface YearTableProps {
  answer: { year: number; loaded: boolean; holidays: Holiday[] };
  onDirty: (isDirty: boolean) => void;
}

/** The table of one year, edited in place and saved as a whole. */
export function YearTable({ answer, onDirty }: YearTableProps) {
  const { year, loaded } = answer;
  const [saved, setSaved] = useState<HolidayLine[]>(() => linesOf(answer.holidays));
  const [lines, setLines] = useState(saved);
  const [isTried, setTried] = useState(false);
  const [isRestoring, setRestoring] = useState(false);
  const table = useRef<HTMLDivElement>(null);
  const renew = useRenew();
  const isDirty = JSON.stringify(lines) !== JSON.stringify(saved);
  useEffect(() => {
    onDirty(isDirty);
    return () => onDirty(false);
  }, [isDirty, onDirty]);
  const save = useCommand(
    (holidays: Holiday[], commandId) =>
      client.admin.saveHolidays.mutate({ commandId, year, holidays }),
    {
      onDone: ({ moved, uncounted }) => {
        const tidy = linesOf(holidaysFrom(lines, year));
        setSaved(tidy);
        setLines(tidy);
        setTried(false);
        renew('admin.holidays');
        toast([holidayTexts.saved(year), movedText({ moved, uncounted })].join(' ').trim());
      },
    },
  );
  const problems = isTried ? lineProblems(lines, year) : {};
  const shipped = shippedHolidays(year);
  const missing = missingLines(lines, year);
  const remark =
    lines.length === 0 ? undefined : holidayTableRemark(year, holidaysFrom(lines, year));
  const nextKey = Math.max(-1, ...lines.map(({ key }) => key)) + 1;
  const countOf = (kind: Holiday['kind']) => lines.filter((line) => line.kind === kind).length;

  function add() {
    setLines([...lines, { key: nextKey, typed: '', name: '', kind: 'lokal' }]);
    requestAnimationFrame(() => {
      const inputs = table.current?.querySelectorAll<HTMLElement>('td:first-child input');
      [...(inputs ?? [])].at(-1)?.focus();
    });
  }
  function submit() {
    setTried(true);
    if (Object.keys(lineProblems(lines, year)).length === 0)
      void save.run(holidaysFrom(lines, year));
    else focusFirstProblem(table.current);
  }
  return (
    <>
      {!loaded && (
        <Banner tone="warn" title={holidayTexts.unloaded(year)}>
          {holidayTexts.unloadedBody(year)}
        </Banner>
      )}
      <div className={admin.subhead}>
        <p className={admin.soft}>
          {holidayTexts.count(countOf('libur-nasional'), countOf('cuti-bersama'), countOf('lokal'))}{' '}
          {holidayTexts.effect}
        </p>
        <span className={admin.buttons}>
          <Button
            disabledReason={shipped.length === 0 ? holidayTexts.restoreNone(year) : undefined}
            onPress={() => setRestoring(true)}
          >
            {holidayTexts.restore}
          </Button>
          <Button icon={<Icon name="plus" />} onPress={add}>
            {holidayTexts.add}
          </Button>
        </span>
      </div>
      {missing.length > 0 && (
        <Banner
          tone="warn"
          title={holidayTexts.holes}
          actions={
            <Button onPress={() => setLines([...lines, ...missing])}>
              {holidayTexts.fillHoles(missing.length)}
            </Button>
          }
        >
          {holidayTexts.holesBody(missing.map(({ typed, name }) => `${typed} (${name})`))}
        </Banner>
      )}
      {missing.length === 0 && remark !== undefined && <Banner tone="warn">{remark}</Banner>}
      <div ref={table} className={styles.holder}>
        <table className={styles.table}>
          <caption className={styles.hidden}>{holidayTexts.table(year)}</caption>
          <thead>
            <tr>
              <th scope="col">{holidayTexts.day}</th>
              <th scope="col">{holidayTexts.weekday}</th>
              <th scope="col">{holidayTexts.name}</th>
              <th scope="col">{holidayTexts.kind}</th>
              <th scope="col">
                <span className={styles.hidden}>{holidayTexts.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.length === 0 && (
              <tr>
                <td colSpan={5} className={styles.empty}>
                  {holidayTexts.empty}
                </td>
              </tr>
            )}
            {lines.map((line, index) => (
              <HolidayRow
                key={line.key}
                line={line}
                place={index + 1}
                year={year}
                problems={problems[line.key]}
                onChange={(part) =>
                  setLines(lines.map((old) => (old === line ? { ...old, ...part } : old)))
                }
                onRemove={() => setLines(lines.filter((old) => old !== line))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <SaveBar
        isDirty={isDirty}
        canSave={isDirty || !loaded}
        busy={save.busy}
        problem={save.problem}
        needsMending={Object.keys(problems).length > 0}
        onSave={submit}
        onDiscard={() => {
          setLines(saved);
          setTried(false);
          save.reset();
        }}
      />
      <ConfirmDialog
        isOpen={isRestoring}
        onClose={() => setRestoring(false)}
        onConfirm={() => {
          setLines(linesOf(shipped));
          setRestoring(false);
        }}
        title={holidayTexts.restoreTitle(year)}
        confirmLabel={holidayTexts.restore}
      >
        {holidayTexts.restoreBody}
      </ConfirmDialog>
    </>
  );
}
