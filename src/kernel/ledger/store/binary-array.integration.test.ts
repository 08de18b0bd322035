import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { openTestDatabase } from '../../testing/index.ts';
import { integerArray, jsonbArray, textArray } from './binary-array.ts';

it('what is sent as a binary array is what the database has, quotes, braces, backslashes and all planes of Unicode', async () => {
  const database = await openTestDatabase({ migrations: [] });
  onTestFinished(() => database.close());
  const clean = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\u0000', ''));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(clean, fc.constantFrom('', 'NULL', '{"a,b"}', '\\', '“引号”')), { maxLength: 20 }),
      async (texts) => {
        const { rows } = await database.readers.query<{ texts: string[]; facts: unknown[]; numbers: number[] }>(
          'select $1::text[] as texts, $2::jsonb[] as facts, $3::integer[] as numbers',
          [
            textArray(texts),
            jsonbArray(texts.map((text) => JSON.stringify({ text }))),
            integerArray(texts.map((_, at) => at * 1_000_003 - 7)),
          ],
        );
        expect(rows[0]).toEqual({ texts, facts: texts.map((text) => ({ text })), numbers: texts.map((_, at) => at * 1_000_003 - 7) });
      },
    ),
    { numRuns: 60 },
  );
});
