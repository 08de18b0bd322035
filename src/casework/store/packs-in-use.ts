import type { WriteConnection } from '#kernel';
import { loadPackFiles, type Pack } from '#law';
import type { CaseState, Governing, Stack, Statutes } from '../engine/index.ts';
import { faults } from '../faults.ts';
import type { Connection, Room } from '../room.ts';
import '../tables.ts';

const byHash = new Map<string, Pack>();

/** Keeps the text of a law before the first case is filed under it. */
export async function keepPacks(room: Room): Promise<void> {
  await room.database.transact(async (connection) => {
    for (const pack of room.stack.packs) await keepPack(room, connection, pack);
  });
}

async function keepPack({ jurisdiction, clock }: Room, connection: WriteConnection, pack: Pack): Promise<void> {
  byHash.set(pack.hash, pack);
  await connection
    .insertInto('casework.pack')
    .values({
      hash: pack.hash,
      jurisdiction: jurisdiction.id,
      pack: pack.id,
      files: JSON.stringify(Object.fromEntries(pack.files)),
      stored_at: clock.now(),
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}

async function findPack(connection: Connection, hash: string): Promise<Pack> {
  const known = byHash.get(hash);
  if (known) return known;
  const row = await connection.selectFrom('casework.pack').select('files').where('hash', '=', hash).executeTakeFirst();
  if (!row) throw faults['casework.no-pack']({ values: { hash: hash.slice(0, 12) } });
  const pack = loadPackFiles(new Map(Object.entries(row.files)));
  byHash.set(hash, pack);
  return pack;
}

/** The laws that a case was filed under, which may no longer be those of new cases. */
export async function statutesOf(connection: Connection, state: CaseState, { targets }: Pick<Stack, 'targets'>): Promise<Statutes> {
  const govern = async (hash: string, typeId: string): Promise<Governing> => {
    const pack = await findPack(connection, hash);
    const type = pack.cases[typeId];
    if (!type) throw faults['casework.no-case-type']({ values: { type: typeId } });
    return { pack, type };
  };
  return {
    own: await govern(state.packHash, state.type),
    layers: await Promise.all(state.layers.map((layer) => govern(layer.packHash, layer.type))),
    targets,
  };
}
