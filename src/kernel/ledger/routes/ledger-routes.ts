import { Type } from 'typebox';
import type { ReadConnection } from '../../database/database.ts';
import { kernelFaults } from '../../faults/kernel-faults.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { checkHeldReceipt } from '../operations/check-held-receipt.ts';
import { exportCheckpoint } from '../operations/export-checkpoint.ts';
import { listBatches } from '../operations/list-batches.ts';
import { listEntries } from '../operations/list-entries.ts';
import { type SearchRoom, searchEntries } from '../operations/search-entries.ts';
import type { Suite } from '../proof/suite.ts';

const id = Type.String({ pattern: '^[0-9]{1,18}$' });
const digest = Type.String({ maxLength: 200 });
const day = Type.String({ pattern: '^20\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', description: 'YYYY-MM-DD' });
const algorithm = Type.Union([Type.Literal('sha256-ed25519'), Type.Literal('sm3-sm2')]);

const batch = Type.Object({
  id,
  process: Type.String(),
  lane: Type.Integer(),
  n: Type.String(),
  count: Type.Integer(),
  root: digest,
  at: Type.String(),
  algorithm: Type.String(),
  key: Type.String(),
  signature: digest,
  seq: Type.Union([Type.Integer(), Type.Null()]),
});

const entry = Type.Object({
  batch: id,
  index: Type.Integer(),
  at: Type.String(),
  kind: Type.String(),
  actor: Type.String(),
  agency: Type.String(),
  object: Type.String(),
  public: Type.Unknown(),
  personal: Type.Boolean(),
  leaf: digest,
});

const checkpoint = Type.Object({
  version: Type.Literal(1),
  algorithm,
  size: Type.Integer(),
  root: digest,
  at: Type.String(),
  key: Type.String(),
  previous: Type.Union([digest, Type.Null()]),
});

const receipt = Type.Object({
  algorithm,
  batch: id,
  index: Type.Integer({ minimum: 0 }),
  header: Type.String({ maxLength: 4000 }),
  signature: digest,
  leaf: digest,
  path: Type.Array(digest, { maxItems: 64 }),
});

const header = Type.Object({
  version: Type.Literal(1),
  algorithm,
  jurisdiction: Type.String(),
  process: Type.String(),
  lane: Type.Integer(),
  n: Type.String(),
  count: Type.Integer(),
  root: digest,
  at: Type.String(),
  key: Type.String(),
});

/** What auditors and the public may ask of the ledger. */
export function ledgerRoutes({ reader, suite, search }: { reader: ReadConnection; suite: Suite; search: SearchRoom }): readonly Route[] {
  return [
    defineRoute({
      operation: 'ledger.list-batches',
      method: 'GET',
      url: '/api/v1/ledger/batches',
      allow: ['auditor', 'authority'],
      summary: { zh: '存证批次（新的在前）', en: 'Sealed batches, newest first; the total counts up to 10,000' },
      schemas: {
        query: Type.Object({ before: Type.Optional(id), limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }) }),
        answer: Type.Object({ items: Type.Array(batch), total: Type.Integer() }),
      },
      handle: ({ principal, query }) => listBatches(reader, principal.jurisdiction, query),
    }),
    defineRoute({
      operation: 'ledger.list-entries',
      method: 'GET',
      url: '/api/v1/ledger/batches/:id/entries',
      allow: ['auditor', 'authority'],
      summary: { zh: '一个批次中的存证事项', en: 'Entries of one batch' },
      schemas: { params: Type.Object({ id }), answer: Type.Object({ items: Type.Array(entry), total: Type.Integer() }) },
      handle: ({ principal, params }) => listEntries(reader, principal.jurisdiction, params.id),
    }),
    defineRoute({
      operation: 'ledger.search-entries',
      method: 'POST',
      url: '/api/v1/ledger/entries/search',
      allow: ['auditor'],
      summary: {
        zh: '按办件、个人、对象查询存证事项；按个人查询须写明事由并留存记录',
        en: 'Search entries by case, person or object; looking a person up needs a reason and is recorded',
      },
      schemas: {
        body: Type.Object(
          {
            case: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{6,}$' })),
            subject: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
            reason: Type.Optional(Type.String({ maxLength: 500 })),
            object: Type.Optional(Type.String({ maxLength: 100 })),
            kind: Type.Optional(Type.String({ maxLength: 100 })),
            agency: Type.Optional(Type.String({ maxLength: 60 })),
            from: Type.Optional(day),
            to: Type.Optional(day),
            before: Type.Optional(Type.Object({ batch: id, index: Type.Integer({ minimum: 0, maximum: 1_000_000 }) })),
            limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          },
          { additionalProperties: false },
        ),
        answer: Type.Object({ items: Type.Array(entry), more: Type.Boolean(), from: Type.String(), to: Type.String() }),
      },
      handle: ({ principal, body }) => searchEntries(search, principal, body),
    }),
    defineRoute({
      operation: 'ledger.show-latest-checkpoint',
      method: 'GET',
      url: '/api/v1/ledger/checkpoints/latest',
      allow: 'anyone',
      summary: { zh: '最新签名检查点，任何人都可保存为证', en: 'The newest signed checkpoint, for anyone to keep as a witness' },
      schemas: {
        answer: Type.Object({
          checkpoint,
          signature: digest,
          keys: Type.Array(Type.Object({ id: Type.String(), algorithm, publicKey: Type.String() })),
        }),
      },
      async handle() {
        const latest = await exportCheckpoint(reader);
        if (!latest) throw kernelFaults['kernel.not-found']();
        return latest;
      },
    }),
    defineRoute({
      operation: 'ledger.check-receipt',
      method: 'POST',
      url: '/api/v1/ledger/receipts/check',
      allow: 'anyone',
      summary: { zh: '核验回执', en: 'Check a receipt; an included one comes with the proof of its place in the log' },
      bodyLimit: 64 * 1024,
      schemas: {
        body: Type.Object({ receipt }),
        answer: Type.Object({
          valid: Type.Boolean(),
          problem: Type.Optional(Type.String()),
          header: Type.Optional(header),
          inclusion: Type.Optional(Type.Object({ seq: Type.Integer(), path: Type.Array(digest), checkpoint, signature: digest })),
        }),
      },
      handle: ({ body }) => checkHeldReceipt(suite, reader, body.receipt),
    }),
  ];
}
