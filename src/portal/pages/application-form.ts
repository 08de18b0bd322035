import type { PublishedResource } from '#catalog';
import { itemsOnApplication } from '../operations/apply-for-dataset.ts';
import type { ApplicationLaw, ApplicationLimit } from '../rules/read-application.ts';
import type { Texts } from '../words/texts.ts';
import { listIn, textIn } from './form-page.ts';
import type { Frame } from './page-frame.ts';

/** A field of the form as its template draws it. */
export interface DrawnField {
  readonly name: string;
  readonly kind: 'text' | 'date' | 'number' | 'one' | 'many' | 'tick';
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly name: string; readonly note: string; readonly checked: boolean }[];
}

/** The law's fields for the applicant, with what was filled in before. */
export function drawFields(
  { fields }: ApplicationLaw,
  entry: PublishedResource,
  values: Readonly<Record<string, unknown>>,
  { t, say }: Pick<Frame, 't' | 'say'>,
): DrawnField[] {
  return fields.map(({ name, field }) => {
    const value = values[name];
    const chosen = Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
    const first = field.type === 'choice' && field.need === true && chosen.length === 0;
    const options =
      field.type === 'items'
        ? itemsOnApplication(entry).map(({ id, name: item, meaning }) => ({ value: id, name: item, note: meaning ?? '' }))
        : field.of.map((option) => ({ value: option.value, name: say(option.label), note: '' }));
    return {
      name,
      kind: kinds[field.type] ?? 'text',
      label: field.type === 'items' ? t.wantedItems : say(field.label),
      help: field.type === 'items' ? t.wantedItemsHelp : (t.fieldHelp[name] ?? ''),
      required: field.need === true,
      value: typeof value === 'boolean' ? (value ? 'yes' : '') : chosen.join('\n'),
      choices: options.map((option, at) => ({ ...option, checked: chosen.includes(option.value) || (first && at === 0) })),
    };
  });
}

const kinds: Readonly<Record<string, DrawnField['kind']>> = {
  date: 'date',
  number: 'number',
  choice: 'one',
  choices: 'many',
  items: 'many',
  bool: 'tick',
};

/** What a browser sent, as values of the law's fields. */
export function readFields({ fields }: ApplicationLaw, body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ name, field }) => {
      const text = textIn(body, name).trim();
      switch (field.type) {
        case 'bool':
          return [name, text !== ''];
        case 'number':
          return [name, text === '' ? undefined : Number(text)];
        case 'choices':
        case 'items':
          return [name, listIn(body, name)];
        case 'list':
          return [name, text.split(/\r?\n/).filter((line) => line.trim() !== '')];
        default:
          return [name, text];
      }
    }),
  );
}

/** The way from the application to the data, step by step, as this law has it. */
export function drawRoad(
  { answer, agreement, fields }: ApplicationLaw,
  { t, say }: Pick<Frame, 't' | 'say'>,
): readonly (readonly [string, string])[] {
  const asked = fields.filter(({ field }) => field.need === true).map(({ field }) => say(field.label));
  return [
    [t.road.apply, t.road.state(asked)],
    [t.road.wait, t.road.answered(describeLimit(answer.limit, t))],
    ...(agreement ? [[t.road.sign, t.road.bothSign] as const] : []),
    [t.road.take, t.road.taken],
  ];
}

/** `10 个工作日`; empty where the law gives no number. */
export function describeLimit(limit: ApplicationLimit | undefined, t: Texts): string {
  return limit ? t.limitOf(limit.days, limit.unit) : '';
}
