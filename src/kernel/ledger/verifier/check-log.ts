import type { SignedCheckpoint } from '../proof/checkpoint-file.ts';
import { batchLeaf } from '../proof/encoding.ts';
import type { Suite } from '../proof/suite.ts';
import { Frontier, type TreeNode } from '../proof/tree.ts';
import type { CheckpointWalk } from './check-checkpoints.ts';
import { checkEntries, type EntryCounts } from './check-entries.ts';
import type { HeaderCheck } from './check-headers.ts';
import type { Findings } from './findings.ts';
import type { BatchRow, ListedRow, ReadSession } from './rows.ts';

export interface LogParts {
  readonly session: ReadSession;
  readonly suite: Suite;
  readonly headers: HeaderCheck;
  readonly checkpoints: CheckpointWalk;
  readonly outside: SignedCheckpoint | undefined;
  readonly findings: Findings;
  readonly counts: EntryCounts;
}

const pageSize = 100;
const noDigest = Buffer.alloc(32);

/**
 * Reads the log once in its order, with bounded memory: rebuilds the tree, holds it against stored nodes, stored
 * checkpoints and the outside checkpoint, and every batch against its entries.
 * Where log and tree disagree this is reported and the tree's own digest is used from there, so that one wrong batch
 * does not make all that follows look wrong.
 * @returns the number of leaves.
 */
export async function checkLog(parts: LogParts): Promise<number> {
  const { session, findings } = parts;
  const frontier = new Frontier(parts.suite);
  for (;;) {
    const { rows } = await session.query<ListedRow>(
      `select l.seq, l.batch as listed, b.* from ledger.log l left join ledger.batch b on b.id = l.batch
       where l.seq >= $1 order by l.seq limit $2`,
      [frontier.size, pageSize],
    );
    const last = rows.at(-1);
    if (!last) break;
    const end = Number(last.seq) + 1;
    const stored = await readLeaves(session, frontier.size, Math.min(end, frontier.size + pageSize));
    const computed: TreeNode[] = [];
    for (const row of rows) {
      const seq = Number(row.seq);
      if (seq !== frontier.size) findings.add('log-gap', `seq ${frontier.size}${seq - frontier.size > 1 ? `–${seq - 1}` : ''}`);
      // A hole wider than a page is not bridged: what follows is read as if it came next, and contradicts the tree.
      while (frontier.size < seq && seq - frontier.size < pageSize) {
        await grow(parts, frontier, stored.get(frontier.size) ?? noDigest, computed);
      }
      if (frontier.size < seq) return frontier.size;
      await grow(parts, frontier, leafOf(parts, row, stored.get(seq)), computed);
    }
    await checkNodes(session, computed, findings);
    await checkEntries(
      session,
      rows.filter((row): row is ListedRow & BatchRow => row.id !== null),
      findings,
      parts.counts,
    );
  }
  await checkNodeCount(session, frontier.size, findings);
  return frontier.size;
}

function leafOf({ headers, suite, findings }: LogParts, row: ListedRow, stored: Buffer | undefined): Buffer {
  const where = `seq ${row.seq} batch ${row.listed}`;
  if (!stored) findings.add('node-missing', `level 0 position ${row.seq}`);
  if (row.id === null) {
    findings.add('batch-missing', where);
    return stored ?? noDigest;
  }
  const { header, signed } = headers.check(row);
  const digest = batchLeaf(suite, header, row.sig);
  if (stored && !stored.equals(digest) && signed) findings.add('log-mismatch', where);
  return stored ?? digest;
}

async function grow({ checkpoints, outside, findings }: LogParts, frontier: Frontier, leaf: Buffer, computed: TreeNode[]): Promise<void> {
  computed.push(...frontier.append(leaf).slice(1));
  await checkpoints.pass(frontier.size, () => frontier.root());
  if (outside?.checkpoint.size === frontier.size && outside.checkpoint.root !== frontier.root().toString('base64url')) {
    findings.add('history-rewritten', `checkpoint ${outside.checkpoint.size}`);
  }
}

async function readLeaves(session: ReadSession, from: number, to: number): Promise<Map<number, Buffer>> {
  const { rows } = await session.query<{ position: string; hash: Buffer }>(
    'select position, hash from ledger.node where level = 0 and position >= $1 and position < $2',
    [from, to],
  );
  return new Map(rows.map((row) => [Number(row.position), row.hash]));
}

async function checkNodes(session: ReadSession, computed: readonly TreeNode[], findings: Findings): Promise<void> {
  if (computed.length === 0) return;
  const { rows } = await session.query<{ level: number; position: string; hash: Buffer }>(
    `select level, position, hash from ledger.node
     join unnest($1::smallint[], $2::bigint[]) as asked(level, position) using (level, position)`,
    [computed.map((node) => node.level), computed.map((node) => node.position)],
  );
  const stored = new Map(rows.map((row) => [`${row.level}/${row.position}`, row.hash]));
  for (const node of computed) {
    const found = stored.get(`${node.level}/${node.position}`);
    const where = `level ${node.level} position ${node.position}`;
    if (!found) findings.add('node-missing', where);
    else if (!found.equals(node.hash)) findings.add('node-mismatch', where);
  }
}

async function checkNodeCount(session: ReadSession, size: number, findings: Findings): Promise<void> {
  const { rows } = await session.query<{ level: number; nodes: string }>(
    'select level, count(*) as nodes from ledger.node group by level order by level',
  );
  for (const { level, nodes } of rows) {
    const expected = Math.floor(size / 2 ** level);
    if (Number(nodes) > expected) findings.add('node-extra', `level ${level}: ${nodes} > ${expected}`);
  }
}
