import { statfs } from 'node:fs/promises';

/** Share of the directory's disk that is used, 0 to 1, as an unprivileged process finds it. */
export async function diskShare(directory: string): Promise<number> {
  const { blocks, bavail } = await statfs(directory);
  return blocks === 0 ? 0 : 1 - bavail / blocks;
}
