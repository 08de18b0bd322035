import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '#kernel';
import { number } from '../testing/asking.ts';
import { openTestAccess, yibao } from '../testing/open-test-access.ts';

/** What may happen to a grant, in any order: `issue` and calls always, the rest where there is one. */
type Move =
  | { readonly what: 'issue'; readonly days: number | null; readonly begins: number }
  | { readonly what: 'suspend' | 'resume'; readonly grant: number; readonly matter: number }
  | { readonly what: 'revoke'; readonly grant: number }
  | { readonly what: 'wait'; readonly hours: number }
  | { readonly what: 'call'; readonly grant: number; readonly process: number };

const grant = fc.nat({ max: 3 });
const moves: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('issue' as const), days: fc.option(fc.nat({ max: 3 })), begins: fc.nat({ max: 1 }) }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('suspend' as const, 'resume' as const), grant, matter: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('revoke' as const), grant }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('wait' as const), hours: fc.nat({ max: 40 }) }) },
  { weight: 8, arbitrary: fc.record({ what: fc.constant('call' as const), grant, process: fc.nat({ max: 1 }) }) },
);

/** A grant as somebody with paper and pencil would keep it. */
interface Paper {
  readonly id: string;
  readonly purpose: string;
  readonly from: Date;
  readonly until: Date | null;
  revoked: boolean;
  /** Open matters that hold it back, and how many of each there have been. */
  readonly matters: Set<number>;
  readonly ended: Map<number, number>;
}

/** What the law says of a call now, without index, epoch or cache. */
function expected(paper: Paper | undefined, others: number, now: Date): string {
  if (!paper) return others > 0 ? 'access.other-purpose' : 'access.no-grant';
  if (paper.revoked) return 'access.grant-revoked';
  if (paper.matters.size > 0) return 'access.grant-suspended';
  if (now < paper.from) return 'access.grant-not-begun';
  if (paper.until && now >= paper.until) return 'access.grant-expired';
  return 'answered';
}

const day = 86_400_000;
const dayText = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
const startOf = (text: string) => new Date(`${text}T00:00:00+08:00`);

describe('whatever befalls grants, on two platforms over one database', () => {
  it('each call is answered or refused as somebody with paper and pencil would', async () => {
    let answered = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(moves, { minLength: 12, maxLength: 30 }), async (sequence) => {
        const test = await openTestAccess();
        try {
          // The second hears no announcements: it lives by the fence alone.
          const platforms = [test.access, await test.openAnother({ listen: false })];
          const papers: Paper[] = [];
          for (const move of sequence) {
            const now = test.clock.now();
            if (move.what === 'issue') {
              const purpose = `C-${papers.length + 1}`;
              const from = move.begins === 0 ? undefined : dayText(new Date(now.getTime() + day));
              const last = move.days === null ? undefined : dayText(new Date(now.getTime() + (move.days + move.begins) * day));
              const id = await test.issue({ ...(from ? { from } : {}), ...(last ? { until: last } : {}) }, purpose);
              const until = last ? new Date(startOf(last).getTime() + day) : null;
              papers.push({ id, purpose, from: from ? startOf(from) : now, until, revoked: false, matters: new Set(), ended: new Map() });
              continue;
            }
            if (move.what === 'wait') {
              test.clock.advance({ hours: move.hours });
              continue;
            }
            const paper = papers[move.grant];
            if (move.what === 'call') {
              const purpose = paper?.purpose ?? 'C-0';
              const asked = platforms[move.process]?.disclose({
                mode: 'lookup',
                principal: yibao,
                resource: '7',
                items: [],
                purpose,
                selector: { key: { i1: number } },
              });
              const got = await asked?.then(
                () => 'answered',
                (error: unknown) => (error instanceof Fault ? error.code : String(error)),
              );
              expect(got).toBe(expected(paper, papers.length, now));
              if (got === 'answered') answered += 1;
              else refused += 1;
            } else if (paper) {
              if (move.what === 'revoke') {
                await test.effect('grant.revoke', { grant: paper.id });
                paper.revoked = true;
              } else {
                // A matter that has ended does not begin again: its case is closed, the next is another.
                const round = paper.ended.get(move.matter) ?? 0;
                await test.effect(`grant.${move.what}`, { grant: paper.id }, `M-${move.matter}-${paper.id}-${round}`);
                if (move.what === 'suspend') paper.matters.add(move.matter);
                else if (paper.matters.delete(move.matter)) paper.ended.set(move.matter, round + 1);
              }
            }
          }
        } finally {
          await test.close();
          await test.database.close();
        }
      }),
      { numRuns: 12 },
    );
    expect(answered).toBeGreaterThan(5);
    expect(refused).toBeGreaterThan(5);
  }, 120_000);
});
