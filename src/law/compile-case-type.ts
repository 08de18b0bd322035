import {
  type Answer,
  type CaseType,
  type Check,
  calendarEvent,
  type EffectCall,
  type Extension,
  type Field,
  type Limit,
  type Step,
} from './case-type.ts';
import { type Expression, ExpressionCompiler, type FieldValueType, type ScopeTypes } from './expression.ts';
import { typeOfColumn, valueTypes } from './field-types.ts';
import type { Path, SourceDocument } from './read-document.ts';
import { judgeRegisterEffect } from './register-effect.ts';
import { textOf } from './text.ts';
import type { ValueType, Vocabulary } from './vocabulary.ts';
import {
  lapseOf,
  listOf,
  type WrittenAnswer,
  type WrittenCase,
  type WrittenCheck,
  type WrittenEffects,
  type WrittenField,
  type WrittenLimit,
  type WrittenStep,
} from './written.ts';
import type { WrittenRegister } from './written-register.ts';

const columnTypes: Readonly<Record<string, ValueType>> = { text: 'string', date: 'string', bool: 'bool', number: 'double' };

type Fields = Readonly<Record<string, WrittenField>> | undefined;

/** Turns a case type as written into typed data with compiled conditions; every fault goes to the document's report. */
export function compileCaseType(
  document: SourceDocument<WrittenCase>,
  written: WrittenCase,
  pack: string,
  vocabulary: Vocabulary,
  registers: Readonly<Record<string, WrittenRegister>> = {},
): CaseType {
  const scope = scopeTypesOf(written, vocabulary);
  const compile = new CaseTypeCompiler(document, vocabulary, scope, registers);
  const { filing } = written;
  return {
    id: written.case,
    pack,
    name: textOf(written.name),
    matter: written.matter,
    articles: written.articles,
    about: written.about ?? 'none',
    applies: compile.condition(written.applies, ['applies']),
    parties: mapValues(written.parties, (source, name) => compile.expression(source, 'string', ['parties', name])),
    facts: mapValues(written.facts, (fact, name) => ({ ask: fact.ask, with: compile.factArgument(fact, ['facts', name, 'with']) })),
    filing: {
      by: listOf(filing.by),
      on: filing.every ? calendarEvent : filing.on,
      every: filing.every && { days: [...listOf(filing.every.on)].sort(), each: filing.every.each, article: filing.every.article },
      article: filing.article,
      signed: filing.signed,
      fields: compile.fields(filing.fields, ['filing', 'fields']),
      checks: compile.checks(filing.checks, ['filing', 'checks']),
      supplement: filing.supplement ? { article: filing.supplement.article } : undefined,
      withdraw: filing.withdraw ?? true,
    },
    effects: compile.effects(written.effects, ['effects'], false),
    holds: compile.effects(written.holds, ['holds'], true),
    steps: mapValues(written.steps, (step, id) => compile.step(step, id)),
    results: mapValues(written.results, (name) => textOf(name)),
    remedies: (written.remedies ?? []).map((remedy) => ({ case: remedy.case, by: listOf(remedy.by), after: remedy.after ?? [] })),
    register: written.register && {
      name: textOf(written.register.name),
      columns: written.register.columns.map((column, index) => compile.expression(column, 'any', ['register', 'columns', index])),
      results: written.register.results ?? [],
    },
    readings: (written.readings ?? []).map((reading) => textOf(reading)),
    scope,
  };
}

function scopeTypesOf(written: WrittenCase, vocabulary: Vocabulary): ScopeTypes {
  return {
    form: typesOf(written.filing.fields),
    steps: mapValues(written.steps, (step) =>
      typesOf(Object.assign({}, step.fields, ...Object.values(step.answers).map((answer) => answer?.fields ?? {})) as Fields),
    ),
    facts: mapValues(written.facts, ({ ask }) => vocabulary.facts[ask]?.type ?? 'string'),
    about: vocabulary.subjects[written.about ?? 'none'] ?? {},
    choice: vocabulary.choices,
  };
}

