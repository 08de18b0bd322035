import { expect, it } from 'vitest';
import { judgeAudit } from './judge-audit.ts';

const of = (severity: string) => JSON.stringify({ vulnerabilities: { 'left-pad': { severity, fixAvailable: true } } });

it.each(['high', 'critical'])('a dependency with a known %s vulnerability stops a change', (severity) => {
  expect(judgeAudit(of(severity))).toEqual({ ok: false, said: `left-pad: ${severity}` });
});

it.each(['low', 'moderate'])('a %s one does not', (severity) => {
  expect(judgeAudit(of(severity)).ok).toBe(true);
});

it('silence is not taken for safety: it is said that nothing was looked at', () => {
  expect(judgeAudit('{"error":{"summary":"audit endpoint returned an error"}}').said).toContain('not looked at');
  expect(judgeAudit('').said).toContain('not looked at');
  expect(judgeAudit('{"vulnerabilities":{}}')).toEqual({ ok: true, said: '' });
});
