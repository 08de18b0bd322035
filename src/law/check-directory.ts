import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkPackFiles, loadPack } from './load-pack.ts';
import { loadCalendarYears, loadOperator } from './operator.ts';
import { ownBodiesFile } from './own-bodies.ts';
import type { Pack } from './pack.ts';
import { readPackFiles } from './pack-files.ts';
import { PackError, type PackProblem } from './problem.ts';
import { readDocument } from './read-document.ts';

export interface DirectoryCheck {
  readonly packs: readonly Pack[];
  readonly problems: readonly PackProblem[];
  /** What rooms that are not there yet will have to carry out, and limits longer than the decree's. */
  readonly warnings: readonly PackProblem[];
}

/**
 * Checks one pack's folder, or the folder that holds the packs, the operators' choices and the calendar.
 * @throws Error where the folder holds no pack.
 */
export function checkDirectory(directory: string): DirectoryCheck {
  const paths = packsIn(directory);
  if (paths.length === 0) throw new Error(`目录中没有 pack.yaml：${directory} / no pack.yaml in ${directory}`);
  const decree = findDecree(directory);
  const checked = paths.map((path) =>
    checkPackFiles(readPackFiles(path), { shownAs: `${basename(path)}/`, ...(decree ? { decree } : {}) }),
  );
  const problems = checked.flatMap((each) => each.problems);
  problems.push(...paths.flatMap(problemsOfTrials));
  const isOnePack = existsSync(join(directory, 'pack.yaml'));
  const beside = isOnePack
    ? []
    : problemsBeside(
        directory,
        paths.map((path) => basename(path)),
      ).concat(checked.flatMap(({ pack }) => (pack ? missingBeside(pack, paths) : [])));
  return {
    packs: checked.flatMap(({ pack }) => pack ?? []),
    problems: [...problems, ...beside],
    warnings: checked.flatMap((each) => each.warnings),
  };
}

/** The State Council's decree, with which limits are compared: beside what is checked, else this release's. */
const decreeId = 'national-2025';
const released = join(import.meta.dirname, '../../packs');

function findDecree(directory: string): Pack | undefined {
  const path = [directory, dirname(directory), released]
    .map((each) => join(each, decreeId))
    .find((each) => existsSync(join(each, 'pack.yaml')));
  try {
    return path === undefined ? undefined : loadPack(path);
  } catch (error) {
    // What is wrong with it is told where it is checked itself.
    if (error instanceof PackError) return undefined;
    throw error;
  }
}

/** Trials are not part of the law, and are judged by their schema alone; a word that nothing plays would pass unseen. */
function problemsOfTrials(path: string): PackProblem[] {
  const directory = join(path, 'trials');
  if (!existsSync(directory)) return [];
  const problems: PackProblem[] = [];
  for (const name of readdirSync(directory).filter((each) => each.endsWith('.yaml')))
    readDocument(
      `${basename(path)}/trials/${name}`,
      readFileSync(join(directory, name), 'utf8'),
      name === ownBodiesFile ? 'city' : 'trials',
      problems,
    );
  return problems;
}

/** Regulations that a pack is linked with, or follows, must lie beside it. */
function missingBeside(pack: Pack, paths: readonly string[]): PackProblem[] {
  const beside = paths.map((path) => basename(path));
  return [...pack.linked.map((linked) => linked.pack), ...(pack.versionOf === null ? [] : [pack.versionOf])]
    .filter((id) => !beside.includes(id))
    .map((id) => ({
      file: `${pack.id}/pack.yaml`,
      line: 1,
      what: { zh: `没有法规包 ${id}`, en: `there is no pack ${id}` },
      remedy: { zh: '改正名称，或加入该法规包。', en: 'Correct the name, or add the pack.' },
    }));
}

function packsIn(directory: string): string[] {
  if (existsSync(join(directory, 'pack.yaml'))) return [directory];
  return readdirSync(directory)
    .sort()
    .map((name) => join(directory, name))
    .filter((path) => existsSync(join(path, 'pack.yaml')));
}

/** The operators' choices and the calendar, which lie beside the packs. */
function problemsBeside(directory: string, packs: readonly string[]): PackProblem[] {
  const read = (work: () => PackProblem[]): PackProblem[] => {
    try {
      return work();
    } catch (error) {
      if (error instanceof PackError) return [...error.problems];
      throw error;
    }
  };
  const operators = join(directory, 'operators');
  const calendar = join(directory, 'calendar');
  return [
    ...(existsSync(calendar) ? read(() => (loadCalendarYears(calendar), [])) : []),
    ...(existsSync(operators) ? readdirSync(operators) : []).flatMap((name) =>
      read(() =>
        loadOperator(join(operators, name))
          .packs.filter((pack) => !packs.includes(pack))
          .map((pack) => ({
            file: `operators/${name}`,
            line: 1,
            what: { zh: `没有法规包 ${pack}`, en: `there is no pack ${pack}` },
            remedy: { zh: '改正名称，或加入该法规包。', en: 'Correct the name, or add the pack.' },
          })),
      ),
    ),
  ];
}
