import type { CaseType, ChosenLaws } from '#law';

type Form = Readonly<Record<string, unknown>>;

/**
 * Tells apart the entries that several runs of one trial make in a register: a text of the form that goes into an entry's
 * key is numbered from its second use on, since a register takes a key once.
 */
export function openRegisterKeys(laws: ChosenLaws): (type: string, form: Form) => Form {
  const uses = new Map<string, number>();
  return (type, form) => {
    const keyed = keyedTexts(laws, type);
    return Object.fromEntries(
      Object.entries(form).map(([name, value]) => {
        if (typeof value !== 'string' || !keyed.has(name)) return [name, value];
        const use = (uses.get(`${type}/${name}/${value}`) ?? 0) + 1;
        uses.set(`${type}/${name}/${value}`, use);
        return [name, use === 1 ? value : `${value}（${use}）`];
      }),
    );
  };
}

/** Text fields of a case type's form that its decisions put into the key of a register's entry as they stand. */
function keyedTexts(laws: ChosenLaws, type: string): ReadonlySet<string> {
  const pack = [...laws.packs].reverse().find(({ cases }) => cases[type]);
  const found = pack?.cases[type];
  if (!pack || !found) return new Set();
  const texts = effectsOf(found).flatMap(({ arguments: given }) => {
    const register = pack.registers[given['register']?.source ?? ''];
    return (register?.key ?? []).flatMap((key) => given[key]?.source.match(/^form\.([a-z_]+)$/)?.[1] ?? []);
  });
  return new Set(texts.filter((name) => found.filing.fields[name]?.type === 'text'));
}

function effectsOf({ effects, steps }: CaseType) {
  const answers = Object.values(steps).flatMap((step) => Object.values(step.answers).flatMap((answer) => answer.effects));
  return [...effects, ...answers].filter(({ name }) => name.startsWith('register.'));
}
