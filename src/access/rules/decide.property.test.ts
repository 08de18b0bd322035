import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompiledGrants } from '../grants/compiled-grants.ts';
import type { Grant, GrantState, Mode } from '../grants/grant.ts';
import { aGrant, aPublication } from '../testing/samples.ts';
import { decide, type Question } from './decide.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const holders = fc.constantFrom('a', 'b');
const purposes = fc.constantFrom('P1', 'P2');
const itemIds = fc.constantFrom('i1', 'i2', 'i3', 'i4');
const modes = fc.constantFrom<Mode>('lookup', 'preview', 'download');

const grants = fc.array(
  fc.record({
    holder: holders,
    resource: fc.constantFrom('7', '8'),
    items: fc.uniqueArray(itemIds, { minLength: 1 }),
    purposeCode: purposes,
    modes: fc.uniqueArray(modes, { minLength: 1 }),
    state: fc.constantFrom<GrantState>('active', 'active', 'active', 'suspended', 'revoked'),
    validFrom: fc.integer({ min: 1, max: 5 }).map(day),
    validUntil: fc.option(fc.integer({ min: 6, max: 10 }).map(day)),
    subjectItem: fc.option(fc.constant('i1'), { freq: 4 }),
    quotaPerDay: fc.option(fc.constant(3), { freq: 4 }),
  }),
  { maxLength: 6 },
);
const questions = fc.record({
  consumer: holders,
  items: fc.uniqueArray(itemIds, { maxLength: 3 }),
  purpose: purposes,
  mode: modes,
  subject: fc.option(fc.constantFrom('A', 'B'), { nil: undefined }),
  key: fc.constant(new Map([['i1', 'A']])),
  at: fc.integer({ min: 0, max: 11 }).map(day),
  sharing: fc.constantFrom<'gated' | 'open_to_all' | 'closed'>('gated', 'gated', 'open_to_all', 'closed'),
});

/** The same rule in the slow words of the law: does any grant cover all of this? */
function coveredByAnyGrant(all: readonly Grant[], question: Question, spent: boolean): boolean {
  const publication = question.publication;
  if (publication === undefined || publication.sharing === 'closed') return false;
  const open = new Set(publication.items.filter((item) => item.sharing !== 'closed').map((item) => item.id));
  return all.some((grant) =>
    [
      grant.holder === question.consumer,
      grant.resource === publication.id,
      grant.purposeCode === question.purpose,
      grant.state === 'active',
      grant.validFrom.getTime() <= question.at.getTime(),
      grant.validUntil === null || question.at.getTime() < grant.validUntil.getTime(),
      grant.modes.some((mode) => mode === question.mode),
      question.items.every((item) => open.has(item) && grant.items.includes(item)),
      question.items.length > 0 || grant.items.some((item) => open.has(item)),
      grant.subjectItem === null || (question.mode === 'lookup' && question.subject === 'A'),
      grant.quotaPerDay === null || !spent,
    ].every(Boolean),
  );
}

describe('the decision', () => {
  it('allows exactly what some grant covers, and nothing beyond it', () => {
    fc.assert(
      fc.property(grants, questions, fc.boolean(), (drafts, { sharing, ...asked }, spent) => {
        const all = drafts.map((draft, index) => aGrant({ ...draft, id: String(index + 1) }));
        const question: Question = { consumerKind: 'agency', ...asked, publication: aPublication({ sharing }) };
        const index = new CompiledGrants();
        index.apply(all, 1n);
        const decision = decide(question, index, () => spent);
        expect(decision.allowed).toBe(coveredByAnyGrant(all, question, spent));
        if (!decision.allowed) return;
        const { grant, items } = decision;
        expect(grant.holder).toBe(question.consumer);
        expect(grant.purposeCode).toBe(question.purpose);
        expect(grant.modes).toContain(question.mode);
        expect(question.at >= grant.validFrom && (!grant.validUntil || question.at < grant.validUntil)).toBe(true);
        for (const item of items) {
          expect(grant.items).toContain(item.id);
          expect(item.sharing).not.toBe('closed');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same however the grants came in: at once, one by one, or over older versions of themselves', () => {
    fc.assert(
      fc.property(grants, questions, (drafts, { sharing, ...asked }) => {
        const all = drafts.map((draft, index) => aGrant({ ...draft, id: String(index + 1) }));
        const question: Question = { consumerKind: 'agency', ...asked, publication: aPublication({ sharing }) };
        const atOnce = new CompiledGrants();
        atOnce.apply(all, 9n);
        const oneByOne = new CompiledGrants();
        all.forEach((grant, index) => {
          oneByOne.apply([{ ...grant, state: 'revoked' }], BigInt(2 * index + 1));
          oneByOne.apply([grant], BigInt(2 * index + 2));
        });
        expect(decide(question, oneByOne, () => false).allowed).toBe(decide(question, atOnce, () => false).allowed);
        expect(oneByOne.size).toBe(atOnce.size);
      }),
      { numRuns: 500 },
    );
  });
});
