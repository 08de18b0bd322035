import type { Access, AccessArticles, Publication } from '#access';
import type { Clock } from '#kernel';

/** Working days after `from`, up to and with `to`, both `YYYY-MM-DD`. */
export interface WorkdayCounter {
  workdaysBetween(from: string, to: string): number;
}

/** What the outlets for agencies work with. */
export interface Room {
  readonly access: Access;
  readonly clock: Clock;
  readonly calendar: WorkdayCounter;
  /** The articles behind refusals. */
  readonly articles: AccessArticles;
  /** Files that this process is writing. */
  readonly downloads: { running: number };
  agencyName(id: string): Promise<string>;
  /** Name and items of a published resource, for lists of grants; undefined where it is published no more. */
  findPublication(id: string): Promise<Publication | undefined>;
}
