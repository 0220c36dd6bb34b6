import { useRef, useState } from 'react';
import type { OfficeIdentity } from '../../../domain/contract/office.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { Icon } from '../../ui/icons.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { toast } from '../../ui/toasts.ts';
import { useConfig, useRenew } from '../data.ts';
import { LeaveGuard } from '../form/LeaveGuard.tsx';
import { focusFirstProblem, useForm } from '../form/use-form.ts';
import type { FormState } from '../form/use-form.ts';
import { movedText } from '../moved-text.ts';
import { PageFrame } from '../PageFrame.tsx';
import { SaveBar } from '../SaveBar.tsx';
import { HoursSection } from './HoursSection.tsx';
import { IdentitySection } from './IdentitySection.tsx';
import { LookSection } from './LookSection.tsx';
import { NumberSection } from './NumberSection.tsx';
import { officeForm, officeFrom, officeProblems, tabsToMend } from './office-form.ts';
import type { OfficeForm, OfficeTab } from './office-form.ts';
import { ScreensSection } from './ScreensSection.tsx';
import { OpenActorsContext, TimeSection } from './TimeSection.tsx';
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

const sectionOf = {
  identity: IdentitySection,
  look: LookSection,
  number: NumberSection,
  hours: HoursSection,
  time: TimeSection,
  screens: ScreensSection,
} satisfies Record<OfficeTab, (props: SectionProps) => unknown>;

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
              content: <Section form={form} />,
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
