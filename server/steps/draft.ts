import { DraftForm } from '../../domain/steps/draft.ts';
import { defineStepWork } from './step-work.ts';

/** Drafting keeps the letter with the step; it is printed on demand and when it is numbered. */
export const draftWork = defineStepWork({ form: DraftForm });
