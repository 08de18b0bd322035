import type { Bilingual } from '#kernel';
import type { CaseType } from '#law';
import { faults } from '../faults.ts';
import type { Ports } from '../ports.ts';

/** Options of a field that are not offered, each with the reason. */
export type BarredOptions = Readonly<Record<string, Bilingual>>;

/**
 * Options of a form that a decision would hand on to a room which cannot carry them out: an effect's argument is that
 * field as it stands (`mode: form.mode`).
 */
export function findBarred(type: CaseType, barred: Ports['barred'] = {}): Readonly<Record<string, BarredOptions>> {
  const answers = Object.values(type.steps).flatMap((step) => Object.values(step.answers));
  const found: Record<string, BarredOptions> = {};
  for (const { name, arguments: given } of [...type.effects, ...answers.flatMap((answer) => answer.effects)])
    for (const [argument, values] of Object.entries(barred[name] ?? {})) {
      const field = /^form\.(\w+)$/.exec(given[argument]?.source.trim() ?? '')?.[1];
      if (field !== undefined) found[field] = { ...found[field], ...values };
    }
  return found;
}

/** @throws Fault `casework.option-barred` where a form chooses what is not offered. */
export function refuseBarred(type: CaseType, barred: Ports['barred'], form: Readonly<Record<string, unknown>>): void {
  for (const [field, options] of Object.entries(findBarred(type, barred)))
    for (const chosen of [form[field]].flat()) {
      const reason = typeof chosen === 'string' && Object.hasOwn(options, chosen) ? options[chosen] : undefined;
      if (!reason) continue;
      const name = type.filing.fields[field]?.of.find(({ value }) => value === chosen)?.label ?? { zh: String(chosen), en: String(chosen) };
      throw faults['casework.option-barred']({
        message: { zh: `“${name.zh}”现在不能选用：${reason.zh}。`, en: `“${name.en}” cannot be chosen now: ${reason.en}.` },
        places: [{ field, reason }],
      });
    }
}