function typesOf(fields: Fields): Readonly<Record<string, FieldValueType>> {
  return mapValues(fields, (field) =>
    field.type === 'table'
      ? { rows: mapValues(field.columns, (column) => columnTypes[typeOfColumn(column)] ?? 'string') }
      : valueTypes[field.type],
  );
}

/** Stands where an expression did not compile; its pack is refused, so that it is never evaluated. */
const refusedExpression: Expression = { source: '', evaluate: () => undefined };

class CaseTypeCompiler {
  readonly #document: SourceDocument<WrittenCase>;
  readonly #vocabulary: Vocabulary;
  readonly #expressions: ExpressionCompiler;
  /** Questions to other rooms are asked before any step is judged: they see the form and the parties alone. */
  readonly #questions: ExpressionCompiler;

  readonly #registers: Readonly<Record<string, WrittenRegister>>;

  constructor(
    document: SourceDocument<WrittenCase>,
    vocabulary: Vocabulary,
    scope: ScopeTypes,
    registers: Readonly<Record<string, WrittenRegister>>,
  ) {
    this.#registers = registers;
    this.#document = document;
    this.#vocabulary = vocabulary;
    this.#expressions = ExpressionCompiler.forCase(scope, vocabulary);
    this.#questions = ExpressionCompiler.forCase({ ...scope, steps: {}, facts: {} }, vocabulary);
  }

