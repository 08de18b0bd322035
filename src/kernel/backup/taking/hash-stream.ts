import { createHash } from 'node:crypto';

/** Counts and hashes the bytes that pass through it. */
export interface HashStream {
  readonly through: (pieces: AsyncIterable<Buffer>) => AsyncGenerator<Buffer>;
  bytes(): number;
  /** SHA-256, hexadecimal; once. */
  digest(): string;
}

export function openHash(onBytes: (bytes: number) => void = () => undefined): HashStream {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    through: async function* (pieces) {
      for await (const piece of pieces) {
        hash.update(piece);
        onBytes((bytes += piece.length));
        yield piece;
      }
    },
    bytes: () => bytes,
    digest: () => hash.digest('hex'),
  };
}
