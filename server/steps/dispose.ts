import { DisposeForm } from '../../domain/steps/dispose.ts';
import { defineStepWork } from './step-work.ts';

/** Disposition to the units named. */
export const disposeWork = defineStepWork({ form: DisposeForm });
