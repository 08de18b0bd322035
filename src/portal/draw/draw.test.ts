import { expect, it } from 'vitest';
import { texts } from '../words/texts.ts';
import { drawChart } from './draw-chart.ts';
import { drawStrip } from './draw-strip.ts';

const day = (text: string, kind: 'start' | 'counted' | 'rest', number: number | null, more: object = {}) => ({
  day: text,
  kind,
  number,
  today: false,
  due: false,
  over: false,
  provisional: false,
  ...more,
});

const clock = {
  step: 'answer',
  kind: 'law' as const,
  article: 'wuxi-2020:24.2',
  start: '2026-11-20',
  days: 2,
  unit: 'wd',
  extended: 0,
  due: '2026-11-24',
  provisional: false,
  stopped: false,
  late: false,
  running: true,
  remaining: 1,
  strip: [
    day('2026-11-20', 'start', null),
    day('2026-11-21', 'rest', null),
    day('2026-11-22', 'rest', null),
    day('2026-11-23', 'counted', 1, { today: true }),
    day('2026-11-24', 'counted', 2, { due: true }),
  ],
};

it('draws each day of a clock and says the same in words', () => {
  const { svg, text, state } = drawStrip(clock, '某局"<', texts.zh, 'zh');
  expect(svg.match(/<g class="day/g)).toHaveLength(5);
  expect(svg.match(/class="today"/g)).toHaveLength(1);
  expect(svg.match(/class="due"/g)).toHaveLength(1);
  expect(svg).toContain('某局&quot;&lt;');
  expect(text).toEqual([
    '2026-11-20（周五）收到申请，自次日起 2 个工作日内答复，不迟于 2026-11-24（周二）。',
    '今天是第 1 个工作日，还有 1 个工作日。',
  ]);
  expect(state).toBe('running');
});

it('says whether a limit that is over was kept', () => {
  expect(drawStrip({ ...clock, running: false }, '', texts.zh, 'zh').text[1]).toBe('已在期限内答复。');
  expect(drawStrip({ ...clock, running: false, late: true }, '', texts.en, 'en')).toMatchObject({ state: 'late' });
  expect(drawStrip({ ...clock, remaining: -3 }, '', texts.zh, 'zh').text[1]).toBe('已超过期限 3 个工作日。');
});

it('writes nothing of the data into the drawing that is not escaped', () => {
  const over = { column: 'x', name: '<b>', dataType: 'C', key: false };
  const points = [
    { label: '<b>"&', value: 2 },
    { label: '乙', value: 1 },
  ];
  const drawn = drawChart({ kind: 'bars', over, points, others: 0, rows: 3 }, texts.zh, true);
  expect(drawn.svg).not.toMatch(/<script|<b>|style=|on\w+=/);
  expect(drawn.svg).toContain('&lt;b&gt;&quot;&amp;');
  const line = drawChart({ kind: 'line', over, value: over, points: [...points, { label: '丙', value: -5 }], rows: 3 }, texts.zh, true);
  expect(line.svg).not.toContain('NaN');
  expect(line.says).toContain('-5');
});
