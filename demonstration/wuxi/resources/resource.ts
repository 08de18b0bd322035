import type { Readable } from 'node:stream';
import type { DraftInput, ItemInput } from '#catalog';
import { openCsv } from '../generator/csv.ts';

/** One resource of the demonstration: its entry, and the rows of its file where it has data. */
export interface DemonstrationResource {
  readonly agency: string;
  /** The 目 it is filed under: below which 项, and what it is called. */
  readonly node: { readonly parent: string; readonly zh: string; readonly en: string };
  readonly content: Omit<DraftInput, 'classification'>;
  /** Cells in the order of the items, made anew at each call. */
  readonly rows?: () => Iterable<readonly string[]>;
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
export function openFile(resource: DemonstrationResource): Readable {
  return openCsv(
    resource.content.items.map((each) => each.name),
    resource.rows?.() ?? [],
  );
}
