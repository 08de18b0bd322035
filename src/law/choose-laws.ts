import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadPack } from './load-pack.ts';
import { loadOperator, type Operator } from './operator.ts';
import type { Pack } from './pack.ts';
import { folderOfPack, listPlaces, type PackPlaces } from './pack-places.ts';

/** The laws of a city in the order of their rank, and what its operator has chosen where they leave a choice. */
export interface ChosenLaws {
  /** The lowest layer first; the last is the city's own law. */
  readonly packs: readonly Pack[];
  readonly choices: Readonly<Record<string, unknown>>;
  readonly targets: Readonly<Record<string, number>>;
  /** Working days before an end from which its office is reminded. */
  readonly remind?: number | undefined;
}

/**
 * A city's law by its pack's id, alone or with others chosen below it: each keeps its own limits and duties, none
 * replaces another. Its operator's choices stand in the file of `operators/` whose last law it is; without one nothing is chosen.
 * @param lower ids of packs chosen below, the lowest first (`national-2025`)
 * @throws PackError where one of them is not sound
 */
export function chooseLaws(places: PackPlaces, pack: string, lower: readonly string[] = [], operator?: string): ChosenLaws {
  const chosen = findOperator(places, (each) => (operator === undefined ? each.packs.at(-1) === pack : each.operator === operator));
  if (operator !== undefined && chosen === undefined) throw new Error(`there is no operator ${operator}`);
  const { packs, choices, targets, remind } = chosen ?? { packs: [pack], choices: {}, targets: {}, remind: undefined };
  const ids = [...lower, ...packs.filter((id) => !lower.includes(id))];
  return { packs: ids.map((id) => loadPack(folderOfPack(places, id))), choices, targets, ...(remind === undefined ? {} : { remind }) };
}

function findOperator(places: PackPlaces, isMeant: (operator: Operator) => boolean): Operator | undefined {
  const files = listPlaces(places)
    .map((place) => join(place, 'operators'))
    .filter((directory) => existsSync(directory))
    .flatMap((directory) =>
      readdirSync(directory)
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => join(directory, name)),
    );
  return files.map((file) => loadOperator(file)).find(isMeant);
}

/** Every law that lies in a folder, in the order of their names. */
export function listPacks(places: PackPlaces): readonly string[] {
  const names = listPlaces(places)
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place).filter((name) => existsSync(join(place, name, 'pack.yaml'))));
  return [...new Set(names)].sort();
}
