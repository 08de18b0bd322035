import type { ReadConnection } from '../../database/database.ts';
import type { CheckpointFile } from '../proof/checkpoint-file.ts';
import { readLatestCheckpoint } from '../store/read-checkpoint.ts';
import { readKeys } from '../store/read-keys.ts';

/** The newest checkpoint with the public keys known now, for a witness to keep. @returns undefined before the first. */
export async function exportCheckpoint(connection: ReadConnection): Promise<CheckpointFile | undefined> {
  const latest = await readLatestCheckpoint(connection);
  return latest && { ...latest, keys: await readKeys(connection) };
}
