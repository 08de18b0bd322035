import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { engineFaults } from './faults.ts';
import { type EngineUser, runProgram } from './run-program.ts';

/** Users whom packagers make for a database, and the one who exists everywhere. */
const customary = ['shuyuan', 'postgres', 'nobody'];

/**
 * As whom PostgreSQL is to run: it refuses root, and needs a user with an entry in the table of users.
 * An ordinary user runs it as himself (undefined). Root runs it as the owner of the existing cluster, else the
 * owner of the data directory, else the first customary user there is.
 * @throws Fault `kernel.engine-user-missing`
 */
export async function chooseEngineUser(dataDirectory: string, cluster: string): Promise<EngineUser | undefined> {
  const uid = process.getuid?.();
  if (uid === undefined) return undefined;
  if (uid !== 0) {
    try {
      userInfo();
    } catch (error) {
      throw engineFaults['kernel.engine-user-missing']({ values: { uid }, cause: error });
    }
    return undefined;
  }
  for (const directory of [cluster, dataDirectory]) {
    const owner = await stat(directory).catch(() => undefined);
    const user = owner && owner.uid !== 0 ? await findUser(String(owner.uid)) : undefined;
    if (user) return user;
  }
  for (const name of customary) {
    const user = await findUser(name);
    if (user) return user;
  }
  throw engineFaults['kernel.engine-user-missing']({ values: { uid } });
}

/** Looks a name or number up in /etc/passwd, then in whatever directory service the machine uses. */
async function findUser(nameOrUid: string): Promise<EngineUser | undefined> {
  const match = (table: string) => {
    const entries = table.split('\n').map((line) => line.split(':'));
    const entry = entries.find(([name, , uid]) => name === nameOrUid || uid === nameOrUid);
    if (!entry?.[0] || !entry[2] || !entry[3] || entry[2] === '0') return undefined;
    return { name: entry[0], uid: Number(entry[2]), gid: Number(entry[3]) };
  };
  try {
    const local = match(readFileSync('/etc/passwd', 'utf8'));
    if (local) return local;
  } catch {
    // No such file: ask the directory service.
  }
  const { code, output } = await runProgram('getent', ['passwd', nameOrUid], undefined);
  return code === 0 ? match(output) : undefined;
}
