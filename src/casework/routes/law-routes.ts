import { Type } from 'typebox';
import { dayOf, defineRoute, kernelFaults, type Route } from '#kernel';
import { citation, listChoices, type Pack } from '#law';
import { findGoverning, findLayers } from '../engine/index.ts';
import { listRoles } from '../operations/list-roles.ts';
import { tallyLaw } from '../operations/tally-law.ts';
import type { Room } from '../room.ts';
import { describeCaseType } from '../views/describe-type.ts';
import { bilingual, caseTypeView } from './wire.ts';

const nullableText = Type.Union([Type.String(), Type.Null()]);
const term = Type.Object({ text: bilingual, article: Type.String() });

const packView = Type.Object({
  pack: Type.String(),
  hash: Type.String(),
  name: bilingual,
  issuer: bilingual,
  rank: Type.String(),
  status: Type.Union([Type.Literal('draft'), Type.Literal('in-force'), Type.Literal('repealed')]),
  adopted: nullableText,
  effective: nullableText,
  history: Type.Array(bilingual),
  predecessors: Type.Array(Type.String()),
  terms: Type.Record(Type.String(), term),
  offices: Type.Record(Type.String(), term),
  modules: Type.Record(Type.String(), Type.Union([Type.Object({ on: Type.Boolean(), article: Type.String() }), Type.Null()])),
  schemes: Type.Record(
    Type.String(),
    Type.Union([
      Type.Object({
        article: Type.String(),
        default: nullableText,
        classes: Type.Record(Type.String(), Type.Object({ text: bilingual, scale: Type.String(), article: Type.String() })),
      }),
      Type.Null(),
    ]),
  ),
  parameters: Type.Record(Type.String(), Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()])),
  readings: Type.Array(Type.Object({ article: Type.String(), text: bilingual })),
  articles: Type.Array(
    Type.Object({
      article: Type.String(),
      title: bilingual,
      says: bilingual,
      rules: Type.Array(
        Type.Object({
          at: Type.String(),
          binds: Type.Array(Type.String()),
          kind: Type.String(),
          carried: Type.String(),
          by: Type.Array(Type.String()),
          why: Type.Union([bilingual, Type.Null()]),
          room: nullableText,
          covers: Type.Array(Type.String()),
        }),
      ),
    }),
  ),
  caseTypes: Type.Array(Type.Object({ type: Type.String(), name: bilingual, matter: nullableText, articles: Type.Array(Type.String()) })),
  choices: Type.Array(
    Type.Object(
      {
        choice: Type.String(),
        name: bilingual,
        value: Type.Union([bilingual, Type.Null()]),
        cases: Type.Array(bilingual),
      },
      { description: 'What this law leaves open and the operator has chosen: policy, not law' },
    ),
  ),
  targets: Type.Record(Type.String(), Type.Integer({ description: 'Working days by case-type/step: the operator’s own targets' })),
});

const tally = {
  filed: Type.Integer(),
  closed: Type.Integer(),
  onTime: Type.Integer({ description: 'Closed, and no limit of law passed before the answers' }),
  overdue: Type.Integer({ description: 'Still running though a limit of law has passed' }),
};
const practiceView = Type.Object({
  types: Type.Array(Type.Object({ type: Type.String(), name: bilingual, ...tally })),
  articles: Type.Array(Type.Object({ article: Type.String(), types: Type.Array(Type.String()), ...tally })),
});

const rolesView = Type.Object({
  items: Type.Array(
    Type.Object({
      kind: Type.String(),
      kindName: bilingual,
      own: Type.Boolean({ description: 'A kind of role that only this law has' }),
      text: bilingual,
      articles: Type.Array(Type.String()),
      does: bilingual,
      stands: Type.Array(
        Type.Object({
          as: Type.String({ description: 'office:…, kind:…, duty:…, account:…, party:…, public, or outside: recorded only' }),
          name: bilingual,
          holders: Type.Array(Type.String()),
          count: Type.Integer(),
          empty: Type.Boolean({ description: 'A case type needs it, and nobody in this city holds it' }),
        }),
      ),
    }),
  ),
  total: Type.Integer(),
});

