import { Type } from 'typebox';
import { defineRoute, type Receipt, type Route } from '#kernel';
import { changeEntry } from '../operations/change-entry.ts';
import { endEntry } from '../operations/end-entry.ts';
import { enterEntry } from '../operations/enter-entry.ts';
import { exportEntries } from '../operations/export-entries.ts';
import { findEntry } from '../operations/find-entry.ts';
import { findRegister } from '../operations/find-register.ts';
import { importEntries } from '../operations/import-entries.ts';
import { listRegisters } from '../operations/list-registers.ts';
import type { Written } from '../operations/write-entry.ts';
import type { Room } from '../room.ts';
import { describeEntry, describeHistory, describeRegister, describeSummary } from './describe-register.ts';
import { entryView, receipt, registerPage, registerSummary } from './wire.ts';

const duties = ['officer', 'head', 'sharing-head'] as const;
const readers = [...duties, 'authority', 'auditor'] as const;
const registerParams = { pack: Type.String({ maxLength: 60 }), register: Type.String({ maxLength: 60 }) };
const entryParams = Type.Object({ ...registerParams, entry: Type.String({ pattern: '^[1-9][0-9]{0,17}$' }) });
const values = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown());
const written = Type.Object({ entry: Type.String(), version: Type.Integer(), receipt: Type.Optional(receipt) });
const filter = {
  text: Type.Optional(Type.String({ maxLength: 100, description: 'Part of any value' })),
  standing: Type.Optional(Type.Enum(['in-force', 'coming', 'expired', 'ended'])),
  gap: Type.Optional(Type.String({ maxLength: 60, description: 'A gap’s id; any for entries that lack something' })),
  soon: Type.Optional(Type.Boolean({ description: 'Ends within thirty days' })),
  field: Type.Optional(Type.String({ maxLength: 60 })),
  value: Type.Optional(Type.String({ maxLength: 200, description: 'What the field given holds' })),
  sort: Type.Optional(Type.String({ maxLength: 60, description: 'A field, or changed' })),
  order: Type.Optional(Type.Enum(['asc', 'desc'])),
};
/** A file of two thousand rows in UTF-8. */
const fileBytesMax = 4 * 1024 * 1024;

/** Registers on the wire. Who sees and who keeps one is the register's own word, asked in the operation. */
export function registerRoutes(room: Room): Route[] {
  return [
    defineRoute({
      operation: 'registers.list-registers',
      method: 'GET',
      url: '/api/v1/registers',
      allow: readers,
      summary: {
        zh: '登记簿及其数量、缺口和即将到期',
        en: 'Registers, with what stands in them, what is missing and what expires soon',
      },
      schemas: { answer: Type.Object({ items: Type.Array(registerSummary), total: Type.Integer() }) },
      async handle({ principal }) {
        const items = (await listRegisters(room, principal)).map(describeSummary);
        return { items, total: items.length };
      },
    }),
    defineRoute({
      operation: 'registers.find-register',
      method: 'GET',
      url: '/api/v1/registers/:pack/:register',
      allow: readers,
      summary: { zh: '一个登记簿', en: 'One register with its entries' },
      schemas: {
        params: Type.Object(registerParams),
        query: Type.Object({
          ...filter,
          limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
        }),
        answer: registerPage,
      },
      async handle({ principal, params, query }) {
        const { open, found, mayKeep, ...survey } = await findRegister(room, principal, params, query);
        return {
          ...describeRegister(open, survey, mayKeep),
          items: found.slice(query.offset, query.offset + query.limit).map(describeEntry),
          total: found.length,
        };
      },
    }),
    defineRoute({
      operation: 'registers.export-entries',
      method: 'GET',
      url: '/api/v1/registers/:pack/:register/export',
      allow: readers,
      summary: { zh: '导出登记簿（CSV，留存记录）', en: 'Export a register as CSV; the export is recorded' },
      produces: 'text/csv',
      schemas: {
        params: Type.Object(registerParams),
        query: Type.Object({ ...filter, form: Type.Enum(['excel', 'exact'], { default: 'excel' }) }),
      },
      async handle({ principal, params, query: { form, ...query }, reply }) {
        const { fileName, bytes } = await exportEntries(room, principal, params, query, form);
        return reply
          .header('content-disposition', `attachment; filename="${fileName}"`)
          .header('content-length', String(bytes.length))
          .type('text/csv; charset=utf-8')
          .send(bytes);
      },
    }),
    defineRoute({
      operation: 'registers.find-entry',
      method: 'GET',
      url: '/api/v1/registers/:pack/:register/entries/:entry',
      allow: readers,
      summary: { zh: '一条登记及其历史', en: 'One entry with its history' },
      schemas: { params: entryParams, answer: entryView },
      handle: async ({ principal, params }) => describeHistory(await findEntry(room, principal, params)),
    }),
    ...keepingRoutes(room),
  ];
}

function keepingRoutes(room: Room): Route[] {
  return [
    defineRoute({
      operation: 'registers.enter-entry',
      method: 'POST',
      url: '/api/v1/registers/:pack/:register/entries',
      allow: duties,
      summary: { zh: '直接登记一条', en: 'Enter an entry, by who keeps the register directly' },
      schemas: { params: Type.Object(registerParams), body: Type.Object({ values }, { additionalProperties: false }), answer: written },
      handle: async ({ principal, params, body }) => shown(await enterEntry(room, { ...params, ...body, principal })),
    }),
    defineRoute({
      operation: 'registers.change-entry',
      method: 'POST',
      url: '/api/v1/registers/:pack/:register/entries/:entry',
      allow: duties,
      summary: { zh: '变更一条登记；原内容留在历史中', en: 'Change an entry; what it was stays in its history' },
      schemas: { params: entryParams, body: Type.Object({ values }, { additionalProperties: false }), answer: written },
      handle: async ({ principal, params, body }) => shown(await changeEntry(room, { ...params, ...body, principal })),
    }),
    defineRoute({
      operation: 'registers.end-entry',
      method: 'POST',
      url: '/api/v1/registers/:pack/:register/entries/:entry/end',
      allow: duties,
      summary: { zh: '注销一条登记', en: 'End an entry' },
      schemas: { params: entryParams, answer: written },
      handle: async ({ principal, params }) => shown(await endEntry(room, { ...params, principal })),
    }),
    defineRoute({
      operation: 'registers.import-entries',
      method: 'POST',
      url: '/api/v1/registers/:pack/:register/import',
      allow: duties,
      summary: { zh: '导入登记（CSV，全部导入或者全部不导入）', en: 'Import entries from CSV: all of the file or nothing' },
      bodyLimit: fileBytesMax,
      schemas: {
        params: Type.Object(registerParams),
        body: Type.Object({ text: Type.String({ description: 'The file’s text' }) }, { additionalProperties: false }),
        answer: Type.Object({ entered: Type.Integer(), changed: Type.Integer() }),
      },
      handle: ({ principal, params, body }) => importEntries(room, { ...params, ...body, principal }),
    }),
  ];
}

function shown({ id, version, receipt: given }: Written) {
  return { entry: id, version, ...(given ? { receipt: onWire(given) } : {}) };
}

const onWire = (given: Receipt) => ({ ...given, path: [...given.path] });
