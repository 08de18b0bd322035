import { sql, type WriteConnection } from '#kernel';

/** Makes the next code under a classification; replaceable, as provinces number differently (DB23/T 2839, DB15/T 1875 and others). */
export type CodeGenerator = (connection: WriteConnection, jurisdiction: string, classification: string) => Promise<string>;

/**
 * The national guide's code. The counter's row is locked until the transaction ends, so that two registrations never get
 * one code; it only grows, so that a code is never given twice.
 */
export const nextNationalCode: CodeGenerator = async (connection, jurisdiction, classification) => {
  const { rows } = await sql<{ value: string }>`
    insert into catalog.code_counter (jurisdiction, classification, value) values (${jurisdiction}, ${classification}, 1)
    on conflict (jurisdiction, classification) do update set value = catalog.code_counter.value + 1
    returning value`.execute(connection);
  const value = rows[0]?.value;
  if (value === undefined) throw new Error('the code counter gave nothing');
  return `${classification}/${value.padStart(6, '0')}`;
};

/** A code as part of an address: `/` stands as `-`. */
export const slugOfCode = (code: string): string => code.replace('/', '-');

/** The code that an address stands for. */
export const codeOfSlug = (slug: string): string => slug.replace('-', '/');