/** The law as a readable book. It is public: everyone is bound by it. */
export function lawRoutes(room: Room): Route[] {
  return [
    defineRoute({
      operation: 'law.list-packs',
      method: 'GET',
      url: '/api/v1/law/packs',
      allow: 'anyone',
      summary: { zh: '适用的法规', en: 'The laws in use, the lowest layer first' },
      schemas: {
        answer: Type.Object({
          items: Type.Array(Type.Object({ pack: Type.String(), name: bilingual, status: Type.String() })),
          total: Type.Integer(),
        }),
      },
      async handle() {
        const items = room.stack.packs.map(({ id, name, status }) => ({ pack: id, name, status }));
        return { items, total: items.length };
      },
    }),
    defineRoute({
      operation: 'law.find-pack',
      method: 'GET',
      url: '/api/v1/law/packs/:pack',
      allow: 'anyone',
      summary: {
        zh: '一部法规：条文大意、落实方式、术语、分类、参数、理解',
        en: 'One law: its articles and how they are carried out, terms, classes, parameters, readings',
      },
      schemas: { params: Type.Object({ pack: Type.String({ maxLength: 60 }) }), answer: packView },
      async handle({ params }) {
        const pack = room.stack.packs.find((each) => each.id === params.pack);
        if (!pack) throw kernelFaults['kernel.not-found']();
        return describePack(pack, room.stack);
      },
    }),
    defineRoute({
      operation: 'law.tally-law',
      method: 'GET',
      url: '/api/v1/law/packs/:pack/practice',
      allow: 'signed-in',
      summary: {
        zh: '法规对照：各条之下的办件数和按期办结数',
        en: 'How a law is kept: cases under each article, and how many were closed on time',
      },
      schemas: { params: Type.Object({ pack: Type.String({ maxLength: 60 }) }), answer: practiceView },
      handle: ({ params, principal }) => tallyLaw(room, params.pack, principal),
    }),
    defineRoute({
      operation: 'law.list-roles',
      method: 'GET',
      url: '/api/v1/law/packs/:pack/roles',
      allow: ['officer', 'head', 'sharing-head', 'authority', 'system-administrator', 'security-administrator', 'auditor'],
      summary: {
        zh: '谁是谁：本法的各类角色及本市的承担者',
        en: 'Who is who: the kinds of role of a law, and who holds them in this city',
      },
      schemas: { params: Type.Object({ pack: Type.String({ maxLength: 60 }) }), answer: rolesView },
      async handle({ params }) {
        const { items, total } = await listRoles(room, params.pack);
        return {
          items: items.map((line) => ({
            ...line,
            articles: [...line.articles],
            stands: line.stands.map((stand) => ({ ...stand, holders: [...stand.holders] })),
          })),
          total,
        };
      },
    }),
    defineRoute({
      operation: 'law.find-case-type',
      method: 'GET',
      url: '/api/v1/law/case-types/:type',
      allow: 'anyone',
      summary: { zh: '一类办件：表单、环节、时限及其条文', en: 'A case type: form, steps, limits and the articles behind them' },
      schemas: { params: Type.Object({ type: Type.String({ maxLength: 60 }) }), answer: caseTypeView },
      async handle({ params }) {
        const own = findGoverning(room.stack, params.type);
        const layers = findLayers(room.stack, own, dayOf(room.clock.now()));
        return describeCaseType(own.pack, own.type, room.stack.targets, room.ports, layers);
      },
    }),
  ];
}

function describePack(pack: Pack, { choices, targets }: Room['stack']) {
  const { id, hash, name, issuer, rank, status, adopted, effective, history, predecessors } = pack;
  return {
    pack: id,
    hash,
    name,
    issuer,
    rank,
    status,
    adopted,
    effective,
    history,
    predecessors,
    terms: pack.terms,
    offices: pack.offices,
    modules: pack.modules,
    schemes: pack.schemes,
    parameters: pack.parameters,
    readings: pack.readings,
    articles: pack.articles.map((article) => ({
      ...article,
      rules: article.rules.map((rule) => ({ ...rule, why: rule.why ?? null, room: rule.room ?? null })),
    })),
    caseTypes: Object.values(pack.cases).map((type) => ({
      type: type.id,
      name: type.name,
      matter: type.matter ?? null,
      articles: type.articles.map((article) => citation(id, article) ?? article),
    })),
    choices: listChoices(pack, choices).map((each) => ({ ...each, cases: [...each.cases] })),
    targets,
  };
}
