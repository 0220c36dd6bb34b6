import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Capability } from '../../../domain/workflow/capabilities.ts';
import type { StepProps } from './step-props.ts';

type StepFormComponent = LazyExoticComponent<ComponentType<StepProps>>;

/** Forms of the back office, loaded when a step first wants one: the counters do not pay for them. */
export const stepForms: Partial<Record<Capability, StepFormComponent>> = {};

/** `form(async () => (await import('./verify/VerifyStep.tsx')).VerifyStep)` */
export function form(load: () => Promise<ComponentType<StepProps>>): StepFormComponent {
  return lazy(async () => ({ default: await load() }));
}
