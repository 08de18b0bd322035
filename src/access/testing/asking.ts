import { Fault, sql } from '#kernel';
import type { LookUpRequest } from '../index.ts';
import { persons, type TestAccess, yibao } from './open-test-access.ts';

/** The identity number that the samples' first person has. */
export const number: string = persons[0][0];

/** A look-up of the first person by the health insurance's program, under the case of `issue`. */
export function lookUp(change: Partial<LookUpRequest> = {}, key: string = number): LookUpRequest {
  return {
    mode: 'lookup',
    principal: yibao,
    resource: '101001-000007',
    items: [],
    purpose: 'C-1',
    selector: { key: { sfzh: key } },
    ...change,
  };
}

/** The fault with which something is refused. @throws Error where it is not. */
export async function refusal(work: Promise<unknown>): Promise<Fault> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

export async function gather<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** Ledger entries of a kind in order: their public part, and all of the row as text. */
export async function entries(test: TestAccess, kind: string) {
  const rows = await sql<{ public: Record<string, unknown>; all: string }>`
    select public, e::text as all from ledger.entry e where kind = ${kind} order by batch, i`.execute(test.database.reader);
  return rows.rows;
}
