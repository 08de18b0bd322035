import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '#law';
import { disableRules } from '../../src/casework/testing/disable-rules.ts';
import { whatTrialProves } from '../../src/casework/testing/what-trials-prove.ts';
import { describePack, sumOf } from '../../tools/conformance/describe-conformance.ts';
import { lowerOf } from '../../tools/conformance/held.ts';
import { joinObligations, type ToJoin } from '../../tools/conformance/join-obligations.ts';
import type { ProofFile } from './proof-reporter.ts';

const pack = loadPack(join(import.meta.dirname, '..', '..', 'packs', 'wuxi-2020'));
const rules = pack.articles.flatMap((article) => article.rules);
const ids = (carried: string) => rules.filter((rule) => rule.carried === carried).flatMap((rule) => rule.covers);
const enforced = ids('enforced');
const everyProof: ProofFile = { proofs: [{ file: 'a.test.ts', test: 'all', ids: enforced }], disabled: [], failed: [] };
const owed = { pending: ids('planned').length, overdue: 0, unproved: 0, unnoticed: 0 };
const sound: ToJoin = {
  obligations: { 'wuxi-2020': rules.flatMap((rule) => rule.covers) },
  packs: [pack],
  found: everyProof,
  held: { 'wuxi-2020': owed },
  rooms: new Set(),
};
const problemsOf = (change: Partial<ToJoin>) => joinObligations({ ...sound, ...change }).problems;

describe('what the law asks is not lost on the way to what tests show', () => {
  it('a pack whose every claim is proved, and that owes what is held, is in order', () => {
    expect(problemsOf({})).toEqual([]);
    expect(sumOf(joinObligations(sound).lines)).toMatch(new RegExp(`^92 = ${enforced.length} enforced \\+ `));
  });

  it('an obligation that no pack maps, and one that no source document has, are told', () => {
    expect(problemsOf({ obligations: { 'wuxi-2020': [...(sound.obligations['wuxi-2020'] ?? []), 'wuxi-99-1'] } })).toEqual([
      'wuxi-99-1: no pack says how it is carried out',
    ]);
    expect(problemsOf({ obligations: { 'wuxi-2020': (sound.obligations['wuxi-2020'] ?? []).filter((id) => id !== 'wuxi-1-1') } })).toEqual([
      'wuxi-1-1: a pack covers it, and no source document has it',
    ]);
  });

  it('an enforced obligation whose only test failed or was skipped has no proof', () => {
    const [first = ''] = enforced;
    const found = { ...everyProof, proofs: [{ file: 'a.test.ts', test: 'all', ids: enforced.slice(1) }] };
    const joined = joinObligations({ ...sound, found });
    expect(joined.problems).toEqual(['wuxi-2020: 1 unproved, where 0 hold and the number may only fall']);
    expect(describePack('wuxi-2020', joined, sound.held, sound.rooms).find((line) => line.includes(` ${first} `))).toContain('NO PROOF');
    expect(problemsOf({ found: { ...everyProof, failed: ['a.test.ts > all'] } })).toEqual(['failed, and proves nothing: a.test.ts > all']);
  });

  it('what is pending may not grow, nor wait for a room that has come', () => {
    expect(problemsOf({ held: { 'wuxi-2020': { ...owed, pending: owed.pending - 1 } } })).toHaveLength(1);
    const [article] = pack.articles.filter((each) => each.rules.some((rule) => rule.carried === 'planned'));
    const waiting = pack.articles.map((each) =>
      each === article ? { ...each, rules: each.rules.map((rule) => ({ ...rule, room: 'a-room-to-come' })) } : each,
    );
    const packs = [{ ...pack, articles: waiting }];
    expect(problemsOf({ packs })).toEqual([]);
    expect(problemsOf({ packs, rooms: new Set(['a-room-to-come']) })).toEqual([
      'wuxi-2020: 1 overdue, where 0 hold and the number may only fall',
    ]);
  });

  it('a rule that can be disabled unseen is told by its name', () => {
    const disabled = [{ pack: 'wuxi-2020', name: 'share-request/review limit (20.2)', ids: ['wuxi-20-2-b'], noticed: false }];
    const joined = joinObligations({ ...sound, found: { ...everyProof, disabled } });
    expect(joined.problems).toEqual(['wuxi-2020: 1 unnoticed, where 0 hold and the number may only fall']);
    expect(describePack('wuxi-2020', joined, sound.held, sound.rooms).join('\n')).toContain('unnoticed: share-request/review limit (20.2)');
  });

  it('a proof of an obligation that does not exist is a slip', () => {
    const found = { ...everyProof, proofs: [...everyProof.proofs, { file: 'a.test.ts', test: 'slip', ids: ['wuxi-24-9'] }] };
    expect(problemsOf({ found })).toEqual(['a.test.ts: slip proves wuxi-24-9, which no source document has']);
  });

  it('held numbers are lowered and never raised', () => {
    const more = { pending: 99, overdue: 0, unproved: 0, unnoticed: 0 };
    expect(lowerOf({ a: { ...more, pending: 5 } }, { a: more })).toEqual({ a: { ...more, pending: 5 } });
    expect(lowerOf({ a: more }, { a: { ...more, pending: 5 } })).toEqual({ a: { ...more, pending: 5 } });
  });
});

describe('a trial proves what it shows, and no more', () => {
  const trial = { case: 'opening-request', name: '', do: [] };
  const shown = (part: string, refusedOn?: string) =>
    whatTrialProves(pack, trial, [{ type: 'opening-request', part, refusedOn: refusedOn && `wuxi-2020:${refusedOn}` }]);

  it('a refusal on the paragraph, or an act at the part that rests on it', () => {
    expect(shown('answer', '24.2')).toContain('wuxi-24-2-c');
    expect(shown('answer', '24.3')).not.toContain('wuxi-24-2-c');
    expect(shown('answer')).toContain('wuxi-24-2-c');
    expect(shown('agreement')).not.toContain('wuxi-24-2-c');
    expect(whatTrialProves(pack, { ...trial, proves: ['wuxi-5-1'] }, [])).toEqual(['wuxi-5-1']);
  });

  it('nothing of what is only planned', () => {
    for (const id of ids('planned')) expect(shown('answer', '24.2')).not.toContain(id);
  });
});

it('each rule of a case type can be struck alone, and the rest stands', () => {
  const disabled = disableRules(pack);
  const own = pack.cases['opening-request'];
  expect(new Set(disabled.map(({ name }) => name)).size).toBeGreaterThan(60);
  for (const rule of disabled) expect(rule.pack.cases[rule.type], rule.name).not.toEqual(pack.cases[rule.type]);
  const limit = disabled.find(({ name }) => name.startsWith('opening-request/answer limit'))?.pack.cases['opening-request'];
  expect(limit?.steps['answer']?.limits).toEqual([]);
  expect(limit?.filing).toBe(own?.filing);
});
