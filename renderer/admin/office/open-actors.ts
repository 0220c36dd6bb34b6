import { createContext } from 'react';
import type { OpenActor } from '../../../domain/contract/office.ts';

/** Actors that the SOPs in use leave to the office. */
export const OpenActorsContext = createContext<readonly OpenActor[]>([]);
