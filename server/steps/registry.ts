import type { Capability } from '../../domain/workflow/capabilities.ts';
import type { AnyStepWork } from './step-work.ts';

/** What the server does for each kind of step; a capability without an entry has no form of its own. */
const works: Partial<Record<Capability, AnyStepWork>> = {};

export function findStepWork(capability: Capability): AnyStepWork | undefined {
  return works[capability];
}
