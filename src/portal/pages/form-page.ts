import type { Fault } from '#kernel';
import type { Frame } from './page-frame.ts';

/** What was wrong with a form, as it is shown above it and at its fields. */
export interface FormTrouble {
  /** Of the catalogue of faults. */
  readonly code: string;
  readonly text: string;
  readonly remedy: string;
  /** By field name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly law: ReturnType<Frame['law']>;
}

export function troubleOf(fault: Fault, { say, law }: Pick<Frame, 'say' | 'law'>): FormTrouble {
  const fields: Record<string, string> = {};
  for (const place of fault.places) if (place.field !== undefined && place.reason) fields[place.field] ??= say(place.reason);
  return { code: fault.code, text: say(fault.text), remedy: say(fault.remedy), fields, law: law(fault.article) };
}

/** One field of a form whose body a browser sent: a text, the last one where it came twice. */
export function textIn(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  const last = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last : '';
}

/** All values of a field, for check boxes. */
export function listIn(body: Readonly<Record<string, unknown>>, name: string): string[] {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string' && each !== '') as string[];
}

/** An address of this site to go back to; the start of the account where it is anything else. */
export function safeNext(next: string | undefined): string {
  return next !== undefined && next.length <= 300 && /^\/(?![/\\])[\w\-./?=&%~]*$/.test(next) ? next : '/account';
}
