import { describe, expect, it } from 'vitest';
import type { DownloadRequest, RowSource } from '../index.ts';
import { entries, lookUp, refusal } from '../testing/asking.ts';
import { openTestAccess, yibao } from '../testing/open-test-access.ts';
import { tableSource } from '../testing/table-source.ts';

describe('a grant that two matters hold back', () => {
  it('works again only when both have ended, and stays revoked where one ended it', async () => {
    const test = await openTestAccess();
    const grant = await test.issue();
    await test.effect('grant.suspend', { grant }, 'M-1');
    await test.effect('grant.suspend', { grant }, 'M-2');
    await test.effect('grant.resume', { grant }, 'M-1');
    const refused = await refusal(test.access.disclose(lookUp()));
    expect(refused).toMatchObject({ code: 'access.grant-suspended' });
    await test.effect('grant.resume', { grant }, 'M-1');
    expect((await refusal(test.access.disclose(lookUp()))).code).toBe('access.grant-suspended');
    await test.effect('grant.resume', { grant }, 'M-2');
    expect((await test.access.disclose(lookUp())).rows).toHaveLength(1);
    // The case that revokes ends its own hold afterwards.
    await test.effect('grant.suspend', { grant }, 'M-3');
    await test.effect('grant.revoke', { grant }, 'M-3');
    await test.effect('grant.resume', { grant }, 'M-3');
    const revoked = await refusal(test.access.disclose(lookUp()));
    expect(revoked.code).toBe('access.grant-revoked');
    expect(revoked.text.zh).toContain('M-3');
    await test.close();
  });

  it('is named in the refusal by the matter, not by the request that once gave it', async () => {
    const test = await openTestAccess();
    const grant = await test.issue();
    await test.effect('grant.suspend', { grant }, 'M-7');
    expect((await refusal(test.access.disclose(lookUp()))).text.zh).toContain('M-7');
    await test.close();
  });
});

describe('a grant that ends while its answer is on the way', () => {
  it('does not answer once its last day is over, though it was decided before', async () => {
    const test = await openTestAccess();
    await test.issue({ until: '2026-03-02' });
    const access = await test.openAnother({
      ledger: {
        record: (connection, list) => test.ledger.record(connection, list),
        disclose: (entry, fence) => {
          test.clock.set('2026-03-03T00:00:00+08:00');
          return test.ledger.disclose(entry, fence);
        },
      },
    });
    expect((await refusal(access.disclose(lookUp()))).code).toBe('access.grant-expired');
    await test.close();
  });

  it('cuts a long file off, with the refusal, and gives it whole while it stands', async () => {
    const test = await openTestAccess();
    const grant = await test.issue({ mode: 'download' });
    const plain = tableSource(test.database.readers, test.tables);
    const slow: RowSource = {
      ...plain,
      async *stream(segment, items) {
        for await (const chunk of plain.stream(segment, items))
          for (const cells of chunk) {
            yield [cells];
            await new Promise((resolve) => setTimeout(resolve, 260));
          }
      },
    };
    const access = await test.openAnother({ source: slow });
    const request: DownloadRequest = { mode: 'download', principal: yibao, resource: '7', items: [], purpose: 'C-1', selector: {} };
    let whole = 0;
    for await (const _row of (await access.discloseAll(request)).rows) whole += 1;
    expect(whole).toBe(3);
    const rows = (await access.discloseAll(request)).rows[Symbol.asyncIterator]();
    expect((await rows.next()).done).toBe(false);
    await test.effect('grant.revoke', { grant });
    expect((await refusal(rows.next())).code).toBe('access.grant-revoked');
    expect((await entries(test, 'access.refuse')).at(-1)?.public).toMatchObject({ ground: 'grant-revoked', mode: 'download' });
    await test.close();
  });
});
