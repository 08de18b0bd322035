/**
 * Length in bytes of the GB18030 sequence that begins at `at`, by its shape alone:
 * 1 (ASCII, and 0x80 which Windows writes for €), 2, 4, 0 when the bytes end inside a sequence that could
 * still become whole, or -1 when no sequence has this shape.
 */
export function lengthOfGb18030Sequence(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  if (first === undefined) return 0;
  if (first <= 0x80) return 1;
  if (first === 0xff) return -1;
  const second = bytes[at + 1];
  if (second === undefined) return 0;
  if (second >= 0x40 && second <= 0xfe && second !== 0x7f) return 2;
  if (second < 0x30 || second > 0x39) return -1;
  const third = bytes[at + 2];
  if (third === undefined) return 0;
  if (third < 0x81 || third === 0xff) return -1;
  const fourth = bytes[at + 3];
  if (fourth === undefined) return 0;
  return fourth >= 0x30 && fourth <= 0x39 ? 4 : -1;
}

/**
 * Offset of the first byte that is no GB18030, or -1 when all of it is (an unfinished last sequence counts as
 * wrong only where `final`). Mapping is judged by the decoder itself: four-byte sequences of good shape may
 * still stand for no character.
 */
export function findWrongGb18030(bytes: Uint8Array, final: boolean): number {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOfGb18030Sequence(bytes, at);
    if (length === 0) return final ? at : -1;
    if (length < 0) return at;
    if (length > 1) {
      try {
        decoder.decode(bytes.subarray(at, at + length));
      } catch {
        return at;
      }
    }
    at += length;
  }
  return -1;
}

/** Bytes at the end of a chunk that begin a sequence which the next chunk completes (0 to 3). */
export function unfinishedGb18030(bytes: Uint8Array): number {
  // The second and fourth bytes of a sequence overlap ASCII and lead bytes, so the shape is known only from a
  // safe point: a byte below 0x30 never stands inside a sequence.
  let at = bytes.length - 1;
  while (at >= 0 && (bytes[at] ?? 0) >= 0x30) at -= 1;
  at += 1;
  while (at < bytes.length) {
    const length = lengthOfGb18030Sequence(bytes, at);
    if (length === 0) return bytes.length - at;
    at += length < 0 ? 1 : length;
  }
  return 0;
}
