/** Block of SHA-256 and of SM3, in bytes. */
const blockBytes = 64;

/**
 * HMAC (RFC 2104) from a one-shot digest of 64-byte blocks. `createHmac` costs three times as much for inputs as short
 * as ours, and a disclosure about a person needs three.
 * @param key at most 64 bytes. @throws RangeError for a longer one, which RFC 2104 would hash first.
 */
export function hmacWith(digest: (data: Buffer) => Buffer, key: Buffer, data: Buffer | string): Buffer {
  if (key.length > blockBytes) throw new RangeError('an HMAC key is at most 64 bytes here');
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  const inner = Buffer.alloc(blockBytes + bytes.length, 0x36);
  const outer = Buffer.alloc(blockBytes + 32, 0x5c);
  for (let at = 0; at < key.length; at += 1) {
    const byte = key[at] ?? 0;
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  }
  bytes.copy(inner, blockBytes);
  digest(inner).copy(outer, blockBytes);
  return digest(outer);
}
