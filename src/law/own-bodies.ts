import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PackError, type PackProblem } from './problem.ts';
import { readDocument } from './read-document.ts';

/** A body that a law's trials cast beside those of the trial city. */
export interface OwnBody {
  readonly zh: string;
  readonly en: string;
  readonly kind: string;
  readonly offices?: readonly string[];
}

/** The file beside the trials in which they stand. */
export const ownBodiesFile = 'city.yaml';

/**
 * The bodies of `trials/city.yaml`, by the names that the trials give them; none where there is no such file.
 * @throws PackError where it is not as its schema asks
 */
export function readOwnBodies(packDirectory: string): Readonly<Record<string, OwnBody>> {
  const file = join(packDirectory, 'trials', ownBodiesFile);
  if (!existsSync(file)) return {};
  const problems: PackProblem[] = [];
  const shown = `${basename(packDirectory)}/trials/${ownBodiesFile}`;
  const { data } = readDocument<{ readonly agencies: Readonly<Record<string, OwnBody>> }>(
    shown,
    readFileSync(file, 'utf8'),
    'city',
    problems,
  );
  if (!data) throw new PackError(basename(packDirectory), problems);
  return data.agencies;
}
