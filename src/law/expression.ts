import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { partyAttributes, type ValueType, type Vocabulary } from './vocabulary.ts';

/** A condition or value of a pack, checked when the pack is loaded. */
export interface Expression {
  readonly source: string;
  /** Evaluates over a total scope (see `fillScope`): it does not throw, since every name has a value. */
  evaluate(scope: Scope): unknown;
}

/** What an expression sees at run time; built by `fillScope` alone. */
export type Scope = Readonly<Record<string, unknown>>;

/** Types of the values that an expression may name. A table's type is its columns. */
export type FieldValueType = ValueType | { readonly rows: Readonly<Record<string, ValueType>> };

/** The names that a case type's expressions know, with their types. */
export interface ScopeTypes {
  readonly form: Readonly<Record<string, FieldValueType>>;
  /** Fields by step. */
  readonly steps: Readonly<Record<string, Readonly<Record<string, FieldValueType>>>>;
  readonly facts: Readonly<Record<string, ValueType>>;
  readonly about: Readonly<Record<string, ValueType>>;
  readonly choice: Readonly<Record<string, ValueType>>;
}

export type Compiled = { readonly expression: Expression } | { readonly fault: string };

type ObjectSchema = { [field: string]: string | ObjectSchema };

/** CEL needs at least one field in every object; no pack can name this one. */
const filler = { none_: 'string' } as const;

/** Functions that cannot fail on any value. `matches` is out: its regular expressions backtrack without bound. */
const totalFunctions = new Set(['size', 'contains', 'startsWith', 'endsWith', 'all', 'exists', 'exists_one', 'filter', 'map']);
const partialOperators = new Set(['[]', '[?]', '.?', '/', '%', 'map']);

export class ExpressionCompiler {
  /** Conditions over one entry of a register. */
  static forRegister({ entry, related }: Readonly<Record<'entry' | 'related', Readonly<Record<string, ValueType>>>>): ExpressionCompiler {
    const compiler = new ExpressionCompiler();
    compiler.#register('entry', { ...entry });
    compiler.#register('related', { ...related });
    for (const name of ['state', 'today']) compiler.#environment.registerVariable(name, 'string');
    return compiler;
  }

  /** Conditions of a case type. */
  static forCase(types: ScopeTypes, vocabulary: Pick<Vocabulary, 'choices'>): ExpressionCompiler {
    const compiler = new ExpressionCompiler();
    compiler.#knowCase(types, vocabulary);
    return compiler;
  }

  readonly #environment = new Environment({ homogeneousAggregateLiterals: false, limits: { maxAstNodes: 300, maxDepth: 30 } });

  #register(name: string, schema: ObjectSchema): void {
    this.#environment.registerVariable({ name, schema: { ...filler, ...schema } });
  }

  #knowCase(types: ScopeTypes, vocabulary: Pick<Vocabulary, 'choices'>): void {
    const register = (name: string, schema: ObjectSchema) => this.#register(name, schema);
    const typesIn = (fields: Readonly<Record<string, FieldValueType>>, prefix: string): ObjectSchema =>
      Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, this.#nameOf(type, `${prefix}_${name}`)]));
    register('form', typesIn(types.form, 'form'));
    register(
      'steps',
      Object.fromEntries(
        Object.entries(types.steps).map(([id, fields]) => [
          id,
          {
            answer: 'string',
            answers: 'list<string>',
            late: 'bool',
            on: 'string',
            fields: { ...filler, ...typesIn(fields, `steps_${id}`) },
          },
        ]),
      ),
    );
    register('facts', { ...types.facts });
    register('about', { ...types.about });
    register('applicant', { ...partyAttributes });
    register('provider', { ...partyAttributes });
    register('choice', { ...vocabulary.choices });
    this.#environment.registerVariable('today', 'string');
  }

  /** @param wanted the type that the place asks for; `any` where it asks for none. */
  compile(source: string, wanted: ValueType | 'any'): Compiled {
    const checked = this.#environment.check(source);
    if (!checked.valid) return { fault: firstLine(checked.error?.message) };
    const given = checked.type ?? 'dyn';
    const fits = wanted === 'any' || given === wanted || given === 'dyn' || (wanted === 'list<string>' && given.startsWith('list'));
    if (!fits) return { fault: `is ${given}, must be ${wanted}` };
    const parsed = this.#environment.parse(source);
    const partial = findPartial(parsed.ast);
    if (partial) return { fault: `«${partial}» may fail or run without bound, and is not part of the language` };
    return { expression: { source, evaluate: (scope) => parsed(scope as Record<string, unknown>) as unknown } };
  }

  #nameOf(type: FieldValueType, name: string): string {
    if (typeof type === 'string') return type;
    const row = `Row_${name}`;
    this.#environment.registerType({ name: row, schema: { ...filler, ...type.rows } });
    return `list<${row}>`;
  }
}

function firstLine(message: string | undefined): string {
  return message?.split('\n')[0] ?? 'is not an expression';
}

/** The first function or operator that could fail on some value, or null. */
function findPartial(node: ASTNode): string | null {
  if (partialOperators.has(node.op)) return node.op;
  if ((node.op === 'call' || node.op === 'rcall') && !totalFunctions.has(node.args[0])) return node.args[0];
  return findPartialIn(node.args);
}

function findPartialIn(part: unknown): string | null {
  if (Array.isArray(part)) {
    for (const each of part) {
      const found = findPartialIn(each);
      if (found) return found;
    }
    return null;
  }
  return part !== null && typeof part === 'object' && 'op' in part && 'args' in part ? findPartial(part as ASTNode) : null;
}
