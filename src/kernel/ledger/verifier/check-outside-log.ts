import { checkEntries } from './check-entries.ts';
import type { LogParts } from './check-log.ts';
import type { BatchRow, ListedRow, ReadSession } from './rows.ts';

const pageSize = 100;
/** Most lines that each of the searches below reports. */
const mostListed = 1000;

/**
 * What stands outside the log: batches that wait for the sequencer are checked like the others; batches and entries
 * that belong nowhere are findings. @returns how many batches wait.
 */
export async function checkOutsideLog(parts: Pick<LogParts, 'session' | 'headers' | 'findings' | 'counts'>): Promise<number> {
  const { session, headers, findings, counts } = parts;
  let pending = 0;
  for (let after = '0'; ; ) {
    const { rows } = await session.query<ListedRow>(
      `select '' as seq, t.batch as listed, b.* from ledger.todo t left join ledger.batch b on b.id = t.batch
       where t.batch > $1 order by t.batch limit $2`,
      [after, pageSize],
    );
    const found = rows.filter((row): row is ListedRow & BatchRow => row.id !== null);
    for (const row of rows) if (row.id === null) findings.add('batch-missing', `batch ${row.listed}`);
    for (const row of found) headers.check(row);
    await checkEntries(session, found, findings, counts);
    pending += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) break;
    after = last.listed;
  }
  for (const id of await ids(
    session,
    `select b.id from ledger.batch b where not exists (select from ledger.log l where l.batch = b.id)
     and not exists (select from ledger.todo t where t.batch = b.id)`,
  )) {
    findings.add('batch-unlogged', `batch ${id}`);
  }
  for (const id of await ids(session, 'select seq as id from ledger.log where seq < 0')) findings.add('log-gap', `seq ${id}`);
  for (const id of await ids(session, 'select l.batch as id from ledger.todo t join ledger.log l on l.batch = t.batch')) {
    findings.add('batch-queued-twice', `batch ${id}`);
  }
  for (const id of await ids(
    session,
    `select e.batch || ' entry ' || e.i as id from ledger.entry e where not exists (select from ledger.batch b where b.id = e.batch)`,
  )) {
    findings.add('entry-orphaned', `batch ${id}`);
  }
  return pending;
}

async function ids(session: ReadSession, text: string): Promise<string[]> {
  const { rows } = await session.query<{ id: string }>(`${text} limit ${mostListed}`);
  return rows.map((row) => row.id);
}
