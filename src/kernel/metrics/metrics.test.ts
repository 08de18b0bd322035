import { EventEmitter } from 'node:events';
import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openMetrics } from './metrics.ts';
import { type SlowQuery, shapeOf, watchDatabase } from './watch-queries.ts';

describe('the figures', () => {
  it('count requests by operation and class, refusals by code', async () => {
    const metrics = openMetrics();
    metrics.requestEnded({ operation: 'sharing.look-up', status: 200, seconds: 0.004, code: undefined });
    metrics.requestEnded({ operation: 'sharing.look-up', status: 403, seconds: 0.002, code: 'access.refused' });
    metrics.disclosed('lookup', 1);
    const text = await metrics.render();
    expect(text).toContain('shuyuan_http_requests_total{operation="sharing.look-up",status="2xx"} 1');
    expect(text).toContain('shuyuan_http_requests_total{operation="sharing.look-up",status="4xx"} 1');
    expect(text).toContain('shuyuan_refusals_total{code="access.refused"} 1');
    expect(text).toContain('shuyuan_http_request_duration_seconds_bucket{le="0.0025",operation="sharing.look-up"} 1');
    expect(text).toContain('shuyuan_disclosed_rows_total{mode="lookup"} 1');
  });

  it('go on when one of them cannot be read, and do not repeat what is no longer true', async () => {
    const metrics = openMetrics();
    let reachable = true;
    metrics.watch({
      gauges: { shuyuan_test_lag: 'test' },
      read: () => {
        if (!reachable) throw new Error('lost');
        return [{ gauge: 'shuyuan_test_lag', value: 7 }];
      },
    });
    metrics.watch({
      gauges: { shuyuan_test_parts: 'test' },
      label: 'part',
      read: async () => (reachable ? [{ gauge: 'shuyuan_test_parts', of: 'one', value: 1 }] : Promise.reject(new Error('lost'))),
    });
    const before = await metrics.render();
    expect(before).toContain('shuyuan_test_lag 7');
    expect(before).toContain('shuyuan_test_parts{part="one"} 1');
    reachable = false;
    const text = await metrics.render();
    expect(text).not.toMatch(/^shuyuan_test_(?:lag|parts)\b/m);
    expect(await metrics.render()).toContain('shuyuan_readings_failed_total 4');
  });
});

describe('the slow-query log', () => {
  it.each([
    ["select * from person where number = '320202199001010010' and age > 17", 'select * from person where number = ? and age > ?'],
    ["insert into t values (E'it''s', $1, 3.5) -- 张三", 'insert into t values (E?, $1, ?)'],
    ['select i1 from pool.d12_s3 where i2 = $1', 'select i1 from pool.d12_s3 where i2 = $1'],
    ['select $tag$320202199001010010$tag$', 'select ?'],
    ['select\n  1\tas one', 'select ? as one'],
  ])('holds the shape of a statement and no value: %s', (text, shape) => {
    expect(shapeOf(text)).toBe(shape);
  });

  it('sees every way in which a session is used, and never a parameter', async () => {
    const slow: SlowQuery[] = [];
    const session = {
      query: (...given: unknown[]) => {
        const last = given.at(-1);
        if (typeof last !== 'function') return Promise.resolve({ rows: [] });
        (last as () => void)();
        return undefined;
      },
    };
    const pool = new EventEmitter() as unknown as pg.Pool;
    const database = { readers: pool, writers: new EventEmitter(), openSession: async () => session } as unknown as Database;
    watchDatabase(database, { slow: 0, onSlow: (query) => void slow.push(query) });
    pool.emit('connect', session);
    const number = '320202199001010010';
    const use = session.query as (...given: unknown[]) => unknown;
    await use('select $1', [number]);
    await use({ name: 'store-read-keys', text: 'select $1', values: [number] });
    await new Promise<void>((done) => use('select 2', [number], () => done()));
    expect(slow.map((query) => query.statement)).toEqual(['select $1', 'store-read-keys', 'select ?']);
    expect(JSON.stringify(slow)).not.toContain(number);
  });
});
