import { createPublicKey } from 'node:crypto';
import type pg from 'pg';
import { openSigner, type Signer } from './keys/signer.ts';
import { canonicalJson } from './proof/canonical.ts';
import { batchLeaf, type CheckpointBody, checkpointDigest, encodeCheckpoint, encodeHeader, entryLeaf } from './proof/encoding.ts';
import { describePublicKey, sha256Ed25519 as suite } from './proof/suite.ts';
import { buildLevels, Frontier } from './proof/tree.ts';
import type { EntryRow } from './verifier/check-entries.ts';
import { type BatchRow, headerOf } from './verifier/rows.ts';

// For tests alone: what an administrator of the database can do who has read this program.

/** Switches every protection off. Belongs into a transaction that the test rolls back. */
export async function disarm(session: pg.Client): Promise<void> {
  const { rows } = await session.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'ledger'`,
  );
  for (const { name } of rows) await session.query(`alter table ${name} disable trigger user`);
}

/** A signing key: the ledger's own (stolen from its key directory), or a new one. */
export async function keyOf(stolenFrom: string | undefined): Promise<Signer> {
  if (stolenFrom !== undefined) return openSigner(suite, stolenFrom);
  const privateKey = suite.createPrivateKey();
  const publicKey = createPublicKey(privateKey);
  return {
    suite,
    publicKey: describePublicKey(suite, publicKey),
    sign: (data) => suite.sign(privateKey, data),
    verify: (data, signature) => suite.verify(publicKey, data, signature),
  };
}

/** Makes everything agree again with the entries as they now stand: leaves, roots, signatures, tree and checkpoints. */
export async function resealEverything(session: pg.Client, signer: Signer): Promise<void> {
  const key = signer.publicKey;
  await session.query('insert into ledger.key (id, algorithm, public_key) values ($1, $2, $3) on conflict do nothing', [
    key.id,
    key.algorithm,
    Buffer.from(key.publicKey, 'base64url'),
  ]);
  await session.query('delete from ledger.key where id <> $1 and not exists (select from ledger.batch where key = ledger.key.id)', [
    key.id,
  ]);
  const frontier = new Frontier(suite);
  const roots = new Map<number, string>();
  await session.query('delete from ledger.node');
  const log = await session.query<BatchRow>('select b.* from ledger.log l join ledger.batch b on b.id = l.batch order by l.seq');
  for (const row of log.rows) {
    const entries = await session.query<EntryRow>('select * from ledger.entry where batch = $1 order by i', [row.id]);
    const leaves: Buffer[] = [];
    for (const [index, entry] of entries.rows.entries()) {
      const leaf = entryLeaf(suite, {
        ...entry,
        index,
        at: entry.at.toISOString(),
        public: canonicalJson(entry.public),
        tagSeal: entry.tag_seal,
      });
      leaves.push(leaf);
      await session.query('update ledger.entry set leaf = $3, i = $4 where batch = $1 and i = $2', [row.id, entry.i, leaf, index]);
    }
    const sealed = { ...row, count: leaves.length, root: buildLevels(suite, leaves).at(-1)?.[0] as Buffer, key: key.id };
    const header = encodeHeader(headerOf(sealed));
    const signature = signer.sign(header);
    await session.query('update ledger.batch set count = $2, root = $3, key = $4, sig = $5 where id = $1', [
      row.id,
      sealed.count,
      sealed.root,
      key.id,
      signature,
    ]);
    for (const node of frontier.append(batchLeaf(suite, header, signature))) {
      await session.query('insert into ledger.node values ($1, $2, $3)', [node.level, node.position, node.hash]);
    }
    roots.set(frontier.size, frontier.root().toString('base64url'));
  }
  await resignCheckpoints(session, signer, roots);
}

async function resignCheckpoints(session: pg.Client, signer: Signer, roots: ReadonlyMap<number, string>): Promise<void> {
  const { rows } = await session.query<{ size: string; at: Date }>('select size, at from ledger.checkpoint order by size');
  let previous: string | null = null;
  for (const row of rows) {
    const body: CheckpointBody = {
      version: 1,
      algorithm: suite.name,
      size: Number(row.size),
      root: roots.get(Number(row.size)) ?? '',
      at: row.at.toISOString(),
      key: signer.publicKey.id,
      previous,
    };
    const signature = signer.sign(encodeCheckpoint(body));
    await session.query('update ledger.checkpoint set root = $2, key = $3, previous = $4, sig = $5 where size = $1', [
      row.size,
      Buffer.from(body.root, 'base64url'),
      body.key,
      previous === null ? null : Buffer.from(previous, 'base64url'),
      signature,
    ]);
    previous = checkpointDigest(suite, body, signature);
  }
}
