import { type Clock, type Database, dayOf, sql } from '#kernel';
import type { Grant } from './grant.ts';

/**
 * Keeps grants inside their daily quota over all processes: each takes small blocks from a counter in the database
 * and spends them from memory. The quota is never exceeded; a process that dies may strand the rest of its block.
 */
export interface DailyAllowance {
  /** True where this process knows that nothing is left today. */
  isSpent(grant: Grant): boolean;
  /** Takes one use; false where the quota is spent. */
  take(grant: Grant): Promise<boolean>;
  /** Gives back a use that came to nothing. */
  giveBack(grant: Grant): void;
}

interface Block {
  readonly day: string;
  /** A changed grant may have another quota. */
  readonly version: number;
  left: number;
  spent: boolean;
  refill: Promise<void> | undefined;
}

export function keepAllowance(database: Database, clock: Clock): DailyAllowance {
  const blocks = new Map<string, Block>();

  function blockOf(grant: Grant): Block {
    const day = dayOf(clock.now());
    const known = blocks.get(grant.id);
    if (known?.day === day && known.version === grant.version) return known;
    const fresh: Block = { day, version: grant.version, left: 0, spent: false, refill: undefined };
    blocks.set(grant.id, fresh);
    return fresh;
  }

  async function refill(grant: Grant, block: Block, quota: number): Promise<void> {
    const granted = await database.transact(async (connection) => {
      // The conflicting update changes nothing but takes the row's lock, so that processes take blocks in turn.
      const found = await sql<{ taken: number }>`
        insert into access.allowance as a (grant_id, jurisdiction, day, taken) values (${grant.id}, ${grant.jurisdiction}, ${block.day}, 0)
        on conflict (grant_id, day) do update set taken = a.taken returning taken`.execute(connection);
      const left = quota - (found.rows[0]?.taken ?? 0);
      const size = Math.max(0, Math.min(left, 50, Math.max(1, Math.floor(quota / 20))));
      if (size > 0)
        await sql`update access.allowance set taken = taken + ${size} where grant_id = ${grant.id} and day = ${block.day}`.execute(
          connection,
        );
      return size;
    });
    block.left += granted;
    if (granted === 0) block.spent = true;
  }

  return {
    isSpent(grant) {
      const block = blockOf(grant);
      return block.spent && block.left === 0;
    },
    async take(grant) {
      const quota = grant.quotaPerDay;
      if (quota === null) return true;
      const block = blockOf(grant);
      while (block.left === 0) {
        if (block.spent) return false;
        block.refill ??= refill(grant, block, quota).finally(() => {
          block.refill = undefined;
        });
        await block.refill;
      }
      block.left -= 1;
      return true;
    },
    giveBack(grant) {
      if (grant.quotaPerDay !== null) blockOf(grant).left += 1;
    },
  };
}
