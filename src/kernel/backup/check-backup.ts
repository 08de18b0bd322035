import { type Archive, openArchive } from './archive/read-archive.ts';
import { backupFaults } from './faults.ts';
import { formOf, type Manifest, manifestName, parseManifest } from './manifest.ts';

export interface CheckedBackup {
  readonly archive: Archive;
  readonly manifest: Manifest;
}

/**
 * Reads a back-up from end to end and holds every byte against its digest.
 * @throws Fault `kernel.backup-unreadable`, `kernel.backup-cut-off`, `kernel.backup-damaged` or `kernel.backup-newer`.
 */
export async function checkBackup(path: string, onProgress?: (share: number) => void): Promise<CheckedBackup> {
  const archive = await openArchive(path, onProgress);
  const text = await archive.read(manifestName);
  const manifest = parseManifest(text);
  if (manifest) return { archive, manifest };
  const form = formOf(text);
  // Its bytes are as they were written, so a newer program wrote them, or another than ours.
  if (form !== undefined) throw backupFaults['kernel.backup-newer']({ values: { release: '?', unknown: `${manifestName} ${form}` } });
  throw backupFaults['kernel.backup-unreadable']({ values: { file: path, reason: manifestName } });
}
