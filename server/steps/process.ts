import { ProcessForm } from '../../domain/steps/processing.ts';
import { defineStepWork } from './step-work.ts';

/** Work on the request: what was done and what came of it. */
export const processWork = defineStepWork({ form: ProcessForm });
