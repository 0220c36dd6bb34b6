import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import type { OfficeIdentity } from '../../../domain/contract/office.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { Icon } from '../../ui/icons.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { toast } from '../../ui/toasts.ts';
import { useConfig, useRenew } from '../data.ts';
import { LeaveGuard } from '../form/LeaveGuard.tsx';
import { focusFirstProblem, useForm } from '../form/use-form.ts';
import type { FormState } from '../form/use-form.ts';
import { movedText } from '../moved-text.ts';
import { PageFrame } from '../PageFrame.tsx';
import { SaveBar } from '../SaveBar.tsx';
import { IdentitySection } from './IdentitySection.tsx';
import { officeForm, officeFrom, officeProblems, tabsToMend } from './office-form.ts';
import type { OfficeForm, OfficeTab } from './office-form.ts';
import { OpenActorsContext } from './open-actors.ts';
import { officeTexts } from './texts.ts';

/** /admin/kantor: one form in six parts. */
export function OfficePage() {
  const config = useConfig();
  return (
    <PageFrame title={officeTexts.title} lead={officeTexts.lead} query={config}>
      {({ office, openActors }) => (
        <OpenActorsContext value={openActors}>
          <OfficeEditor office={office} />
        </OpenActorsContext>
      )}
    </PageFrame>
  );
}

export type SectionProps = { form: FormState<OfficeForm> };

const tabs = ['identity', 'look', 'number', 'hours', 'time', 'screens'] as const;

/** The parts behind the first: not waited for, but there when a tab is pressed or has to be mended. */
const parts = {
  look: async () => ({ default: (await import('./LookSection.tsx')).LookSection }),
  number: async () => ({ default: (await import('./NumberSection.tsx')).NumberSection }),
  hours: async () => ({ default: (await import('./HoursSection.tsx')).HoursSection }),
  time: async () => ({ default: (await import('./TimeSection.tsx')).TimeSection }),
  screens: async () => ({ default: (await import('./ScreensSection.tsx')).ScreensSection }),
};

const sectionOf = {
  identity: IdentitySection,
  look: lazy(parts.look),
  number: lazy(parts.number),
  hours: lazy(parts.hours),
  time: lazy(parts.time),
  screens: lazy(parts.screens),
} satisfies Record<OfficeTab, ComponentType<SectionProps>>;

function OfficeEditor({ office }: { office: OfficeIdentity }) {
  const form = useForm(officeForm(office), officeProblems);
  const [tab, setTab] = useState<OfficeTab>('identity');
  const root = useRef<HTMLDivElement>(null);
  const renew = useRenew();
  const save = useCommand(
    (input: OfficeIdentity, commandId) =>
      client.admin.saveOffice.mutate({ office: input, commandId }),
    {
      onDone: ({ moved, uncounted }) => {
        form.restart(officeForm(officeFrom(form.value)));
        renew('admin.config');
        renew('office.public');
        toast([officeTexts.saved, movedText({ moved, uncounted })].join(' ').trim());
      },
    },
  );
  useEffect(() => {
    for (const load of Object.values(parts)) void load();
  }, []);
  const toMend = tabsToMend(form.problems);
  function submit() {
    if (form.attempt()) {
      void save.run(officeFrom(form.value));
      return;
    }
    const wrong = tabsToMend(officeProblems(form.value));
    if (!wrong.includes(tab) && wrong[0] !== undefined) setTab(wrong[0]);
    focusFirstProblem(root.current);
  }
  return (
    <>
      <LeaveGuard isDirty={form.isDirty} />
      <div ref={root}>
        <Tabs
          label={officeTexts.tabs}
          selected={tab}
          onSelect={(id) => setTab(id as OfficeTab)}
          items={tabs.map((id) => {
            const Section = sectionOf[id];
            return {
              id,
              label: toMend.includes(id) ? (
                <>
                  {officeTexts[id]} <Icon name="warn" label={officeTexts.needsMending} />
                </>
              ) : (
                officeTexts[id]
              ),
              content: (
                <Suspense fallback={<Skeleton lines={4} />}>
                  <Section form={form} />
                </Suspense>
              ),
            };
          })}
        />
      </div>
      <SaveBar
        isDirty={form.isDirty}
        busy={save.busy}
        problem={save.problem}
        needsMending={toMend.length > 0}
        onSave={submit}
        onDiscard={() => {
          form.restart(officeForm(office));
          save.reset();
        }}
      />
    </>
  );
}
