import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationSource } from '../../database/migrate.ts';
import { backupFaults } from '../faults.ts';
import type { Manifest } from '../manifest.ts';

/**
 * The texts by which the back-up's schema was made, in its order, from this program's own files.
 * @throws Fault `kernel.backup-newer` where this program lacks one, `kernel.backup-differs` where its text is another.
 */
export async function findMigrations(manifest: Manifest, sources: readonly MigrationSource[]): Promise<string[]> {
  const texts = new Map<string, { text: string; sha256: string }>();
  for (const { room, directory } of sources) {
    for (const name of (await readdir(directory)).filter((each) => each.endsWith('.sql'))) {
      const text = await readFile(join(directory, name), 'utf8');
      texts.set(`${room}/${name}`, { text, sha256: createHash('sha256').update(text).digest('hex') });
    }
  }
  const title = ({ room, name }: Manifest['migrations'][number]) => `${room}/${name}`;
  const unknown = manifest.migrations.filter((mark) => !texts.has(title(mark))).map(title);
  if (unknown.length > 0) throw backupFaults['kernel.backup-newer']({ values: { release: manifest.release, unknown: unknown.join(', ') } });
  const differing = manifest.migrations.filter((mark) => texts.get(title(mark))?.sha256 !== mark.sha256).map(title);
  if (differing.length > 0) throw backupFaults['kernel.backup-differs']({ values: { differing: differing.join(', ') } });
  return manifest.migrations.map((mark) => texts.get(title(mark))?.text ?? '');
}
