import { type Database, sql, type WriteConnection } from '../../database/database.ts';
import type { Clock } from '../../time/clock.ts';
import { ledgerFaults } from '../faults.ts';
import type { Signer } from '../keys/signer.ts';
import { batchLeaf, type CheckpointBody, checkpointDigest, encodeCheckpoint, encodeHeader } from '../proof/encoding.ts';
import type { AlgorithmName } from '../proof/suite.ts';
import { Frontier, placesOf, type TreeNode } from '../proof/tree.ts';
import { readLatestCheckpoint } from '../store/read-checkpoint.ts';
import { readNodes } from '../store/read-nodes.ts';

/** Key of the advisory lock under which one process at a time extends the log. */
const sequencerLock = 7265003;
/** Most batches of one transaction. */
const mostAtOnce = 2000;

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly signer: Signer;
}

/**
 * Moves every batch that was committed before the call into the dense log, extends the tree and signs a checkpoint for
 * each step. Safe in several processes at once; it follows the commit order of no clock and no id, and waits for no
 * transaction but another sequencer's.
 * @returns how many batches were moved.
 * @throws Fault `ledger.inconsistent` when log, tree and last checkpoint do not agree: nothing is built on a broken log.
 */
export async function sequenceBatches(parts: Parts): Promise<number> {
  let moved = 0;
  for (;;) {
    const step = await parts.database.transact((connection) => sequenceStep(parts, connection));
    moved += step;
    if (step < mostAtOnce) return moved;
  }
}

interface PendingRow {
  batch: string;
  id: string | null;
  jurisdiction: string;
  process: string;
  lane: number;
  n: string;
  count: number;
  root: Buffer;
  at: Date;
  algorithm: AlgorithmName;
  key: string;
  sig: Buffer;
}

async function sequenceStep(parts: Parts, connection: WriteConnection): Promise<number> {
  const { suite } = parts.signer;
  await sql`select pg_advisory_xact_lock(${sequencerLock})`.execute(connection);
  const { rows } = await sql<PendingRow>`
    select todo.batch, b.* from ledger.todo left join ledger.batch b on b.id = todo.batch
    order by todo.batch limit ${mostAtOnce}`.execute(connection);
  if (rows.length === 0) return 0;
  const { frontier, previous } = await openFrontier(parts, connection);
  const first = frontier.size;
  const nodes: TreeNode[] = [];
  for (const row of rows) {
    if (row.id === null) throw ledgerFaults['ledger.inconsistent']({ values: { what: `batch ${row.batch}` } });
    const header = encodeHeader({
      version: 1,
      algorithm: row.algorithm,
      jurisdiction: row.jurisdiction,
      process: row.process,
      lane: row.lane,
      n: row.n,
      count: row.count,
      root: row.root.toString('base64url'),
      at: row.at.toISOString(),
      key: row.key,
    });
    nodes.push(...frontier.append(batchLeaf(suite, header, row.sig)));
  }
  await extendLog(
    connection,
    first,
    rows.map((row) => row.batch),
    nodes,
  );
  await writeCheckpoint(parts, connection, frontier, previous);
  return rows.length;
}

/** The right edge of the tree as stored, checked against the last checkpoint and the log. */
async function openFrontier({ signer }: Parts, connection: WriteConnection) {
  const { suite } = signer;
  const last = await readLatestCheckpoint(connection);
  const size = last?.checkpoint.size ?? 0;
  const { rows } = await sql<{ last: string | null }>`select max(seq) as last from ledger.log`.execute(connection);
  if (Number(rows[0]?.last ?? -1) !== size - 1) throw ledgerFaults['ledger.inconsistent']({ values: { what: `log ≠ checkpoint ${size}` } });
  if (last && last.checkpoint.algorithm !== suite.name)
    throw new Error(`this ledger's tree is of ${last.checkpoint.algorithm}, not ${suite.name}`);
  const places = placesOf(0, size);
  const nodeAt = await readNodes(connection, places);
  let frontier: Frontier;
  try {
    frontier = new Frontier(suite, size, places.map(nodeAt));
  } catch (cause) {
    throw ledgerFaults['ledger.inconsistent']({ values: { what: `tree < checkpoint ${size}` }, cause });
  }
  if (last && frontier.root().toString('base64url') !== last.checkpoint.root) {
    throw ledgerFaults['ledger.inconsistent']({ values: { what: `tree ≠ checkpoint ${size}` } });
  }
  return { frontier, previous: last ? checkpointDigest(suite, last.checkpoint, Buffer.from(last.signature, 'base64url')) : null };
}

async function extendLog(
  connection: WriteConnection,
  first: number,
  batches: readonly string[],
  nodes: readonly TreeNode[],
): Promise<void> {
  await sql`
    insert into ledger.log (seq, batch)
    select ${first}::bigint + x.i - 1, x.batch from unnest(${batches}::bigint[]) with ordinality as x(batch, i)`.execute(connection);
  const digests = Buffer.concat(nodes.map((node) => node.hash));
  await sql`
    insert into ledger.node (level, position, hash)
    select x.level, x.position, substring(${digests}::bytea from ((x.i - 1) * 32 + 1)::integer for 32)
    from unnest(${nodes.map((node) => node.level)}::smallint[], ${nodes.map((node) => node.position)}::bigint[])
      with ordinality as x(level, position, i)`.execute(connection);
  await sql`delete from ledger.todo where batch = any(${batches}::bigint[])`.execute(connection);
}

async function writeCheckpoint(
  { clock, signer }: Parts,
  connection: WriteConnection,
  frontier: Frontier,
  previous: string | null,
): Promise<void> {
  const body: CheckpointBody = {
    version: 1,
    algorithm: signer.suite.name,
    size: frontier.size,
    root: frontier.root().toString('base64url'),
    at: clock.now().toISOString(),
    key: signer.publicKey.id,
    previous,
  };
  await connection
    .insertInto('ledger.checkpoint')
    .values({
      size: String(body.size),
      root: Buffer.from(body.root, 'base64url'),
      at: new Date(body.at),
      algorithm: body.algorithm,
      key: body.key,
      previous: previous === null ? null : Buffer.from(previous, 'base64url'),
      sig: signer.sign(encodeCheckpoint(body)),
    })
    .execute();
}
