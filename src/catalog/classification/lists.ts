import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** One choice of a list. */
export interface Choice {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Number of the national guide, where it gives one. */
  readonly guide?: number;
}

export interface FormatChoice extends Choice {
  readonly types: readonly string[];
}

export interface CycleChoice extends Choice {
  /** Calendar days within which new data is promised; null where the cycle promises none. */
  readonly days: number | null;
}

export interface Lists {
  readonly themes: readonly Choice[];
  readonly formats: readonly FormatChoice[];
  readonly dataTypes: readonly Choice[];
  readonly updateCycles: readonly CycleChoice[];
  readonly sharingModes: readonly Choice[];
  readonly sensitivities: readonly Choice[];
  readonly closedGrounds: readonly Choice[];
}

/** A node of 类/项/目/细目. */
export interface ClassificationNode {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const read = (name: string): unknown => parse(readFileSync(join(import.meta.dirname, name), 'utf8'));

/** The lists that an entry chooses from, read once. */
export const lists = read('lists.yaml') as Lists;

/** 类 and 项 of the national guide, parents before children. */
export const nationalNodes = read('national.yaml') as readonly ClassificationNode[];

const provinces = read('provinces.yaml') as Readonly<Record<string, { zh: string; en: string }>>;

/**
 * The nodes that a city starts with: a general 目 (001) under every 项 of base and theme data, and under 307 its province as 目
 * and itself as 细目, numbered by the division code (GB/T 2260). The authority adds the rest.
 */
export function cityNodes(jurisdiction: { readonly id: string; readonly name: string }): ClassificationNode[] {
  const nodes: ClassificationNode[] = nationalNodes
    .filter((node) => node.code.length === 3 && !node.code.startsWith('3'))
    .map((node) => ({ code: `${node.code}001`, zh: `${node.zh}综合`, en: `${node.en}, general` }));
  const province = provinces[jurisdiction.id.slice(0, 2)];
  if (province) {
    const parent = `3070${jurisdiction.id.slice(0, 2)}`;
    nodes.push({ code: parent, ...province });
    const city = jurisdiction.id.slice(2, 4);
    if (/^\d{2}$/.test(city) && city !== '00') nodes.push({ code: `${parent}${city}`, zh: jurisdiction.name, en: jurisdiction.name });
  }
  return nodes;
}
