import { useState } from 'react';
import { loadedYears } from '../../../domain/calendar/holidays-data.ts';
import { officeDay } from '../../../domain/calendar/office-time.ts';
import type { OfficeZone } from '../../../domain/calendar/office-time.ts';
import { client } from '../../app/trpc.ts';
import { useServerQuery } from '../../app/use-server-query.ts';
import { serverNow } from '../../ui/clock.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { useSession } from '../AdminScreen.tsx';
import { LeaveGuard } from '../form/LeaveGuard.tsx';
import { formTexts } from '../form/texts.ts';
import { PageFrame } from '../PageFrame.tsx';
import { yearsFrom } from './holiday-form.ts';
import { holidayTexts } from './texts.ts';
import { YearTable } from './YearTable.tsx';

/** /admin/libur: one table per year. */
export function HolidaysPage() {
  const { zone } = useSession();
  const today = officeDay(new Date(serverNow()).toISOString(), zone as OfficeZone);
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [wanted, setWanted] = useState<number>();
  const [isDirty, setDirty] = useState(false);
  const holidays = useServerQuery(['admin.holidays', year], () =>
    client.admin.holidays.query({ year }),
  );
  return (
    <PageFrame title={holidayTexts.title} lead={holidayTexts.lead} query={holidays}>
      {(data) => (
        <>
          <LeaveGuard isDirty={isDirty} />
          <RadioTiles
            label={holidayTexts.years}
            hideLabel
            look="line"
            tiles={yearsFrom(loadedYears, thisYear).map((other) => ({
              value: String(other),
              label: String(other),
            }))}
            value={String(year)}
            onChange={(chosen) => {
              if (Number(chosen) === year) return;
              if (isDirty) setWanted(Number(chosen));
              else setYear(Number(chosen));
            }}
          />
          {data.year === year && <YearTable key={year} answer={data} onDirty={setDirty} />}
          <ConfirmDialog
            isOpen={wanted !== undefined}
            onClose={() => setWanted(undefined)}
            onConfirm={() => {
              if (wanted !== undefined) setYear(wanted);
              setWanted(undefined);
            }}
            title={holidayTexts.switchTitle}
            confirmLabel={formTexts.leave}
            cancelLabel={formTexts.stay}
            danger
            noKey
          >
            {formTexts.leaveBody}
          </ConfirmDialog>
        </>
      )}
    </PageFrame>
  );
}
