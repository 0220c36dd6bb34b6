import type { ClassifyForm } from '../../../../domain/steps/classify.ts';
import { OpeningGround, openingGrounds } from '../../../../domain/steps/information-law.ts';
import type { InformationClass } from '../../../../domain/workflow/define-step.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { RadioTiles } from '../../../ui/RadioTiles.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { LinesField } from '../LinesField.tsx';
import { pintuTexts } from '../pintu-texts.ts';
import { UnitPicker } from '../UnitPicker.tsx';
import type { StepFormState } from '../use-step-form.ts';
import { ExclusionPart } from './ExclusionPart.tsx';
import form from '../../Form.module.css';

interface ClassPartProps {
  f: StepFormState<ClassifyForm>;
  information: InformationClass;
}

/** The part of the form that the chosen class asks for. */
export function ClassPart({ f, information }: ClassPartProps) {
  switch (information) {
    case 'free':
      return <MemoPart f={f} />;
    case 'conditional':
      return (
        <LinesField
          label={pintuTexts.requirements}
          value={f.value.requirements}
          rows={4}
          onChange={(requirements) => f.set({ requirements })}
          onBlur={() => f.touch('requirements')}
          error={f.errorOf('requirements')}
        />
      );
    case 'excluded':
      return <Banner tone="warn">{pintuTexts.excludedHint}</Banner>;
    case 'opened':
      return <GroundPart f={f} />;
    case 'kept-excluded':
      return <ExclusionPart f={f} />;
  }
}

function MemoPart({ f }: { f: StepFormState<ClassifyForm> }) {
  const { memo } = f.value;
  const set = (change: Partial<typeof memo>) => f.set({ memo: { ...memo, ...change } });
  return (
    <section className={form.stack} aria-label={pintuTexts.memo}>
      <h3>{pintuTexts.memo}</h3>
      <UnitPicker
        units={f.units}
        chosen={f.filled.units}
        onChange={(units) => f.setFilled({ units })}
      />
      <TextField
        label={pintuTexts.memoRegarding}
        value={memo.regarding}
        onChange={(regarding) => set({ regarding })}
        onBlur={() => f.touch('memo.regarding')}
        error={f.errorOf('memo.regarding')}
      />
      <TextField
        label={pintuTexts.memoBody}
        rows={4}
        value={memo.body}
        onChange={(body) => set({ body })}
        onBlur={() => f.touch('memo.body')}
        error={f.errorOf('memo.body')}
      />
      <LinesField
        label={pintuTexts.memoCopies}
        optional
        rows={2}
        value={memo.copies}
        onChange={(copies) => set({ copies })}
      />
    </section>
  );
}

function GroundPart({ f }: { f: StepFormState<ClassifyForm> }) {
  const { ground } = f.value;
  const set = (change: Partial<typeof ground>) => f.set({ ground: { ...ground, ...change } });
  const needsDocument = ground.kind === 'uji-konsekuensi' || ground.kind === 'putusan-ki';
  return (
    <section className={form.stack} aria-label={pintuTexts.ground}>
      <RadioTiles
        label={pintuTexts.ground}
        columns={1}
        look="line"
        tiles={OpeningGround.options.map((value) => ({ value, label: openingGrounds[value] }))}
        value={ground.kind === '' ? undefined : ground.kind}
        onChange={(kind) => set({ kind })}
      />
      {needsDocument && (
        <div className={form.pair}>
          <TextField
            label={pintuTexts.groundNumber}
            value={ground.document}
            onChange={(document) => set({ document })}
            onBlur={() => f.touch('ground.document')}
            error={f.errorOf('ground.document')}
          />
          <TextField
            label={pintuTexts.groundDay}
            type="date"
            value={ground.day}
            onChange={(day) => set({ day })}
            onBlur={() => f.touch('ground.day')}
            error={f.errorOf('ground.day')}
          />
        </div>
      )}
      {ground.kind !== '' && (
        <TextField
          label={pintuTexts.groundParts}
          optional={needsDocument}
          rows={2}
          value={ground.parts}
          onChange={(parts) => set({ parts })}
          onBlur={() => f.touch('ground.parts')}
          error={f.errorOf('ground.parts')}
        />
      )}
    </section>
  );
}
