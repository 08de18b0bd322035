import type { EntryForm } from '../sealing/prepare-entry.ts';
import type { SealedBatch } from '../sealing/seal-batch.ts';
import { integerArray, jsonbArray, textArray } from './binary-array.ts';

/** Where the fence stands: a one-row table whose value every change of grants raises. */
export interface FencePlace {
  readonly table: string;
  readonly column: string;
}

/** The constraint that keeps a lane's n from being used twice. */
export const laneConstraint = 'batch_lane_n';

/**
 * The one statement that writes a batch, its entries, salts and its place in the queue: one round trip.
 * With a fence, `$20` must equal the fence's value, or nothing is written and no row comes back.
 * What entries have in common travels once (`$11` to `$15`), and each entry says which of these forms is its own (`$17`).
 * Digests travel as one binary value each and are cut by position, and texts as binary arrays: neither side quotes them.
 * @param fence comes from the composition root, never from a request. @throws Error for names that are no identifiers.
 */
export function insertBatchStatement(fence?: FencePlace): string {
  let condition = '';
  if (fence) {
    const identifier = /^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/;
    if (!identifier.test(fence.table) || !identifier.test(fence.column)) throw new Error('the fence is no table and column');
    condition = `where (select ${fence.column} from ${fence.table}) = $20::bigint`;
  }
  return `
with sealed as (
  insert into ledger.batch (jurisdiction, process, lane, n, count, root, at, algorithm, key, sig)
  select $1::text, $2::text, $3::smallint, $4::bigint, $5::integer, $6::bytea, $7::timestamptz, $8::text, $9::text, $10::bytea
  ${condition}
  returning id
), entries as (
  insert into ledger.entry (batch, i, at, jurisdiction, kind, actor, agency, object, public, commitment, tag_seal, leaf)
  select sealed.id, (x.i - 1)::integer, $7::timestamptz, $1::text, f.kind, f.actor, f.agency, f.object, f.public,
    case when x.personal then substring($19::bytea from ((x.i - 1) * 96 + 1)::integer for 32) end,
    case when x.personal then substring($19::bytea from ((x.i - 1) * 96 + 33)::integer for 32) end,
    substring($18::bytea from ((x.i - 1) * 32 + 1)::integer for 32)
  from sealed, unnest($16::boolean[], $17::integer[]) with ordinality as x(personal, form, i)
    join unnest($11::text[], $12::text[], $13::text[], $14::text[], $15::jsonb[])
      with ordinality as f(kind, actor, agency, object, public, form) on f.form = x.form
), salts as (
  insert into ledger.salt (batch, i, salt, tag)
  select sealed.id, (x.i - 1)::integer,
    substring($19::bytea from ((x.i - 1) * 96 + 65)::integer for 16),
    substring($19::bytea from ((x.i - 1) * 96 + 81)::integer for 16)
  from sealed, unnest($16::boolean[]) with ordinality as x(personal, i) where x.personal
), queued as (
  insert into ledger.todo (batch) select id from sealed
)
select id from sealed`;
}

const nothingPersonal = Buffer.alloc(96);

/** Values for `insertBatchStatement`, in its order; the fence, where there is one, comes behind them. */
export function insertBatchValues(batch: SealedBatch): unknown[] {
  const { header, entries } = batch;
  const places = new Map<EntryForm, number>();
  const forms: EntryForm[] = [];
  const own = entries.map(({ form }) => {
    const known = places.get(form);
    if (known !== undefined) return known;
    forms.push(form);
    places.set(form, forms.length);
    return forms.length;
  });
  const column = (pick: 'kind' | 'actor' | 'agency' | 'object') => textArray(forms.map((form) => form[pick]));
  return [
    header.jurisdiction,
    header.process,
    header.lane,
    header.n,
    header.count,
    Buffer.from(header.root, 'base64url'),
    header.at,
    header.algorithm,
    header.key,
    batch.signature,
    column('kind'),
    column('actor'),
    column('agency'),
    column('object'),
    jsonbArray(forms.map((form) => form.public)),
    `{${entries.map((entry) => (entry.personal ? 't' : 'f')).join(',')}}`,
    integerArray(own),
    Buffer.concat(batch.leaves),
    Buffer.concat(entries.flatMap(({ personal: p }) => (p ? [p.commitment, p.tagSeal, p.salt, p.tag] : [nothingPersonal]))),
  ];
}
