import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { type Condition, comparisons } from '#access';
import type { PublishedResource, ResourceRow } from '#catalog';
import { defineRoute, kernelFaults, type Principal, type Route } from '#kernel';
import { faults } from '../faults.ts';
import { findGranted } from '../operations/download-granted.ts';
import { findDataset } from '../operations/find-dataset.ts';
import type { PublicRelease, Room } from '../room.ts';
import { boundCaller, callerOf } from './bound-callers.ts';

const cell = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]);
const nullableText = Type.Union([Type.String(), Type.Null()]);
const choice = (description: string) => Type.Optional(Type.String({ maxLength: 60, description }));

const datasetRow = Type.Object({
  code: Type.String({ description: '资源代码，作地址用的形式 · Resource code as addresses have it' }),
  name: Type.String(),
  summary: Type.String(),
  publisher: Type.Object({ id: Type.String(), name: Type.String() }),
  opening: Type.Object({ class: Type.String(), zh: Type.String(), en: Type.String(), article: nullableText }),
  updateCycle: nullableText,
  publishedAt: nullableText,
});

const itemView = Type.Object({
  column: Type.String(),
  name: Type.String(),
  dataType: Type.String({ description: '国家目录指南的类型字母 C N Y D T L M G B I F · Type letter of the national catalogue guide' }),
  key: Type.Boolean(),
  meaning: nullableText,
  mask: nullableText,
  given: Type.Boolean({ description: '是否在可直接获取之列 · Whether it is among what everyone may take' }),
});

const datasetView = Type.Object({
  ...datasetRow.properties,
  conditions: Type.String({ description: '开放条件 · Conditions of opening' }),
  version: Type.Integer({ description: '目录版本 · Version of the entry' }),
  items: Type.Array(itemView),
  data: Type.Union([Type.Object({ version: Type.String(), rows: Type.Integer(), publishedAt: nullableText }), Type.Null()], {
    description: '可直接获取的数据；没有时为 null · What everyone may take; null where there is none',
  }),
});

const rowsView = Type.Object({
  rows: Type.Array(Type.Record(Type.String(), cell)),
  version: Type.String({ description: '数据版本 · Version of the data' }),
  next: Type.Union([Type.String(), Type.Null()], {
    description: '下一页的 cursor；最后一页为 null · The cursor of the next page; null on the last',
  }),
});

const codeParams = Type.Object({ code: Type.String({ maxLength: 80, description: '资源代码，/ 写作 - · Resource code, with - for /' }) });

/** The open API: what everyone may take, and pages of what was opened to one. */
export function openApiRoutes(room: Room): Route[] {
  return [
    defineRoute({
      operation: 'portal.list-open-datasets',
      method: 'GET',
      url: '/api/v1/open/datasets',
      allow: 'anyone',
      summary: { zh: '查找开放的数据', en: 'Find open datasets' },
      schemas: {
        query: Type.Object({
          q: Type.Optional(Type.String({ maxLength: 100, description: '要找的字词 · Words to look for' })),
          theme: choice('主题 · Theme'),
          agency: choice('提供机构编号 · Id of the publisher'),
          openingClass: choice('开放类型 · Class of opening'),
          format: choice('格式 · Format'),
          updateCycle: choice('更新周期 · Update cycle'),
          limit: Type.Integer({ minimum: 1, maximum: 200, default: 50, description: '每页条数 · Entries in a page' }),
          offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0, description: '跳过条数 · Entries passed over' }),
        }),
        answer: Type.Object({ items: Type.Array(datasetRow), total: Type.Integer() }),
      },
      async handle({ query, principal, request, reply }) {
        boundCalls(room, principal, request, reply);
        const { q, ...filter } = query;
        const { items, total } = await room.catalog.listPublished({ ...filter, text: (q ?? '').trim(), opening: ['open', 'gated'] });
        return { items: items.map(viewRow), total };
      },
    }),
    defineRoute({
      operation: 'portal.find-open-dataset',
      method: 'GET',
      url: '/api/v1/open/datasets/:code',
      allow: 'anyone',
      summary: { zh: '一份开放的数据', en: 'One open dataset' },
      schemas: { params: codeParams, answer: datasetView },
      async handle({ params, principal, request, reply }) {
        boundCalls(room, principal, request, reply);
        const entry = await findListed(room, params.code);
        const release = entry.opening.scale === 'open' ? await room.access.openRelease(entry.slug).catch(() => undefined) : undefined;
        return viewDataset(entry, (await room.organization.findAgency(entry.agency))?.name ?? entry.agency, release);
      },
    }),
    defineRoute({
      operation: 'portal.read-open-rows',
      method: 'GET',
      url: '/api/v1/open/datasets/:code/rows',
      allow: 'anyone',
      summary: { zh: '读取开放数据的行', en: 'Read rows of an open dataset' },
      schemas: {
        params: codeParams,
        query: Type.Object({
          limit: Type.Integer({ minimum: 1, maximum: 1_000, default: 100, description: '每页行数 · Rows in a page' }),
          offset: Type.Integer({
            minimum: 0,
            maximum: 100_000,
            default: 0,
            description: '跳过的行数；更远的用 cursor · Rows passed over; further on use the cursor',
          }),
          cursor: Type.Optional(Type.String({ maxLength: 40, description: '上一页答复中的 next · `next` of the page before' })),
          where: Type.Optional(
            Type.Array(Type.String({ maxLength: 300 }), {
              maxItems: 10,
              description:
                '条件，可以有多个，同时成立：列名:eq|contains|gte|lte:值。条件只比较所提供的（脱敏后的）内容 · Conditions that must all hold, as column:eq|contains|gte|lte:value; they compare what is given, after masking',
            }),
          ),
        }),
        answer: rowsView,
      },
      async handle({ params, query, principal, request, reply }) {
        boundCalls(room, principal, request, reply);
        const entry = await findListed(room, params.code);
        const release = await room.access.openRelease(entry.slug);
        const where = (query.where ?? []).map((text) => readCondition(release, text));
        const { rows, next } = await release.query({
          limit: query.limit,
          offset: query.cursor === undefined ? query.offset : 0,
          cursor: query.cursor,
          where,
        });
        return { rows: rows.map((row) => ({ ...row })), version: release.version, next: next ?? null };
      },
    }),
    defineRoute({
      operation: 'portal.read-granted-rows',
      method: 'GET',
      url: '/api/v1/open/granted/:number/rows',
      allow: ['citizen'],
      summary: { zh: '逐页获取已开放给本人的数据', en: 'Read, page by page, data that was opened to you' },
      schemas: {
        params: Type.Object({ number: Type.String({ pattern: '^\\d{4}-\\d{6,}$', description: '申请编号 · Number of the application' }) }),
        query: Type.Object({
          limit: Type.Integer({ minimum: 1, maximum: 200, default: 100, description: '每页行数 · Rows in a page' }),
          after: Type.Integer({
            minimum: 0,
            maximum: 1_000_000_000,
            default: 0,
            description: '上一页答复中的 next · `next` of the page before',
          }),
        }),
        answer: Type.Object({
          rows: Type.Array(Type.Record(Type.String(), cell)),
          version: Type.String({ description: '数据版本 · Version of the data' }),
          next: Type.Union([Type.Integer(), Type.Null()], {
            description: '下一页的 after；最后一页为 null · `after` of the next page; null on the last',
          }),
          receipt: Type.Object(
            {
              algorithm: Type.String(),
              batch: Type.String(),
              index: Type.Integer(),
              header: Type.String(),
              signature: Type.String(),
              leaf: Type.String(),
              path: Type.Array(Type.String()),
            },
            { description: '获取凭证，可以用账本核验 · Proof of the taking, to be checked against the ledger' },
          ),
        }),
      },
      async handle({ params, query, principal, request, reply }) {
        boundCalls(room, principal, request, reply);
        const grant = await findGranted(room, principal, params.number);
        const disclosed = await room.access.disclose({
          mode: 'preview',
          principal,
          resource: grant.resource,
          purpose: grant.purposeCode,
          case: params.number,
          items: [],
          selector: { after: query.after, limit: query.limit },
        });
        reply.header('cache-control', 'no-store');
        return {
          rows: disclosed.rows.map((row) => ({ ...row })),
          version: disclosed.version,
          next: disclosed.after ?? null,
          receipt: { ...disclosed.receipt, path: [...disclosed.receipt.path] },
        };
      },
    }),
  ];
}

