import { kernelFaults } from '../faults/kernel-faults.ts';

/** Levels of lists and objects that any input of the platform may have; forms and contents need fewer than ten. */
const deepest = 32;

type Level = readonly [value: unknown, path: string, depth: number];

/**
 * Refuses what no schema speaks of and no table can keep: the character NUL, halves of a character (unpaired surrogates),
 * and values so deep that whoever walks them runs out of stack.
 * @throws Fault `kernel.invalid-input` with the place, never the value.
 */
export function refuseUnstorable(input: unknown): void {
  // Nearly all input can be kept: only where it cannot is it asked where.
  if (!isStorable(input, 0)) refuseWhere(input);
}

function isStorable(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isKept(value);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true;
  // What is too deep is not walked any further, so that this never runs out of stack.
  if (depth >= deepest) return false;
  for (const name of Object.keys(value))
    if (!isKept(name) || !isStorable((value as Readonly<Record<string, unknown>>)[name], depth + 1)) return false;
  return true;
}

function isKept(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

function refuseWhere(input: unknown): void {
  const levels: Level[] = [[input, '', 0]];
  for (let level = levels.pop(); level; level = levels.pop()) {
    const [value, path, depth] = level;
    if (typeof value === 'string') refuseText(value, path);
    else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
      if (depth >= deepest) throw unfit(path.split('.', 3).join('.'), `至多 ${deepest} 层`, `at most ${deepest} levels deep`);
      for (const [name, inner] of Object.entries(value)) {
        refuseText(name, path);
        levels.push([inner, path === '' ? name : `${path}.${name}`, depth + 1]);
      }
    }
  }
}

function refuseText(text: string, path: string): void {
  if (text.includes('\u0000')) throw unfit(path, '含有空字符（NUL）', 'has the character NUL in it');
  if (!text.isWellFormed()) throw unfit(path, '含有不完整的字符', 'has half a character in it');
}

function unfit(field: string, zh: string, en: string) {
  return kernelFaults['kernel.invalid-input']({ values: { what: field }, places: [{ field, reason: { zh, en } }] });
}
