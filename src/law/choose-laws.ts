import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadPack } from './load-pack.ts';
import { loadOperator, type Operator } from './operator.ts';
import type { Pack } from './pack.ts';

/** The laws of a city in the order of their rank, and what its operator has chosen where they leave a choice. */
export interface ChosenLaws {
  /** The lowest layer first; the last is the city's own law. */
  readonly packs: readonly Pack[];
  readonly choices: Readonly<Record<string, unknown>>;
  readonly targets: Readonly<Record<string, number>>;
}

/**
 * A city's law by its pack's id, alone or with others chosen below it: each keeps its own limits and duties, none
 * replaces another. Its operator's choices stand in the file of `operators/` whose last law it is; without one nothing is chosen.
 * @param lower ids of packs chosen below, the lowest first (`national-2025`)
 * @throws PackError where one of them is not sound
 */
export function chooseLaws(packsDirectory: string, pack: string, lower: readonly string[] = [], operator?: string): ChosenLaws {
  const files = join(packsDirectory, 'operators');
  const chosen = operator === undefined ? findOperator(files, pack) : loadOperator(join(files, `${operator}.yaml`));
  const { packs, choices, targets } = chosen ?? { packs: [pack], choices: {}, targets: {} };
  const ids = [...lower, ...packs.filter((id) => !lower.includes(id))];
  return { packs: ids.map((id) => loadPack(join(packsDirectory, id))), choices, targets };
}

function findOperator(directory: string, pack: string): Operator | undefined {
  const files = readdirSync(directory).filter((name) => name.endsWith('.yaml'));
  return files.map((name) => loadOperator(join(directory, name))).find(({ packs }) => packs.at(-1) === pack);
}

/** Every law that lies in a folder, in the order of their names. */
export function listPacks(packsDirectory: string): readonly string[] {
  return readdirSync(packsDirectory)
    .filter((name) => existsSync(join(packsDirectory, name, 'pack.yaml')))
    .sort();
}
