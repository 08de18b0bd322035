import { type Answer, type CaseType, type Field, groups, type Pack, type Step, vocabulary } from '#law';

/** How a rule that no longer holds shows in a trial: an act is not refused, or the case stands otherwise than written. */
type Sign = 'act passes' | 'case differs';

/** One rule of a case type as a pack writes it, and the pack without it. */
export interface DisabledRule {
  /** `share-request/review limit 20.2`: what a person finds in the pack's file. */
  readonly name: string;
  readonly type: string;
  /** `filing`, or the step's id. */
  readonly part: string;
  /** Paragraph on which it rests, as the pack cites it; of the part where the rule itself cites none. */
  readonly article: string | undefined;
  readonly sign: Sign;
  readonly pack: Pack;
}

/** Everyone who could be an actor at all. */
const everyone = [...groups.filter((group) => group !== 'each' && group !== 'engine'), ...vocabulary.offices];

/**
 * The pack once without each of its rules: who may act, what must be said, what must hold, the clocks and their
 * extension, the order of steps, two persons, signature, reasons, citation, writing, and what a decision does.
 */
export function disableRules(pack: Pack): DisabledRule[] {
  return Object.values(pack.cases).flatMap((type) => {
    const rules = new Rules(pack, type);
    rules.ofFiling();
    for (const [id, step] of Object.entries(type.steps)) rules.ofStep(id, step);
    return rules.found;
  });
}

class Rules {
  readonly found: DisabledRule[] = [];
  readonly #pack: Pack;
  readonly #type: CaseType;

  constructor(pack: Pack, type: CaseType) {
    this.#pack = pack;
    this.#type = type;
  }

  ofFiling(): void {
    const { filing, effects, holds } = this.#type;
    const own = { part: 'filing', article: filing.article };
    if (filing.by.length > 0) this.#add(own, 'by', ['filing', 'by'], everyone, 'act passes');
    filing.checks.forEach((check, index) =>
      this.#add({ ...own, article: check.article }, `check ${check.that.source}`, ['filing', 'checks', index], undefined, 'act passes'),
    );
    this.#fields(own, ['filing', 'fields'], filing.fields);
    if (filing.signed !== undefined) this.#add(own, 'signed', ['filing', 'signed'], undefined, 'act passes');
    effects.forEach((effect, index) => this.#add(own, `effect ${effect.name}`, ['effects', index], undefined, 'case differs'));
    holds.forEach((hold, index) => this.#add(own, `hold ${hold.name}`, ['holds', index], undefined, 'case differs'));
  }

  ofStep(id: string, step: Step): void {
    const own = { part: id, article: step.article };
    const at = ['steps', id];
    // What the program answers itself waits for nobody: without that it stays open.
    const sign = step.who.includes('engine') ? 'case differs' : 'act passes';
    // Whom a step goes to is one rule with the list of those asked: without it anybody may answer.
    if (step.each !== undefined) this.#add(own, 'who', at, { ...step, who: everyone, each: undefined }, sign);
    else if (step.who.length > 0) this.#add(own, 'who', [...at, 'who'], everyone, sign);
    step.limits.forEach((limit, index) => {
      const here = { ...own, article: limit.article };
      this.#add(here, 'limit', [...at, 'limits', index], undefined, 'case differs');
      if (limit.extend?.consent !== undefined)
        this.#add(
          { ...own, article: limit.extend.article },
          'consent',
          [...at, 'limits', index, 'extend', 'consent'],
          undefined,
          'act passes',
        );
      if (limit.stops.length > 0) this.#add(here, 'stops', [...at, 'limits', index, 'stops'], [], 'case differs');
    });
    if (step.lapse !== undefined) this.#add(own, 'lapse', [...at, 'lapse'], undefined, 'case differs');
    if (step.after.length > 0) this.#add(own, 'after', [...at, 'after'], [], 'case differs');
    if (step.when !== undefined) this.#add(own, 'when', [...at, 'when'], undefined, 'case differs');
    if (step.apart.length > 0) this.#add(own, 'apart', [...at, 'apart'], [], 'act passes');
    step.holds.forEach((hold, index) => this.#add(own, `hold ${hold.name}`, [...at, 'holds', index], undefined, 'case differs'));
    this.#fields(own, [...at, 'fields'], step.fields);
    for (const [name, answer] of Object.entries(step.answers)) this.#ofAnswer(own, [...at, 'answers', name], name, answer);
  }

  #ofAnswer(step: Where, at: Path, name: string, answer: Answer): void {
    const own = { part: step.part, article: answer.article ?? step.article };
    answer.needs.forEach((check, index) =>
      this.#add({ ...own, article: check.article }, `${name} needs ${check.that.source}`, [...at, 'needs', index], undefined, 'act passes'),
    );
    this.#fields(own, [...at, 'fields'], answer.fields);
    if (answer.reasons) this.#add(own, `${name} reasons`, [...at, 'reasons'], false, 'act passes');
    if (answer.cites) this.#add(own, `${name} cites`, [...at, 'cites'], false, 'act passes');
    if (answer.written) this.#add(own, `${name} written`, [...at, 'written'], undefined, 'act passes');
    if (answer.signed !== undefined) this.#add(own, `${name} signed`, [...at, 'signed'], undefined, 'act passes');
    answer.effects.forEach((effect, index) =>
      this.#add(own, `${name} effect ${effect.name}`, [...at, 'effects', index], undefined, 'case differs'),
    );
  }

  #fields(own: Where, at: Path, fields: Readonly<Record<string, Field>>): void {
    for (const [name, field] of Object.entries(fields))
      if (field.need !== false)
        this.#add({ ...own, article: field.article ?? own.article }, `need ${name}`, [...at, name, 'need'], false, 'act passes');
  }

  #add({ part, article }: Where, what: string, path: Path, value: unknown, sign: Sign): void {
    const type = replaceAt(this.#type, path, value);
    this.found.push({
      name: `${this.#type.id}/${part} ${what}${article === undefined ? '' : ` (${article})`}`,
      type: this.#type.id,
      part,
      article,
      sign,
      pack: { ...this.#pack, cases: { ...this.#pack.cases, [this.#type.id]: type } },
    });
  }
}

interface Where {
  readonly part: string;
  readonly article: string | undefined;
}
type Path = readonly (string | number)[];

/** A copy with one value replaced; `undefined` takes an element out of its list. */
function replaceAt<T>(whole: T, path: Path, value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  if (Array.isArray(whole) && rest.length === 0 && value === undefined) return whole.filter((_, index) => index !== key) as T;
  if (Array.isArray(whole)) return whole.map((each: unknown, index) => (index === key ? replaceAt(each, rest, value) : each)) as T;
  const record = whole as Readonly<Record<string, unknown>>;
  return { ...record, [key]: replaceAt(record[key], rest, value) } as T;
}