  expression(source: string, wanted: ValueType | 'any', path: Path, compiler = this.#expressions): Expression {
    const compiled = compiler.compile(source, wanted);
    if ('expression' in compiled) return compiled.expression;
    this.#document.report(
      path,
      { zh: `表达式 «${source}»：${compiled.fault}`, en: `expression «${source}»: ${compiled.fault}` },
      {
        zh: '改正表达式；可用的名称是 form、steps、facts、about、applicant、provider、choice、today。',
        en: 'Correct it; the names are form, steps, facts, about, applicant, provider, choice and today.',
      },
    );
    return refusedExpression;
  }

  condition(source: string | undefined, path: Path): Expression | undefined {
    return source === undefined ? undefined : this.expression(source, 'bool', path);
  }

  factArgument(fact: { readonly ask: string; readonly with?: string }, path: Path): Expression | undefined {
    const word = this.#vocabulary.facts[fact.ask];
    if (fact.with === undefined) return undefined;
    return this.expression(fact.with, word && word.argument !== 'none' ? word.argument : 'any', path, this.#questions);
  }

  fields(fields: Fields, path: Path): Readonly<Record<string, Field>> {
    return mapValues(fields, (field, name) => ({
      type: field.type,
      label: { zh: field.zh ?? name, en: field.en ?? field.zh ?? name },
      need: typeof field.need === 'string' ? this.expression(field.need, 'bool', [...path, name, 'need']) : (field.need ?? false),
      article: field.article,
      of: (field.of ?? []).map((option) =>
        typeof option === 'string'
          ? { value: option, label: textOf(option) }
          : { value: option.value, label: { zh: option.zh, en: option.en ?? option.zh } },
      ),
      columns: mapValues(field.columns, typeOfColumn),
      columnLabels: Object.fromEntries(
        Object.entries(field.columns ?? {}).flatMap(([column, each]) =>
          typeof each === 'string' ? [] : [[column, { zh: each.zh, en: each.en }]],
        ),
      ),
      meets: field.meets ?? [],
    }));
  }

  checks(checks: readonly WrittenCheck[] | undefined, path: Path): readonly Check[] {
    return (checks ?? []).map((check, index) => ({
      that: this.expression(check.that, 'bool', [...path, index, 'that']),
      article: check.article,
      say: textOf(check.say),
      strength: check.strength ?? 'must',
    }));
  }

  effects(effects: WrittenEffects | undefined, path: Path, hold: boolean): readonly EffectCall[] {
    return (effects ?? []).flatMap((effect, index) =>
      Object.entries(effect).map(([name, given]) => ({
        name,
        arguments: this.#effectArguments(name, given, [...path, index, name], hold),
      })),
    );
  }

  #effectArguments(name: string, given: Readonly<Record<string, string>>, path: Path, hold: boolean): Readonly<Record<string, Expression>> {
    const word = this.#vocabulary.effects[name];
    const { report } = this.#document;
    if (!word) {
      report(
        path,
        { zh: `没有 ${name} 这个效果`, en: `there is no effect ${name}` },
        { zh: '使用已登记的效果。', en: 'Use an effect that a room registers.' },
      );
      return {};
    }
    if (word.hold !== hold)
      report(
        path,
        { zh: `${name} ${word.hold ? '有起止' : '没有起止'}`, en: `${name} ${word.hold ? 'has a duration' : 'has no duration'}` },
        { zh: word.hold ? '写在 holds 下。' : '写在 effects 下。', en: word.hold ? 'Put it under holds.' : 'Put it under effects.' },
      );
    for (const needed of word.needed)
      if (!(needed in given))
        report(path, { zh: `${name} 缺少 ${needed}`, en: `${name} needs ${needed}` }, { zh: `补上 ${needed}。`, en: `Add ${needed}.` });
    const types = word.register ? judgeRegisterEffect(this.#document, path, word.register, given, this.#registers) : word.arguments;
    return mapValues(given, (source, argument) => {
      // The register's name stands as it is: it is no expression.
      if (word.register && argument === 'register') return { source, evaluate: () => source };
      const type = types[argument];
      if (!type)
        report(
          [...path, argument],
          { zh: `${name} 没有 ${argument}`, en: `${name} takes no ${argument}` },
          { zh: '删去它。', en: 'Remove it.' },
        );
      return this.expression(source, type ?? 'any', [...path, argument]);
    });
  }

  step(step: WrittenStep, id: string): Step {
    const path = ['steps', id];
    const limits = listOf(step.limit);
    return {
      name: textOf(step.name, id),
      act: step.act,
      who: listOf(step.who),
      each: step.each === undefined ? undefined : this.expression(step.each, 'list<string>', [...path, 'each']),
      after: (step.after ?? []).map((after) => {
        const [before = '', answer] = after.split('.');
        return { step: before, answer };
      }),
      when: this.condition(step.when, [...path, 'when']),
      article: step.article,
      limits: limits.map((limit, index) => this.#limit(limit, Array.isArray(step.limit) ? [...path, 'limit', index] : [...path, 'limit'])),
      lapse: lapseOf(step),
      lapseInTime: typeof step.lapse === 'object' && !step.lapse.late,
      apart: step.apart ?? [],
      fields: this.fields(step.fields, [...path, 'fields']),
      holds: this.effects(step.holds, [...path, 'holds'], true),
      answers: mapValues(step.answers, (answer, name) => this.#answer(answer ?? {}, name, [...path, 'answers', name])),
    };
  }

  #limit(limit: WrittenLimit, path: Path): Limit {
    const extend: Extension | undefined = limit.extend && {
      days: limit.extend.days,
      consent: limit.extend.consent,
      times: limit.extend.times ?? 1,
      tell: limit.extend.tell,
      article: limit.extend.article,
    };
    return {
      days: limit.days,
      unit: limit.unit ?? 'wd',
      by: limit.by === undefined ? undefined : this.expression(limit.by, 'string', [...path, 'by']),
      until: limit.until,
      word: limit.word === undefined ? undefined : textOf(limit.word),
      from: limit.from ?? 'opened',
      when: this.condition(limit.when, [...path, 'when']),
      article: limit.article,
      extend,
      stops: limit.stops ?? [],
    };
  }

  #answer(answer: WrittenAnswer, name: string, path: Path): Answer {
    return {
      name: textOf(answer.name, name),
      article: answer.article,
      needs: this.checks(answer.needs, [...path, 'needs']),
      fields: this.fields(answer.fields, [...path, 'fields']),
      reasons: answer.reasons ?? false,
      cites: answer.cites ?? false,
      written: answer.written,
      signed: answer.signed,
      effects: this.effects(answer.effects, [...path, 'effects'], false),
      back: answer.back,
      ends: answer.ends,
    };
  }
}

function mapValues<In, Out>(
  record: Readonly<Record<string, In>> | undefined,
  change: (value: In, key: string) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, value]) => [key, change(value, key)]));
}
