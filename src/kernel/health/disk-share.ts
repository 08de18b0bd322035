import { statfs } from 'node:fs/promises';

/** Share of the directory's disk that is used, 0 to 1, of what an unprivileged process may use: as `df` tells it. */
export async function diskShare(directory: string): Promise<number> {
  const { blocks, bfree, bavail } = await statfs(directory);
  const used = blocks - bfree;
  return used + bavail === 0 ? 0 : used / (used + bavail);
}
