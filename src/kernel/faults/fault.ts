/** A sentence in both languages of the interface. Chinese is the first. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What the catalogue says of one kind of failure. `{name}` in a text is filled from the occurrence's values. */
export interface FaultDefinition {
  /** HTTP status that the outward faces answer with. */
  readonly status: number;
  readonly message: Bilingual;
  /** What the caller can do about it. */
  readonly remedy: Bilingual;
}

/** Where in the input the trouble is: a field, or a row and column of a file. */
export interface FaultPlace {
  readonly field?: string;
  readonly row?: number;
  readonly column?: string;
  readonly reason?: Bilingual;
}

/** What is known of one occurrence of a fault. */
export interface FaultOccurrence {
  /** Values for the `{name}` places of the texts, in both languages where they are words. Never personal data: they reach logs and answers. */
  readonly values?: Readonly<Record<string, string | number | Bilingual>>;
  /** The article behind a refusal, as `pack:article`, for instance `wuxi-2020:19.2(3)`. */
  readonly article?: string;
  /** Replaces the catalogue's message where the law's own sentence is known. */
  readonly message?: Bilingual;
  readonly remedy?: Bilingual;
  readonly places?: readonly FaultPlace[];
  /** The cause, for the log only; never answered. */
  readonly cause?: unknown;
}

/**
 * A failure with a code of the catalogue. Throwing it rolls the transaction back and
 * makes the HTTP face answer an RFC 9457 problem with `code`, `article` and `remedy`.
 */
export class Fault extends Error {
  readonly code: string;
  readonly status: number;
  readonly text: Bilingual;
  readonly remedy: Bilingual;
  readonly article: string | undefined;
  readonly places: readonly FaultPlace[];

  constructor(code: string, definition: FaultDefinition, occurrence: FaultOccurrence = {}) {
    const text = fill(occurrence.message ?? definition.message, occurrence.values);
    super(`${code}: ${text.en}`, occurrence.cause === undefined ? undefined : { cause: occurrence.cause });
    this.name = 'Fault';
    this.code = code;
    this.status = definition.status;
    this.text = text;
    this.remedy = fill(occurrence.remedy ?? definition.remedy, occurrence.values);
    this.article = occurrence.article;
    this.places = occurrence.places ?? [];
  }
}

function fill(text: Bilingual, values: FaultOccurrence['values']): Bilingual {
  if (!values) return text;
  const put = (language: keyof Bilingual) =>
    text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name] ?? whole;
      return typeof value === 'object' ? value[language] : String(value);
    });
  return { zh: put('zh'), en: put('en') };
}

const catalogue = new Map<string, FaultDefinition>();

/** All faults that rooms have declared, by code, for the generated reference in `docs/errors` and its test. */
export function faultCatalogue(): ReadonlyMap<string, FaultDefinition> {
  return catalogue;
}

/**
 * Declares a room's faults. Codes are `room.what-is-wrong`; a code may be declared once.
 * @returns a function per code that makes the fault: `throw faults['catalog.unknown-resource']({ values })`.
 */
export function defineFaults<Code extends string>(
  definitions: Readonly<Record<Code, FaultDefinition>>,
): Readonly<Record<Code, (occurrence?: FaultOccurrence) => Fault>> {
  const makers = {} as Record<Code, (occurrence?: FaultOccurrence) => Fault>;
  for (const code of Object.keys(definitions) as Code[]) {
    if (catalogue.has(code)) throw new Error(`fault ${code} is declared twice`);
    const definition = definitions[code];
    catalogue.set(code, definition);
    makers[code] = (occurrence) => new Fault(code, definition, occurrence);
  }
  return makers;
}
