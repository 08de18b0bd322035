import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const home = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {string[]} names */
export const inHome = (...names) => join(home, ...names);
