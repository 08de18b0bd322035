import { join } from 'node:path';
import { loadPack } from './load-pack.ts';
import { loadOperator } from './operator.ts';
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
 * replaces another. Operators' choices are named for the city: those of `wuxi-2020` stand in `operators/wuxi.yaml`.
 * @param lower ids of packs chosen below, the lowest first (`national-2025`)
 * @throws PackError where one of them is not sound
 */
export function chooseLaws(packsDirectory: string, pack: string, lower: readonly string[] = [], operator = operatorOf(pack)): ChosenLaws {
  const { packs, choices, targets } = loadOperator(join(packsDirectory, 'operators', `${operator}.yaml`));
  const ids = [...lower, ...packs.filter((id) => !lower.includes(id))];
  return { packs: ids.map((id) => loadPack(join(packsDirectory, id))), choices, targets };
}

/** `wuxi-2020` is operated as `wuxi`. */
function operatorOf(pack: string): string {
  return pack.replace(/-\d{4}$/, '');
}
