import { type Field, isDay } from '#law';
import { faults } from '../faults.ts';
import type { Form } from './state.ts';
import type { Governing } from './statutes.ts';
import type { Work } from './work.ts';

export interface GovernedField {
  readonly name: string;
  readonly field: Field;
  readonly governing: Governing;
}

/** The form that all laws in force ask together. A field that meets a lower law's spares the applicant the second question. */
export function formFields(own: Governing, layers: readonly Governing[]): GovernedField[] {
  const fields = Object.entries(own.type.filing.fields).map(([name, field]) => ({ name, field, governing: own }));
  const met = new Set(fields.flatMap(({ field }) => field.meets));
  for (const governing of layers)
    for (const [name, field] of Object.entries(governing.type.filing.fields))
      if (!met.has(name) && !fields.some((known) => known.name === name)) fields.push({ name, field, governing });
  return fields;
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

/** Required fields of the form that are empty. */
export function missingFields(work: Work): GovernedField[] {
  return formFields(work.statutes.own, work.statutes.layers).filter(
    ({ name, field, governing }) => isEmpty(work.state.form[name]) && work.holds(field.need, governing.type),
  );
}

/** @throws Fault `casework.missing` naming every one of them, with the first one's article. */
export function refuseMissing(work: Work, missing: readonly GovernedField[]): void {
  const [first] = missing;
  if (!first) return;
  throw faults['casework.missing']({
    values: { what: missing.map(({ field }) => field.label.zh).join('、') },
    message: {
      zh: `缺少必填内容：${missing.map(({ field }) => field.label.zh).join('、')}`,
      en: `Required content is missing: ${missing.map(({ field }) => field.label.en).join(', ')}`,
    },
    ...articleOf(work, first),
    places: missing.map(({ name, field }) => ({ field: name, reason: { zh: `请填写${field.label.zh}`, en: `Fill in ${field.label.en}` } })),
  });
}

function articleOf(work: Work, { field, governing }: GovernedField): { article?: string } {
  const article = work.cite(field.article ?? governing.type.filing.article, governing.pack.id);
  return article === undefined ? {} : { article };
}

/** Refuses values that are not of their field's type, and fields that nobody asked for. */
export function refuseInvalid(work: Work, fields: readonly GovernedField[], form: Form): void {
  for (const name of Object.keys(form)) {
    if (!fields.some((known) => known.name === name)) throw invalid(work, name, name, name);
  }
  for (const known of fields) {
    const value = form[known.name];
    if (value === undefined || value === null || value === '') continue;
    if (!isValid(work, known.field, value)) throw invalid(work, known.name, known.field.label.zh, known.field.label.en, known);
  }
}

function invalid(work: Work, name: string, zh: string, en: string, known?: GovernedField) {
  return faults['casework.invalid-field']({
    message: { zh: `“${zh}”的内容不符合要求。`, en: `The content of “${en}” is not as required.` },
    places: [{ field: name, reason: { zh: '不符合字段类型或所列选项', en: 'not of its type, or not one of the options' } }],
    ...(known ? articleOf(work, known) : {}),
  });
}

const longestText = 10_000;

function isValid(work: Work, field: Field, value: unknown): boolean {
  const isText = (each: unknown): each is string => typeof each === 'string' && each.length <= longestText;
  const isTextList = (each: unknown): each is string[] => Array.isArray(each) && each.length <= 1_000 && each.every(isText);
  const isOption = (each: string) => field.of.some((option) => option.value === each);
  const isAgency = (each: string) => work.world.directory.agency(each) !== undefined;
  switch (field.type) {
    case 'text':
    case 'file':
      return isText(value);
    case 'party':
      return isText(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'bool':
      return typeof value === 'boolean';
    case 'date':
      return isText(value) && isDay(value);
    case 'choice':
      return isText(value) && isOption(value);
    case 'choices':
      return isTextList(value) && value.every(isOption);
    case 'agency':
      return isText(value) && isAgency(value);
    case 'agencies':
      return isTextList(value) && value.every(isAgency);
    case 'items':
    case 'list':
      return isTextList(value);
    case 'table':
      return Array.isArray(value) && value.length <= 1_000 && value.every((row) => isRow(field, row));
  }
}

function isRow(field: Field, row: unknown): boolean {
  if (row === null || typeof row !== 'object' || Array.isArray(row)) return false;
  return Object.entries(row).every(([column, value]) => {
    const type = field.columns[column];
    if (type === undefined) return false;
    if (type === 'bool') return typeof value === 'boolean';
    if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
    return typeof value === 'string' && (type === 'text' || value === '' || isDay(value));
  });
}
