import type { FieldValueType, Scope, ScopeTypes } from './expression.ts';
import { partyAttributes, type ValueType } from './vocabulary.ts';

/** What is known of a case when a condition is asked; anything may be absent. */
export interface ScopeValues {
  readonly form?: Readonly<Record<string, unknown>>;
  readonly steps?: Readonly<Record<string, StepValues>>;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly about?: Readonly<Record<string, unknown>>;
  readonly applicant?: Readonly<Record<string, unknown>>;
  readonly provider?: Readonly<Record<string, unknown>>;
  readonly choice?: Readonly<Record<string, unknown>>;
  readonly today: string;
}

export interface StepValues {
  readonly answer: string;
  readonly answers: readonly string[];
  readonly late: boolean;
  readonly on: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const noStep: StepValues = { answer: '', answers: [], late: false, on: '', fields: {} };

/** Gives every declared name a value of its type, so that no condition can meet an absent one. */
export function fillScope(types: ScopeTypes, values: ScopeValues): Scope {
  const steps = Object.fromEntries(
    Object.entries(types.steps).map(([id, fields]) => {
      const { answer, answers, late, on, fields: given } = values.steps?.[id] ?? noStep;
      return [id, { none_: '', answer, answers: [...answers], late, on, fields: fill(fields, given) }];
    }),
  );
  return {
    form: fill(types.form, values.form),
    steps: { none_: '', ...steps },
    facts: fill(types.facts, values.facts),
    about: fill(types.about, values.about),
    applicant: fill(partyAttributes, values.applicant),
    provider: fill(partyAttributes, values.provider),
    choice: fill(types.choice, values.choice),
    today: values.today,
  };
}

function fill(types: Readonly<Record<string, FieldValueType>>, given: Readonly<Record<string, unknown>> | undefined) {
  const filled: Record<string, unknown> = { none_: '' };
  for (const [name, type] of Object.entries(types)) filled[name] = valueAs(type, given?.[name]);
  return filled;
}

/** The value, if it is of the type; else the type's zero. */
function valueAs(type: FieldValueType, value: unknown): unknown {
  if (typeof type === 'object') return Array.isArray(value) ? value.map((row) => fill(type.rows, row as Record<string, unknown>)) : [];
  return isOfType(type, value) ? (type === 'int' ? BigInt(value as number) : value) : zeroOf(type);
}

/** Whether a value that a room gave is of the type it is declared with. */
export function isOfType(type: ValueType, value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'bool':
      return typeof value === 'boolean';
    case 'double':
      return typeof value === 'number';
    case 'int':
      return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
    case 'list<string>':
      return Array.isArray(value) && value.every((each) => typeof each === 'string');
  }
}

function zeroOf(type: ValueType): unknown {
  return { string: '', bool: false, double: 0, int: 0n, 'list<string>': [] }[type];
}
