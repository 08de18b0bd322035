import { isUtf8 } from 'node:buffer';

/** Bytes at the end of a chunk that begin a character which the next chunk completes (0 to 3). */
export function unfinishedUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** Offset of the first byte that is no UTF-8 in a piece known to hold one. */
export function findWrongUtf8(bytes: Uint8Array): number {
  let from = 0;
  let to = bytes.length;
  // The longest prefix that is UTF-8, by halving; a prefix is cut back to whole characters first.
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    const prefix = bytes.subarray(0, middle);
    const held = unfinishedUtf8(prefix);
    if (isUtf8(prefix.subarray(0, middle - held))) from = middle;
    else to = middle - 1;
  }
  return from - unfinishedUtf8(bytes.subarray(0, from));
}

/** How many characters of three or four bytes stand in a piece that is UTF-8. Counting stops at `enough`. */
export function countLongUtf8(bytes: Uint8Array, enough: number): number {
  let count = 0;
  for (let at = 0; at < bytes.length && count < enough; at++) if ((bytes[at] ?? 0) >= 0xe0) count += 1;
  return count;
}
