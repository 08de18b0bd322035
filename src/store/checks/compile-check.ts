import type { ItemToLoad } from '../model.ts';
import { codeSetNumber, findCodeSet } from './code-sets.ts';
import type { CellProblem } from './problems.ts';
import { type CheckedCell, checkDate, checkDateTime, checkDecimal, checkFloat, checkInteger, checkLogical } from './values.ts';

/** A cell of one item, not empty, as COPY's text format takes it, or what is wrong with it. */
export type CheckCell = (text: string) => CheckedCell;

export interface CompiledCheck {
  readonly check: CheckCell;
  /** True where an accepted cell may come out in another form than it had in the file. */
  readonly normalises: boolean;
  /** The item's code set where this release cannot check it. */
  readonly unchecked?: string;
}

const typed: Readonly<Partial<Record<ItemToLoad['dataType'], CheckCell>>> = {
  N: checkDecimal,
  Y: checkDecimal,
  I: checkInteger,
  B: checkFloat,
  F: checkFloat,
  D: checkDate,
  T: checkDateTime,
  L: checkLogical,
};

/**
 * Compiles an item's demands into one function: type, length in characters, code set, identifiers
 * (items of code set GB 11643 and GB 32100). Text keeps every character as it came; around values of other types
 * spaces do not count.
 */
export async function compileCheck(item: ItemToLoad): Promise<CompiledCheck> {
  const check = typed[item.dataType];
  const unchecked = item.codeSet !== undefined && !isCheckable(item.codeSet) ? { unchecked: item.codeSet } : {};
  if (check) {
    const inSet = codeSetCheck(item);
    const normalises = item.dataType === 'D' || item.dataType === 'T';
    return { check: (text) => inSet(check(text.trim())), normalises, ...unchecked };
  }
  const identifier = await identifierCheck(item);
  if (identifier) return { check: identifier, normalises: true };
  return { check: textCheck(item), normalises: false, ...unchecked };
}

function isCheckable(codeSet: string): boolean {
  return findCodeSet(codeSet) !== undefined || identifiers.includes(codeSetNumber(codeSet));
}

const identifiers = ['GB11643', 'GB32100'];

// Brought in only where an item needs it: the room that knows identifiers is large, and a loading thread starts afresh.
async function identifierCheck(item: ItemToLoad): Promise<CheckCell | undefined> {
  const number = item.codeSet === undefined ? '' : codeSetNumber(item.codeSet);
  if (!identifiers.includes(number)) return undefined;
  const { checkCreditCode, checkIdentityNumber } = await import('./identifiers.ts');
  return number === 'GB11643' ? checkIdentityNumber : checkCreditCode;
}

function textCheck(item: ItemToLoad): CheckCell {
  const limit = item.length ?? Number.POSITIVE_INFINITY;
  const tooLong: CellProblem = { reason: 'too-long', values: { limit } };
  const inSet = codeSetCheck(item);
  return (text) => (text.length > limit && lengthInCharacters(text) > limit ? tooLong : inSet(escapeForCopy(text)));
}

function codeSetCheck(item: ItemToLoad): (cell: CheckedCell) => CheckedCell {
  const codes = item.codeSet === undefined ? undefined : findCodeSet(item.codeSet);
  if (!codes) return (cell) => cell;
  const notInSet: CellProblem = { reason: 'not-in-code-set', values: { codeSet: item.codeSet ?? '' } };
  return (cell) => (typeof cell !== 'string' || codes.has(cell) ? cell : notInSet);
}

function lengthInCharacters(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

const special = /[\\\n\r\t\0]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text in COPY's text format, or the problem that PostgreSQL cannot hold it. */
export function escapeForCopy(text: string): CheckedCell {
  if (!special.test(text)) return text;
  if (text.includes('\0')) return { reason: 'nul-character' };
  return text.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? character);
}

const written: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** A cell of COPY's text format as the text that it stands for; an empty cell (`\N`) as ''. */
export function readCopyCell(cell: string): string {
  if (cell === '\\N') return '';
  return cell.includes('\\') ? cell.replace(/\\(.)/gs, (_, character: string) => written[character] ?? character) : cell;
}
