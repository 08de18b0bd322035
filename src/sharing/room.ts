import type { Access, Publication } from '#access';
import type { Clock } from '#kernel';

/** What the outlets for agencies work with. */
export interface Room {
  readonly access: Access;
  readonly clock: Clock;
  agencyName(id: string): Promise<string>;
  /** Name and items of a published resource, for lists of grants; undefined where it is published no more. */
  findPublication(id: string): Promise<Publication | undefined>;
}
