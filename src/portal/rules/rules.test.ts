import { describe, expect, it } from 'vitest';
import { testClock } from '../../kernel/testing/index.ts';
import { safeNext } from '../pages/form-page.ts';
import { boundRate } from './bound-rate.ts';
import { type ChartColumn, openChartChooser } from './choose-chart.ts';

const column = (name: string, dataType: string, key = false): ChartColumn => ({ column: name, name, dataType, key });

function choose(columns: readonly ChartColumn[], rows: readonly Record<string, string | number | null>[]) {
  const chooser = openChartChooser(columns);
  for (const row of rows) chooser.add(row);
  return chooser.choose();
}

describe('the chart of a dataset', () => {
  it('counts rows by the first column that makes few groups, missing values too', () => {
    const rows = Array.from({ length: 30 }, (_, at) => ({
      code: String(at),
      district: at === 0 ? null : at % 3 === 0 ? '惠山区' : '梁溪区',
    }));
    const chart = choose([column('code', 'C', true), column('district', 'C')], rows);
    expect(chart).toMatchObject({ kind: 'bars', over: { column: 'district' }, others: 0, rows: 30 });
    expect(chart?.points).toEqual([
      { label: '梁溪区', value: 20 },
      { label: '惠山区', value: 9 },
      { label: '', value: 1 },
    ]);
  });

  it('draws a value over time where each time has one', () => {
    const rows = [2021, 2023, 2022].map((year) => ({ year: `${year}年`, output: year * 2 }));
    expect(
      choose(
        [column('year', 'C', true), column('output', 'N')].map((each, at) => (at === 0 ? { ...each, name: '年份' } : each)),
        rows,
      ),
    ).toMatchObject({
      kind: 'line',
      points: [
        { label: '2021年', value: 4042 },
        { label: '2022年', value: 4044 },
        { label: '2023年', value: 4046 },
      ],
    });
  });

  it('keeps small groups together, and draws nothing where it would say nothing', () => {
    const rows = Array.from({ length: 400 }, (_, at) => ({ kind: `类${at % 30}` }));
    const chart = choose([column('kind', 'C')], rows);
    expect(chart?.kind === 'bars' && [chart.points.length, chart.others]).toEqual([11, 247]);
    expect(
      choose(
        [column('name', 'C')],
        Array.from({ length: 400 }, (_, at) => ({ name: `名${at}` })),
      ),
    ).toBeUndefined();
    expect(choose([column('kind', 'C')], [{ kind: 'a' }, { kind: 'a' }])).toBeUndefined();
  });
});

describe('the bound on calls', () => {
  it('lets a burst through, refills evenly, and tells how long to wait', () => {
    const clock = testClock();
    const bound = boundRate(clock, { calls: 3, seconds: 60 });
    expect([1, 2, 3, 4].map(() => bound.take('a').allowed)).toEqual([true, true, true, false]);
    expect(bound.take('a')).toEqual({ allowed: false, seconds: 20 });
    expect(bound.take('b').allowed).toBe(true);
    clock.advance({ minutes: 1 });
    expect(bound.take('a')).toEqual({ allowed: true, left: 2 });
  });

  it('remembers no more callers than it has room for', () => {
    const bound = boundRate(testClock(), { calls: 1, seconds: 60 });
    for (let caller = 0; caller < 25_000; caller++) bound.take(String(caller));
    expect(bound.take('0').allowed).toBe(true);
    expect(bound.take('24999').allowed).toBe(false);
  });
});

describe('the way back after signing in', () => {
  it.each(['/datasets/103001-000001/apply', '/applications/2026-000001?lang=en'])('goes on at %s', (next) =>
    expect(safeNext(next)).toBe(next),
  );
  it.each([undefined, '', '//evil.example', '/\\evil.example', 'https://evil.example', '/a\nb', `/${'x'.repeat(400)}`])(
    'never at %j',
    (next) => expect(safeNext(next)).toBe('/account'),
  );
});
