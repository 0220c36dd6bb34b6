import { z } from 'zod';
import { identityKinds } from './identity.ts';

/** The document a visitor shows, as inputs bring it. Apart from its words: screens do without zod at first. */
export const IdentityKind = z.enum(identityKinds);
export type IdentityKind = z.infer<typeof IdentityKind>;
