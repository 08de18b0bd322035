import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReceipt } from '#kernel';
import { entries, gather, refusal } from '../testing/asking.ts';
import { openTestAccess, type TestAccess } from '../testing/open-test-access.ts';

describe('open data', () => {
  let test: TestAccess;
  beforeAll(async () => {
    test = await openTestAccess();
  });
  afterAll(() => test.close());

  it('is recorded once as a release, however many come at once, and then only counted', async () => {
    const other = await test.openAnother();
    const releases = await Promise.all(
      Array.from({ length: 12 }, (_, n) => (n % 2 === 0 ? test.access : other).openRelease('101001-000009')),
    );
    expect(await entries(test, 'access.release')).toHaveLength(1);
    const [first] = releases;
    if (!first) throw new Error('there is a release');
    expect(first).toMatchObject({ rows: 250, version: '1', article: 'wuxi-2020:22.1(1)' });
    expect(checkReceipt(first.receipt, [test.ledger.publicKey])).toMatchObject({ valid: true });
    const page = await first.preview({ limit: 2 });
    expect(page).toEqual({
      rows: [
        { bh: 'P1', mc: '公园1' },
        { bh: 'P2', mc: '公园2' },
      ],
      after: 2,
    });
    expect((await first.preview({ limit: 2, after: 2 })).rows[0]).toEqual({ bh: 'P3', mc: '公园3' });
    const rows = await gather(first.download());
    expect(rows).toHaveLength(250);
    expect(Object.keys(rows[0] ?? {})).toEqual(['bh', 'mc']);
    await test.access.close();
    await other.close();
    const visits = await test.database.reader.selectFrom('access.visit').select(['mode', 'visits']).orderBy('mode').execute();
    expect(visits).toEqual([
      { mode: 'download', visits: '1' },
      { mode: 'preview', visits: '2' },
    ]);
  });

  it('is refused with its article where it is not open, and closes at once', async () => {
    expect(await refusal(test.access.openRelease('7'))).toMatchObject({ code: 'access.not-open', article: 'wuxi-2020:22.1' });
    expect((await refusal(test.access.openRelease('nothing'))).code).toBe('access.not-published');
    const parks = test.published.get('9');
    if (parks) parks.opening = { scale: 'gated' };
    await test.republish();
    expect((await refusal(test.access.openRelease('9'))).code).toBe('access.not-open');
  });
});
