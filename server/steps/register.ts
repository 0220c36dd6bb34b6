import { RegisterForm } from '../../domain/steps/register.ts';
import { defineStepWork } from './step-work.ts';

/** The register's columns come from the case itself; the officer only adds a note. */
export const registerWork = defineStepWork({ form: RegisterForm });
