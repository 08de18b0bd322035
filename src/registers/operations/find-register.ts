import { kernelFaults, type Principal } from '#kernel';
import type { EntryStanding, Register } from '#law';
import type { Room } from '../room.ts';
import { namesOf } from '../rules/agency-names.ts';
import { writeCell } from '../rules/cell-text.ts';
import { mayKeep } from '../rules/rights.ts';
import { demandRegister, type OpenRegister } from './demand-register.ts';
import { openSurvey, type Survey, type SurveyedEntry } from './survey-register.ts';

export interface EntryFilter {
  /** Part of any value. */
  readonly text?: string | undefined;
  readonly standing?: EntryStanding | undefined;
  /** A gap's id; `any` for entries that lack something. */
  readonly gap?: string | undefined;
  readonly soon?: boolean | undefined;
  /** A field with one value: `kind` and `cloud`. */
  readonly field?: string | undefined;
  readonly value?: string | undefined;
  /** A field, or `changed`. */
  readonly sort?: string | undefined;
  readonly order?: 'asc' | 'desc' | undefined;
}

export interface FoundRegister extends Survey {
  readonly open: OpenRegister;
  readonly mayKeep: boolean;
  /** All that match, in the order asked for. */
  readonly found: readonly SurveyedEntry[];
}

/**
 * One register with the entries that match.
 * @throws Fault `registers.no-register`; `kernel.invalid-input` for a field or a gap that it does not have.
 */
export async function findRegister(
  room: Room,
  principal: Principal,
  { pack, register }: { readonly pack: string; readonly register: string },
  filter: EntryFilter,
): Promise<FoundRegister> {
  const open = await demandRegister(room, principal, pack, register);
  demandKnown(open.register, filter);
  const survey = await openSurvey(room)(open);
  return {
    open,
    ...survey,
    mayKeep: mayKeep(open.register, open.pack, open.reader),
    found: sortBy(open, survey.entries.filter(matches(open, filter)), filter),
  };
}

/** What is asked for by name must be there: whoever mistypes a field shall not take all entries for those that match. */
function demandKnown({ fields, gaps }: Register, { field, value, sort, gap }: EntryFilter): void {
  const unknown = [
    ...(field !== undefined && !Object.hasOwn(fields, field) ? ['field'] : []),
    ...(field === undefined && value !== undefined ? ['field'] : []),
    ...(sort !== undefined && sort !== 'changed' && !Object.hasOwn(fields, sort) ? ['sort'] : []),
    ...(gap !== undefined && gap !== 'any' && !Object.hasOwn(gaps, gap) ? ['gap'] : []),
  ];
  if (unknown.length > 0)
    throw kernelFaults['kernel.invalid-input']({ values: { what: unknown.join(', ') }, places: unknown.map((each) => ({ field: each })) });
}

function matches({ register, agencies }: OpenRegister, filter: EntryFilter): (entry: SurveyedEntry) => boolean {
  const names = namesOf(agencies);
  const sought = filter.text?.trim().toLowerCase() ?? '';
  const { standing, gap, soon, field, value } = filter;
  return (entry) => {
    if (standing !== undefined && entry.standing !== standing) return false;
    if (gap !== undefined && !(gap === 'any' ? entry.gaps.length > 0 : entry.gaps.includes(gap))) return false;
    if (soon === true && !entry.soon) return false;
    if (field !== undefined && value !== undefined && ![entry.values[field] ?? ''].flat().map(String).includes(value)) return false;
    if (sought === '') return true;
    return Object.entries(register.fields).some(([name, each]) =>
      String(writeCell(each, entry.values[name], names) ?? '')
        .toLowerCase()
        .includes(sought),
    );
  };
}

// Chinese in the order of pinyin, whatever the locale of the server.
const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

function sortBy(
  { register, agencies }: OpenRegister,
  entries: readonly SurveyedEntry[],
  { sort, order }: EntryFilter,
): readonly SurveyedEntry[] {
  const turn = order === 'desc' ? -1 : 1;
  if (sort === 'changed') return entries.toSorted((one, other) => turn * (one.changedAt.getTime() - other.changedAt.getTime()));
  const field = sort === undefined ? undefined : register.fields[sort];
  if (sort === undefined || !field) return order === 'desc' ? entries.toReversed() : entries;
  const names = namesOf(agencies);
  const shown = (entry: SurveyedEntry) => writeCell(field, entry.values[sort], names);
  return entries.toSorted((one, other) => {
    const [left, right] = [shown(one), shown(other)];
    // What is not known stands last either way.
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return turn * (typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right)));
  });
}
