import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { checkReceipt, type Database, type PublicKey, parseCheckpointFile, type Receipt, sql } from '#kernel';
import { verifyLedger } from '../../src/kernel/ledger/verifier/index.ts';
import { rows, type Told } from './told.ts';

type CheckpointFile = ReturnType<typeof parseCheckpointFile>;

/** What the callers have written down so far; a line under way is left for later. */
export async function readTold(record: string): Promise<Told[]> {
  const text = await readFile(record, 'utf8').catch(() => '');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Told);
}

export const of = <What extends Told['what']>(told: readonly Told[], what: What): Extract<Told, { what: What }>[] =>
  told.filter((each): each is Extract<Told, { what: What }> => each.what === what);

const texts = (found: { readonly rows: readonly { readonly text: string }[] }): string[] => found.rows.map((row) => row.text);

/** Answers with a receipt whose entry does not stand in the ledger as it was signed. */
export async function findUnrecorded({ reader }: Database, told: readonly Told[]): Promise<string[]> {
  const receipts = of(told, 'look-up').map((each) => each.receipt);
  const found = await sql<{ text: string }>`
    select r.batch || '/' || r.i as text
    from unnest(${receipts.map((each) => each.batch)}::bigint[], ${receipts.map((each) => each.index)}::int[],
      ${receipts.map((each) => each.leaf)}::text[]) as r(batch, i, leaf)
    where not exists (select from ledger.entry e
      where e.batch = r.batch and e.i = r.i and e.leaf = decode(translate(r.leaf, '-_', '+/') || '=', 'base64'))`.execute(reader);
  return texts(found);
}

/** Receipts that are not signed by the installation's keys. */
export async function findUnsigned({ reader }: Database, told: readonly Told[]): Promise<string[]> {
  const keys = await sql<PublicKey & { public_key: Buffer }>`select id, algorithm, public_key from ledger.key`.execute(reader);
  const ring = keys.rows.map(({ id, algorithm, public_key }) => ({ id, algorithm, publicKey: public_key.toString('base64url') }));
  const check = (receipt: Receipt) => checkReceipt(receipt, ring);
  return of(told, 'look-up').flatMap(({ receipt }) => (check(receipt).valid ? [] : [`${receipt.batch}/${receipt.index}`]));
}

/** Acknowledged cases that are not there, or that the ledger does not know of. */
export async function findLostCases({ reader }: Database, told: readonly Told[]): Promise<string[]> {
  const numbers = of(told, 'case').map((each) => each.number);
  const found = await sql<{ text: string }>`select number as text from unnest(${numbers}::text[]) as t(number)
    where not exists (select from casework."case" c where c.number = t.number)
       or not exists (select from ledger.entry e where e.kind = 'casework.file-case' and e.object = 'case:' || t.number)`.execute(reader);
  return texts(found);
}

/** Acknowledged loads that are gone, changed, or not in the ledger; and versions that no load published whole. */
export async function findBrokenLoads({ reader }: Database, told: readonly Told[]): Promise<string[]> {
  const published = of(told, 'load-published');
  const lost = await sql<{ text: string }>`
    select 'acknowledged and lost: load ' || t.load as text
    from unnest(${published.map((each) => each.load)}::bigint[], ${published.map((each) => each.version)}::int[]) as t(load, version)
    where not exists (select from store.load l join store.version v on v.load = l.id
      where l.id = t.load and l.state = 'published' and l.version = t.version and v.number = t.version)`.execute(reader);
  const begun = of(told, 'load-begun').map((each) => each.load);
  const missing = await sql<{ text: string }>`select 'begun and lost: load ' || t.load as text from unnest(${begun}::bigint[]) as t(load)
    where not exists (select from store.load l where l.id = t.load)`.execute(reader);
  const half = await sql<{ text: string }>`
    select 'visible though not published: version ' || v.number || ' of load ' || l.id as text
    from store.version v join store.load l on l.id = v.load where l.state <> 'published' or l.version is distinct from v.number
    union all
    select 'published without a version: load ' || l.id from store.load l
    where l.state = 'published' and not exists (select from store.version v where v.load = l.id)
    union all
    select 'published without an entry: load ' || v.load from store.version v
    where not exists (select from ledger.entry e where e.kind = 'store.publish-version' and e.object = 'load:' || v.load)
    union all
    select 'numbers with a gap: dataset ' || dataset from store.version group by dataset having max(number) <> count(*)
    union all
    select 'not the newest version: dataset ' || d.id from store.dataset d
    where d.current_version is distinct from (select max(number) from store.version v where v.dataset = d.id)`.execute(reader);
  return [...texts(lost), ...texts(missing), ...texts(half)];
}

/** Files that the public had with the rows of two versions, with rows missing, or older than what had been acknowledged. */
export function findMixedReads(told: readonly Told[]): string[] {
  const published = of(told, 'load-published');
  return of(told, 'read').flatMap(({ target, sent, rows: count, values }) => {
    const older = published.filter((each) => each.target === target && each.at < sent).map((each) => each.version);
    const at = `dataset ${target} at ${sent}`;
    if (count !== rows || values.length !== 1) return [`${at}: ${count} rows, ${values.join(' and ')}`];
    const seen = published.find((each) => each.target === target && `value-${each.value}` === values[0]);
    // What nobody was told of may be published all the same, and is newer.
    return seen && seen.version < Math.max(0, ...older) ? [`${at}: version ${seen.version}, though ${Math.max(...older)} was told`] : [];
  });
}

/** Bytes of an upload that were acknowledged and are not counted any more, unless the upload has been given up. */
export async function findLostBytes({ reader }: Database, told: readonly Told[]): Promise<string[]> {
  const most = new Map<string, number>();
  for (const { upload, received } of of(told, 'chunk')) most.set(upload, Math.max(received, most.get(upload) ?? 0));
  const found = await sql<{ text: string }>`select 'upload ' || t.id as text
    from unnest(${[...most.keys()]}::bigint[], ${[...most.values()]}::bigint[]) as t(id, received)
    where not exists (select from store.upload u where u.id = t.id and (u.received >= t.received or u.state = 'discarded'))`.execute(
    reader,
  );
  return texts(found);
}

/** As a caller who is asked to come again (503), which a busy machine may answer at any time. */
async function fetchPatiently(url: string, init: RequestInit = {}): Promise<Response> {
  for (let times = 1; ; times += 1) {
    const answer = await fetch(url, init);
    if (answer.status !== 503 || times === 60) return answer;
    await wait(500);
  }
}

/** Sessions that were opened and are not known any more. */
export async function findLostSessions(address: string, told: readonly Told[]): Promise<string[]> {
  const lost: string[] = [];
  for (const { cookie, at } of of(told, 'session').slice(-5)) {
    const answer = await fetchPatiently(`${address}/api/v1/session`, { headers: { cookie } });
    if (!answer.ok) lost.push(`opened at ${at}: ${answer.status}`);
  }
  return lost;
}

/** Everything that the ledger's verifier finds, against the checkpoint that was carried away before the kill. */
export async function verify(database: Database, kept: CheckpointFile | undefined) {
  const session = await database.openSession();
  try {
    return await verifyLedger(session, kept ? { checkpoint: kept } : {});
  } finally {
    await session.end();
  }
}

/** A checkpoint to be kept outside. */
export async function takeCheckpoint(address: string): Promise<CheckpointFile> {
  const answer = await fetchPatiently(`${address}/api/v1/ledger/checkpoints/latest`);
  return parseCheckpointFile(await answer.text());
}
