import { describe, expect, it } from 'vitest';
import { levelThreePolicy } from '../room.ts';
import { countAttempt } from './lockout.ts';
import { judgePassword } from './password-rule.ts';
import { areSeparate } from './role-separation.ts';

const now = new Date('2026-03-02T01:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('new passwords', () => {
  it.each(['Lantern-Pond-42', 'abcdefgh12!', '太湖水清2026Yes', 'ABCdef123456'])('accepts %s', (password) => {
    expect(judgePassword(password, 'zhangsan')).toEqual([]);
  });

  it.each([
    ['Short-1a', 'too short'],
    ['abcdefghij12', 'two kinds only'],
    ['ZhangSan-2026', 'holds the login'],
    ['Nasgnahz-2026', 'holds the login backwards'],
    ['Aa1Aa1Aa1Aa1', 'too few different characters'],
    [`Aa1-${'bcdef'.repeat(30)}`, 'endless'],
  ])('refuses %s: %s', (password) => {
    expect(judgePassword(password, 'zhangsan')).not.toEqual([]);
  });
});

describe('the lock after failures', () => {
  it('lets five attempts through and then none for fifteen minutes', () => {
    let attempts = { failures: 0, lastAt: now, lockedUntil: null as Date | null };
    for (let turn = 1; turn <= 5; turn += 1) {
      const judged = countAttempt(attempts, now, levelThreePolicy);
      expect(judged).toMatchObject({ allowed: true, last: turn === 5 });
      if (judged.allowed) attempts = judged.attempts;
    }
    expect(countAttempt(attempts, later(1), levelThreePolicy)).toEqual({ allowed: false, minutes: 14 });
    expect(countAttempt(attempts, later(15), levelThreePolicy)).toMatchObject({ allowed: true, attempts: { failures: 1 } });
  });

  it('forgets failures of long ago', () => {
    const old = { failures: 4, lastAt: now, lockedUntil: null };
    expect(countAttempt(old, later(16), levelThreePolicy)).toMatchObject({ allowed: true, last: false });
    expect(countAttempt(old, later(14), levelThreePolicy)).toMatchObject({ allowed: true, last: true });
  });
});

describe('separation of administrators', () => {
  it('keeps the three apart from one another and from duties', () => {
    expect(areSeparate(['auditor'])).toBe(true);
    expect(areSeparate(['officer', 'head', 'sharing-head'])).toBe(true);
    expect(areSeparate(['system-administrator', 'security-administrator'])).toBe(false);
    expect(areSeparate(['auditor', 'officer'])).toBe(false);
  });
});
