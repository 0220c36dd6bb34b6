import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Capability } from '../../../domain/workflow/capabilities.ts';
import type { StepProps } from './step-props.ts';

type StepFormComponent = LazyExoticComponent<ComponentType<StepProps>>;

/** Forms of the back office, loaded when a step first wants one: the counters do not pay for them. */
export const stepForms: Partial<Record<Capability, StepFormComponent>> = {
  classify: form(async () => (await import('./classify/ClassifyStep.tsx')).ClassifyStep),
  dispose: form(async () => (await import('./dispose/DisposeStep.tsx')).DisposeStep),
  process: form(async () => (await import('./process/ProcessStep.tsx')).ProcessStep),
  report: form(async () => (await import('./report/ReportStep.tsx')).ReportStep),
  endorse: form(async () => (await import('./endorse/EndorseStep.tsx')).EndorseStep),
};

/** `form(async () => (await import('./verify/VerifyStep.tsx')).VerifyStep)` */
export function form(load: () => Promise<ComponentType<StepProps>>): StepFormComponent {
  return lazy(async () => ({ default: await load() }));
}
