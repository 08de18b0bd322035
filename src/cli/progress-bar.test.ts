import { describe, expect, it } from 'vitest';
import { openProgressBar, type ShownProgress } from './progress-bar.ts';

const progress = (share: number, name = '装载 load'): ShownProgress => ({
  step: Math.round(share * 10),
  steps: 10,
  name,
  day: '2026-01-05',
  rows: share * 100_000,
  share,
});

function open(terminal: { isTTY: boolean; columns?: number }) {
  const written: string[] = [];
  let time = 0;
  const bar = openProgressBar({ ...terminal, write: (text) => written.push(text) }, () => time);
  return { bar, written, wait: (milliseconds: number) => void (time += milliseconds) };
}

describe('progress of a long work', () => {
  it('is one line on a terminal, drawn over, with share, matters, rows, rate and what is left', () => {
    const { bar, written, wait } = open({ isTTY: true, columns: 200 });
    bar.show(progress(0));
    wait(10_000);
    bar.show(progress(0.5));
    const text = written.join('');
    expect(text).not.toContain('\n');
    expect(text).toContain('\r\u001b[2K');
    for (const part of ['██████████░░░░░░░░░░', '50%', '5/10', '50,000', '5,000/s', '10 s', '2026-01-05'])
      expect(written.at(-1)).toContain(part);
    bar.end();
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });

  it('is not drawn oftener than eyes can follow', () => {
    const { bar, written, wait } = open({ isTTY: true });
    for (let time = 0; time < 1_000; time += 1) {
      bar.show(progress(time / 1_000));
      wait(1);
    }
    expect(written.filter((text) => text.includes('%')).length).toBeLessThanOrEqual(10);
  });

  it('fits a narrow terminal, where a Chinese character takes two cells', () => {
    const { bar, written } = open({ isTTY: true, columns: 40 });
    bar.show(progress(0.3, '户籍人口基本信息'.repeat(5)));
    const cells = [...(written.at(-1) ?? '')].reduce((sum, character) => sum + (/[\u3000-\u9fff]/.test(character) ? 2 : 1), 0);
    expect(cells).toBeLessThan(40);
  });

  it('is a plain line for each tenth where there is no terminal: a log stays readable', () => {
    const { bar, written, wait } = open({ isTTY: false });
    for (let share = 0; share <= 1; share += 0.01) {
      bar.show(progress(share));
      wait(500);
    }
    bar.end();
    expect(written.length).toBeLessThanOrEqual(11);
    expect(written.every((text) => text.endsWith('\n') && !text.includes('\u001b'))).toBe(true);
  });

  it('steps aside for another line and comes back', () => {
    const { bar, written } = open({ isTTY: true });
    bar.show(progress(0.2));
    const line = written.at(-1);
    bar.beside(() => written.push('a line of the log\n'));
    expect(written.slice(-3)).toEqual(['\r\u001b[2K', 'a line of the log\n', line]);
  });
});
