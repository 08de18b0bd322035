import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const home = join(import.meta.dirname, '..', '..');
let lines: { line: string; proofs: string[] }[];

beforeAll(async () => {
  const text = await readFile(join(home, 'docs', 'security.md'), 'utf8');
  lines = text
    .split('\n')
    .filter((row) => row.startsWith('| ') && !row.startsWith('| ---') && !row.startsWith('| line |'))
    .map((row) => {
      const [line = '', proofs = ''] = row.slice(2, -2).split(' | ');
      return { line, proofs: proofs.split('<br>') };
    });
});

describe('docs/security.md', () => {
  it('has a proof for every line, or says which room is still to carry it', () => {
    expect(lines.length).toBeGreaterThan(40);
    for (const { line, proofs } of lines)
      expect(
        proofs.some((proof) => proof.includes(' › ') || /not touched yet: \S/.test(proof)),
        line,
      ).toBe(true);
  });

  it('names no test that there is not', async () => {
    const named = lines.flatMap(({ line, proofs }) =>
      proofs.flatMap((proof) => {
        const [, file, name] = /^`([^`]+)` › (.+)$/.exec(proof) ?? [];
        return file && name ? [{ line, file, name }] : [];
      }),
    );
    expect(named.length).toBeGreaterThan(60);
    const missing: string[] = [];
    for (const { line, file, name } of named) {
      const text = existsSync(join(home, file)) ? await readFile(join(home, file), 'utf8') : '';
      if (!text.includes(name)) missing.push(`${line}: ${file} › ${name}`);
    }
    expect(missing).toEqual([]);
  });
});