/** Listed on the public site: open at once or on application. @throws kernel.not-found */
async function findListed(room: Room, code: string): Promise<PublishedResource> {
  const entry = await findDataset(room, code);
  if (entry.opening.scale !== 'open' && entry.opening.scale !== 'gated') throw kernelFaults['kernel.not-found']();
  return entry;
}

/** Bounds the calls of one account, else of one address. */
const boundCalls = (room: Room, principal: Principal, request: FastifyRequest, reply: FastifyReply): void =>
  boundCaller(room.calls, principal.id || callerOf(room, request), reply);

/** `district:eq:惠山区`. @throws portal.unknown-column, kernel.invalid-input */
function readCondition(release: PublicRelease, text: string): Condition {
  const [, column = '', word = '', value = ''] = /^([^:]+):([a-z]+):(.*)$/s.exec(text) ?? [];
  const how = comparisons.find((each) => each === word);
  if (!how) throw kernelFaults['kernel.invalid-input']({ values: { what: 'where' }, places: [{ field: 'where' }] });
  if (!release.items.some((item) => item.column === column))
    throw faults['portal.unknown-column']({
      values: { column: column.slice(0, 60), known: release.items.map((item) => item.column).join(', ') },
      places: [{ field: 'where' }],
    });
  return { column, how, value };
}

function viewRow(row: ResourceRow) {
  return {
    code: row.slug,
    name: row.name,
    summary: row.summary,
    publisher: { id: row.agency.id, name: row.agency.name },
    opening: {
      class: row.opening?.class ?? '',
      zh: row.opening?.zh ?? '',
      en: row.opening?.en ?? '',
      article: row.opening?.article ?? null,
    },
    updateCycle: row.updateCycle,
    publishedAt: row.publishedAt,
  };
}

function viewDataset(entry: PublishedResource, publisher: string, release: PublicRelease | undefined) {
  return {
    code: entry.slug,
    name: entry.name,
    summary: entry.summary,
    publisher: { id: entry.agency, name: publisher },
    opening: { class: entry.opening.class, zh: entry.opening.zh, en: entry.opening.en, article: entry.opening.article ?? null },
    updateCycle: entry.updateCycle ?? null,
    publishedAt: entry.publishedAt.toISOString(),
    conditions: entry.opening.conditions,
    version: entry.version,
    items: entry.items.map((item) => {
      const given = release?.items.find((each) => each.id === item.id);
      return {
        column: item.nameEn,
        name: item.name,
        dataType: item.dataType,
        key: item.key,
        meaning: item.meaning ?? null,
        mask: given ? given.mask : (item.mask ?? null),
        given: given !== undefined,
      };
    }),
    data: release ? { version: release.version, rows: release.rows, publishedAt: release.publishedAt?.toISOString() ?? null } : null,
  };
}
