import { describe, expect, it } from 'vitest';
import { sql } from '#kernel';
import type { RowSource } from '../index.ts';
import { entries, lookUp, refusal } from '../testing/asking.ts';
import { openTestAccess, type TestAccess } from '../testing/open-test-access.ts';
import { tableSource } from '../testing/table-source.ts';

describe('nothing leaves after a revocation has committed', () => {
  it('also on a process that has heard nothing of it', async () => {
    const test = await openTestAccess();
    const deaf = await test.openAnother();
    const grant = await test.issue();
    expect((await deaf.disclose(lookUp())).rows).toHaveLength(1);
    await test.effect('grant.revoke', { grant });
    expect(await refusal(deaf.disclose(lookUp()))).toMatchObject({ code: 'access.grant-revoked' });
    await test.close();
  });

  it('also where it commits between the decision and the record', async () => {
    const test = await openTestAccess();
    const grant = await test.issue();
    const plain = tableSource(test.database.readers, test.tables);
    let revoke: (() => Promise<void>) | undefined = () => test.effect('grant.revoke', { grant });
    const slow: RowSource = {
      ...plain,
      async readByKeys(...asked) {
        const rows = await plain.readByKeys(...asked);
        await revoke?.();
        revoke = undefined;
        return rows;
      },
    };
    const access = await test.openAnother({ source: slow });
    expect((await refusal(access.disclose(lookUp()))).code).toBe('access.grant-revoked');
    expect(await entries(test, 'access.disclose')).toEqual([]);
    await test.close();
  });

  it('under load: every record stands before the revocation, and calls begun after it are all refused', async () => {
    const test = await openTestAccess();
    const grant = await test.issue();
    const other = await test.openAnother();
    let revoked = false;
    let answered = 0;
    const caller = async (access: TestAccess['access']) => {
      for (;;) {
        const begunAfter = revoked;
        try {
          await access.disclose(lookUp());
          answered += 1;
          expect(begunAfter).toBe(false);
        } catch (error) {
          expect(error).toMatchObject({ code: 'access.grant-revoked' });
          return;
        }
      }
    };
    const callers = Array.from({ length: 16 }, (_, n) => caller(n % 2 === 0 ? test.access : other));
    // Only once the calls flow does the revocation fall among them.
    do await new Promise((resolve) => setTimeout(resolve, 100));
    while (answered === 0);
    await test.effect('grant.revoke', { grant });
    revoked = true;
    await Promise.all(callers);
    expect(answered).toBeGreaterThan(0);
    expect(await entries(test, 'access.disclose')).toHaveLength(answered);
    await test.close();
  });

  it('suspension holds and ends; a revoked grant stays revoked', async () => {
    const test = await openTestAccess();
    const grant = await test.issue();
    await test.effect('grant.suspend', { grant });
    expect((await refusal(test.access.disclose(lookUp()))).code).toBe('access.grant-suspended');
    await test.effect('grant.resume', { grant });
    expect((await test.access.disclose(lookUp())).rows).toHaveLength(1);
    await test.effect('grant.revoke', { grant });
    await test.effect('grant.resume', { grant });
    expect((await refusal(test.access.disclose(lookUp()))).code).toBe('access.grant-revoked');
    await test.close();
  });

  it('a class closed in the catalogue closes at once, whatever was granted', async () => {
    const test = await openTestAccess();
    await test.issue();
    expect((await test.access.disclose(lookUp())).rows).toHaveLength(1);
    const entry = test.published.get('7');
    if (entry) entry.sharing = { scale: 'closed', agencies: [] };
    await test.republish();
    expect((await refusal(test.access.disclose(lookUp()))).code).toBe('access.closed-class');
    await test.close();
  });

  it('a key taken away refuses, even though the request was recognised before', async () => {
    const test = await openTestAccess({
      organization: { findAgency: async (id) => ({ id, name: id, jurisdiction: '320200' }), isCurrent: async () => false },
    });
    await test.issue();
    expect((await refusal(test.access.disclose(lookUp()))).code).toBe('kernel.not-signed-in');
    await test.close();
  });
});

describe('after a restore', () => {
  it('a process whose memory is ahead of the database believes the database', async () => {
    const test = await openTestAccess();
    await test.issue();
    for (let n = 0; n < 3; n += 1) await test.republish();
    const access = await test.openAnother();
    await test.database.transact(async (connection) => {
      await sql`delete from access.grant`.execute(connection);
      await sql`update access.epoch set value = 1`.execute(connection);
    });
    expect((await refusal(access.disclose(lookUp()))).code).toBe('access.no-grant');
    await test.close();
  });
});
