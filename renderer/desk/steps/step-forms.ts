import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Capability } from '../../../domain/workflow/capabilities.ts';
import type { StepProps } from './step-props.ts';

type StepFormComponent = LazyExoticComponent<ComponentType<StepProps>>;

/** Forms of the back office, loaded when a step first wants one: the counters do not pay for them. */
export const stepForms: Partial<Record<Capability, StepFormComponent>> = {
  verify: form(async () => (await import('./verify/VerifyStep.tsx')).VerifyStep),
  'return-to-applicant': form(
    async () => (await import('./return-to-applicant/ReturnStep.tsx')).ReturnStep,
  ),
  dispatch: form(async () => (await import('./dispatch/DispatchStep.tsx')).DispatchStep),
  recommend: form(async () => (await import('./recommend/RecommendStep.tsx')).RecommendStep),
  draft: form(async () => (await import('./draft/DraftStep.tsx')).DraftStep),
  initial: form(async () => (await import('./initial/InitialStep.tsx')).InitialStep),
  sign: form(async () => (await import('./sign/SignStep.tsx')).SignStep),
  number: form(async () => (await import('./number/NumberStep.tsx')).NumberStep),
  classify: form(async () => (await import('./classify/ClassifyStep.tsx')).ClassifyStep),
  dispose: form(async () => (await import('./dispose/DisposeStep.tsx')).DisposeStep),
  process: form(async () => (await import('./process/ProcessStep.tsx')).ProcessStep),
  report: form(async () => (await import('./report/ReportStep.tsx')).ReportStep),
  endorse: form(async () => (await import('./endorse/EndorseStep.tsx')).EndorseStep),
  'hand-over': form(async () => (await import('./hand-over/HandOverStep.tsx')).HandOverStep),
  'receive-product': form(
    async () => (await import('./receive-product/ReceiveProductStep.tsx')).ReceiveProductStep,
  ),
  send: form(async () => (await import('./send/SendStep.tsx')).SendStep),
  register: form(async () => (await import('./register/RegisterStep.tsx')).RegisterStep),
};

/** `form(async () => (await import('./verify/VerifyStep.tsx')).VerifyStep)` */
export function form(load: () => Promise<ComponentType<StepProps>>): StepFormComponent {
  return lazy(async () => ({ default: await load() }));
}
