import { createContext } from 'react';

/**
 * Whose drafts a screen reads and writes: the officer signed in, or '' on screens of nobody
 * (touchscreen, set-up). Two officers share a PC and often a case: neither meets, nor sends under
 * another name, what the other has half typed.
 */
export const DraftOwner = createContext('');
