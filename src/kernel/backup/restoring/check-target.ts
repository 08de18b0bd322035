import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { backupFaults } from '../faults.ts';
import type { KeptFile } from '../manifest.ts';

/** Anything that somebody made, in PostgreSQL's order of names. Extensions and what is theirs does not count. */
const findStatement = `
select what from (
  select n.nspname as what, n.oid, 'pg_namespace'::regclass as class from pg_namespace n
    where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
  union all select 'public.' || c.relname, c.oid, 'pg_class'::regclass from pg_class c where c.relnamespace = 'public'::regnamespace
) found where not exists (select from pg_depend d where d.classid = found.class and d.objid = found.oid and d.deptype = 'e')
order by what limit 5`;

/** @throws Fault `kernel.restore-target-in-use` where the database holds anything. */
export async function refuseUsedDatabase(session: pg.Client): Promise<void> {
  const { rows } = await session.query<{ what: string }>(findStatement);
  if (rows.length > 0) throw backupFaults['kernel.restore-target-in-use']({ values: { what: rows.map((row) => row.what).join(', ') } });
}

/**
 * A data directory whose server is lost still has its keys and originals; those may be there already, with the same bytes.
 * @throws Fault `kernel.restore-target-in-use` where a file is there with other bytes.
 * @returns the files that are still to be written.
 */
export async function refuseOtherFiles(directory: string, files: readonly KeptFile[]): Promise<KeptFile[]> {
  const missing: KeptFile[] = [];
  for (const file of files) {
    const path = join(directory, file.path);
    const there = await stat(path).catch(() => undefined);
    if (!there) missing.push(file);
    else if (there.size !== file.bytes || (await hashFile(path)) !== file.sha256) {
      throw backupFaults['kernel.restore-target-in-use']({ values: { what: path } });
    }
  }
  return missing;
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
