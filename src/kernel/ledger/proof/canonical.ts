/**
 * Canonical JSON after RFC 8785 (JCS): keys sorted by UTF-16 code units, no white space, numbers as ECMAScript
 * writes them. Undefined members are left out, as `JSON.stringify` does; an object with `toJSON` stands for its result.
 * @throws TypeError for what JSON cannot hold and for text that PostgreSQL's `jsonb` refuses
 *   (U+0000, lone surrogates), so that what was signed is what is stored.
 */
export function canonicalJson(value: unknown): string {
  return (typeof value === 'object' && value !== null ? fixed.get(value) : undefined) ?? write(value);
}

const fixed = new WeakMap<object, string>();

/** Whether facts are fixed, so that they will never say anything else. */
export function isFixed(facts: object): boolean {
  return fixed.has(facts);
}

/**
 * Facts that many entries share, written once. They are frozen, whole, so that their canonical text stays theirs.
 * @throws TypeError as `canonicalJson`, and for anything but plain objects and arrays.
 */
export function fixFacts<Facts extends object>(facts: Facts): Readonly<Facts> {
  freeze(facts);
  fixed.set(facts, write(facts));
  return facts;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || fixed.has(value)) return;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) throw new TypeError('only plain facts can be fixed');
  Object.freeze(value);
  for (const member of Object.values(value)) freeze(member);
}

function write(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number that is not finite has no canonical form');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(',')}]`;
  if (typeof value === 'object') {
    if ('toJSON' in value && typeof value.toJSON === 'function') return canonicalJson((value.toJSON as () => unknown)());
    const members = value as Readonly<Record<string, unknown>>;
    const names = Object.keys(members).sort();
    const parts: string[] = [];
    for (const name of names) {
      const member = members[name];
      if (member !== undefined) parts.push(`${canonicalText(name)}:${canonicalJson(member)}`);
    }
    return `{${parts.join(',')}}`;
  }
  throw new TypeError(`a ${typeof value} has no canonical form`);
}

/** A JSON string literal of well-formed text. @throws TypeError on U+0000 and lone surrogates. */
export function canonicalText(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('text with a lone surrogate cannot be kept');
  if (text.includes('\u0000')) throw new TypeError('text with U+0000 cannot be kept');
  return JSON.stringify(text);
}

const names = new Map<string, string>();
const mostNames = 2_000;

/** `canonicalText` of what comes back again and again: kinds, agencies, callers. */
export function canonicalName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const written = canonicalText(text);
  if (names.size >= mostNames) names.clear();
  names.set(text, written);
  return written;
}
