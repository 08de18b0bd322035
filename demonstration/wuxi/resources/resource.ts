import type { Readable } from 'node:stream';
import type { DraftInput, ItemInput } from '#catalog';
import { openCsv } from '../generator/csv.ts';
import type { World } from '../generator/world.ts';

/** One resource of the demonstration: its entry, and the rows of its file where it has data. */
export interface DemonstrationResource {
  readonly agency: string;
  /** The 目 it is filed under: below which 项, and what it is called. */
  readonly node: { readonly parent: string; readonly zh: string; readonly en: string };
  readonly content: Omit<DraftInput, 'classification'>;
  /** Cells in the order of the items, made anew at each call. */
  readonly rows?: (world: World) => Iterable<readonly string[]>;
  /** Of these, those that a later file by key brings anew, as they stand then. */
  readonly changes?: (world: World) => Iterable<readonly string[]>;
}

/** Says of every row that it is made up; last item of every table. */
export const mark: ItemInput = {
  name: '标识',
  nameEn: 'mark',
  dataType: 'C',
  length: 4,
  key: false,
  required: true,
  sensitivity: 'none',
  meaning: '“模拟”表示本行为演示用模拟数据，不对应任何真实的人、单位或者地点',
};
export const marked = '模拟';

export const simulated = (name: string): string => `${name}（模拟数据）`;

export const table = { class: '2', type: 'csv' } as const;

interface ItemExtras {
  readonly mask?: string;
  readonly sensitivity?: ItemInput['sensitivity'];
  readonly codeSet?: string;
  readonly meaning?: string;
  readonly key?: boolean;
  readonly required?: boolean;
}

/** A text item of so many characters. */
export function text(name: string, nameEn: string, length: number, extras: ItemExtras = {}): ItemInput {
  return { name, nameEn, dataType: 'C', length, key: false, required: false, sensitivity: 'none', ...extras };
}

/** An item of another type. */
export function item(name: string, nameEn: string, dataType: ItemInput['dataType'], extras: ItemExtras = {}): ItemInput {
  return { name, nameEn, dataType, key: false, required: false, sensitivity: 'none', ...extras };
}

/** The resource's file as UTF-8 CSV, headed by the items' Chinese names. */
export function openFile(resource: DemonstrationResource, world: World, rows = resource.rows): Readable {
  return openCsv(
    resource.content.items.map((each) => each.name),
    rows?.(world) ?? [],
  );
}

interface Entry {
  readonly agency: string;
  readonly node: DemonstrationResource['node'];
  readonly name: string;
  readonly nameEn: string;
  readonly themes: readonly string[];
  /** One sentence; that the data is simulated is added. */
  readonly summary: string;
  readonly summaryEn: string;
  readonly source: string;
  readonly updateCycle: string;
  /** The mark is added as the last. */
  readonly items: readonly ItemInput[];
  readonly rows?: (world: World) => Iterable<readonly string[]>;
  readonly changes?: (world: World) => Iterable<readonly string[]>;
}

interface Basis {
  readonly instrument: string;
  readonly article: string;
}

/** Rows without their mark get it here. */
function* withMark(world: World, rows: (world: World) => Iterable<readonly string[]>): Generator<readonly string[]> {
  for (const row of rows(world)) yield [...row, marked];
}

function describe(entry: Entry, classes: Pick<DraftInput, 'sharing' | 'opening'>): DemonstrationResource {
  const { agency, node, rows, changes } = entry;
  return {
    agency,
    node,
    ...(rows ? { rows: (world: World) => withMark(world, rows) } : {}),
    ...(changes ? { changes: (world: World) => withMark(world, changes) } : {}),
    content: {
      name: simulated(entry.name),
      nameEn: `${entry.nameEn} (simulated data)`,
      themes: [...entry.themes],
      summary: `${entry.summary}本资源为演示用模拟数据，不对应任何真实的人、单位或者地点。`,
      summaryEn: `${entry.summaryEn} Simulated for demonstration; no such person, body or place exists.`,
      source: entry.source,
      format: table,
      ...classes,
      updateCycle: entry.updateCycle,
      secret: false,
      related: [],
      items: [...entry.items, mark],
    },
  };
}

/** Shared and opened without condition. */
export function describeOpen(entry: Entry): DemonstrationResource {
  return describe(entry, {
    sharing: { class: 'unconditional', conditions: '', scope: '', agencies: [], modes: ['interface', 'download'] },
    opening: { class: 'unconditional', conditions: '' },
  });
}

interface Gated {
  readonly conditions: string;
  readonly scope: string;
  readonly basis: Basis;
}

/** Shared under conditions; not opened, since it holds what the law keeps from the public. */
export function describeGated(entry: Entry & Gated & { readonly closedBy?: Basis }): DemonstrationResource {
  return describe(entry, {
    sharing: sharedUnder(entry),
    opening: {
      class: 'none',
      conditions: '',
      ground: 'prohibited-by-law',
      basis: entry.closedBy ?? { instrument: '中华人民共和国个人信息保护法', article: '第二十五条' },
    },
  });
}

/** Shared without condition, opened to those who apply and agree to the conditions. */
export function describeOnApplication(
  entry: Entry & { readonly openingConditions: string; readonly openingBasis: Basis },
): DemonstrationResource {
  return describe(entry, {
    sharing: { class: 'unconditional', conditions: '', scope: '', agencies: [], modes: ['interface', 'download'] },
    opening: { class: 'conditional', conditions: entry.openingConditions, basis: entry.openingBasis },
  });
}

function sharedUnder({ conditions, scope, basis }: Gated): DraftInput['sharing'] {
  return { class: 'conditional', conditions, scope, agencies: [], basis, modes: ['interface'] };
}

/** A person's number and name, as tables about persons begin. */
export const personNumber = (extras: ItemExtras = {}): ItemInput =>
  text('公民身份号码', 'id_number', 18, {
    required: true,
    sensitivity: 'sensitive',
    mask: 'identity-number',
    codeSet: 'GB 11643',
    ...extras,
  });
export const personName: ItemInput = text('姓名', 'name', 50, { required: true, sensitivity: 'personal', mask: 'name' });

/** Where a thing stands: district and WGS 84 degrees. */
export const placeItems: readonly ItemInput[] = [
  text('所在区县', 'district', 20),
  item('经度', 'longitude', 'N', { meaning: 'WGS 84，度' }),
  item('纬度', 'latitude', 'N', { meaning: 'WGS 84，度' }),
];
