import { readFileSync } from 'node:fs';
import { resource } from './resources.ts';

/** The product's version, from its package file. */
export const version = (
  JSON.parse(readFileSync(resource('package.json'), 'utf8')) as { version: string }
).version;
