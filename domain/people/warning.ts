/**
 * Something an officer should look at again. Identity numbers only ever earn warnings: cards carry
 * old mistakes, and a person with a real card must never be turned away by a rule of arithmetic.
 */
export type Warning = { code: string; message: string };
