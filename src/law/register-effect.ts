import { valueTypes } from './field-types.ts';
import type { Path, SourceDocument } from './read-document.ts';
import type { EffectWord, ValueType } from './vocabulary.ts';
import type { WrittenRegister } from './written-register.ts';

/** What an effect does to a register. */
export type RegisterAct = 'enter' | 'change' | 'end';

const effect = (register: RegisterAct): EffectWord => ({ arguments: {}, needed: ['register'], hold: false, register });

/** The effects by which a decision writes a register. */
export const registerEffects: Readonly<Record<string, EffectWord>> = {
  'register.enter': effect('enter'),
  'register.change': effect('change'),
  'register.end': effect('end'),
};

/**
 * Types of an effect's arguments: the fields of the register that `register` names. To enter, everything needed is given;
 * to change, the key and what changes; to end, the key and, where there is one, the last day.
 */
export function judgeRegisterEffect(
  document: SourceDocument<unknown>,
  path: Path,
  act: RegisterAct,
  given: Readonly<Record<string, string>>,
  registers: Readonly<Record<string, WrittenRegister>>,
): Readonly<Record<string, ValueType>> {
  const id = given['register'];
  const register = id === undefined ? undefined : registers[id];
  if (!register) {
    const names = Object.keys(registers);
    document.report(
      id === undefined ? path : [...path, 'register'],
      id === undefined
        ? { zh: `register.${act} 缺少 register`, en: `register.${act} needs register` }
        : { zh: `没有登记簿 ${id}`, en: `there is no register ${id}` },
      { zh: `可用的有：${names.join('、') || '（无）'}。`, en: `Known: ${names.join(', ') || 'none'}.` },
    );
    return {};
  }
  const fields = Object.entries(register.fields);
  const needed = fields.filter(([name, field]) => register.key.includes(name) || (act === 'enter' && field.need === true));
  for (const [name] of needed)
    if (!(name in given))
      document.report(
        path,
        { zh: `register.${act} 缺少 ${name}`, en: `register.${act} needs ${name}` },
        { zh: `补上 ${name}。`, en: `Add ${name}.` },
      );
  const taken = fields.filter(([name]) => act !== 'end' || register.key.includes(name) || name === register.validity?.until);
  return Object.fromEntries(taken.map(([name, { type }]) => [name, valueTypes[type]]));
}
