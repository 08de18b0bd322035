import { type Expression, ExpressionCompiler } from './expression.ts';
import { valueTypes } from './field-types.ts';
import type { SourceDocument } from './read-document.ts';
import type { Register } from './register.ts';
import { textOf } from './text.ts';
import type { ValueType } from './vocabulary.ts';
import { listOf } from './written.ts';
import type { WrittenRegister } from './written-register.ts';

/** Names that the condition of a gap knows: `entry.<field>`, `related.<relation>`, `state` and `today`. */
export interface RegisterScope {
  readonly entry: Readonly<Record<string, ValueType>>;
  readonly related: Readonly<Record<string, ValueType>>;
}

/** Turns a register as written into typed data with compiled conditions; every fault goes to the document's report. */
export function compileRegister(document: SourceDocument<WrittenRegister>, written: WrittenRegister, pack: string): Register {
  const compiler = ExpressionCompiler.forRegister(scopeOf(written));
  const condition = (source: string, gap: string): Expression => {
    const compiled = compiler.compile(source, 'bool');
    if ('expression' in compiled) return compiled.expression;
    document.report(
      ['gaps', gap, 'when'],
      { zh: `表达式 «${source}»：${compiled.fault}`, en: `expression «${source}»: ${compiled.fault}` },
      {
        zh: '改正表达式；可用的名称是 entry、related、state、today。',
        en: 'Correct it; the names are entry, related, state and today.',
      },
    );
    return { source: '', evaluate: () => undefined };
  };
  return {
    id: written.register,
    pack,
    name: textOf(written.name),
    says: written.says === undefined ? undefined : textOf(written.says),
    articles: written.articles,
    obligations: written.obligations ?? [],
    fields: mapEach(written.fields, (field, name) => ({
      type: field.type,
      label: { zh: field.zh ?? name, en: field.en ?? field.zh ?? name },
      need: field.need ?? written.key.includes(name),
      article: field.article,
      of: (field.of ?? []).map((option) =>
        typeof option === 'string'
          ? { value: option, label: textOf(option) }
          : { value: option.value, label: { zh: option.zh, en: option.en ?? option.zh } },
      ),
    })),
    key: written.key,
    of: written.of,
    keepers: written.kept === 'directly' ? listOf(written.by) : [],
    seen: listOf(written.seen),
    validity: { from: written.validity?.from, until: written.validity?.until },
    relations: mapEach(written.relations ?? {}, ({ to, name, where }, id) => ({ to, name: textOf(name, id), where })),
    coverage: written.coverage && { ...written.coverage, say: textOf(written.coverage.say) },
    gaps: mapEach(written.gaps ?? {}, (gap, id) => ({
      when: condition(gap.when, id),
      article: gap.article,
      say: textOf(gap.say),
    })),
    readings: (written.readings ?? []).map((reading) => textOf(reading)),
  };
}

function scopeOf({ fields, relations = {} }: Pick<WrittenRegister, 'fields' | 'relations'>): RegisterScope {
  return {
    entry: mapEach(fields, ({ type }) => valueTypes[type]),
    related: mapEach(relations, () => 'bool' as const),
  };
}

function mapEach<In, Out>(record: Readonly<Record<string, In>>, change: (value: In, key: string) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
