/** Block of SHA-256 and of SM3, and their digest, in bytes. */
const blockBytes = 64;
const digestBytes = 32;

// Used again by every call, none of which waits: what a disclosure about a person needs six times is not allocated.
let inner = Buffer.alloc(1024);
const outer = Buffer.alloc(blockBytes + digestBytes);

/**
 * HMAC (RFC 2104) from a one-shot digest of 64-byte blocks. `createHmac` costs three times as much for inputs as short
 * as ours, and a disclosure about a person needs three.
 * @param digest gives 32 bytes as a `binary` string, which costs a third of a buffer.
 * @param key at most 64 bytes. @throws RangeError for a longer one, which RFC 2104 would hash first.
 */
export function hmacWith(digest: (data: Buffer) => string, key: Buffer, data: Buffer | string): Buffer {
  if (key.length > blockBytes) throw new RangeError('an HMAC key is at most 64 bytes here');
  const most = typeof data === 'string' ? data.length * 3 : data.length;
  if (inner.length < blockBytes + most) inner = Buffer.alloc((blockBytes + most) * 2);
  inner.fill(0x36, 0, blockBytes);
  outer.fill(0x5c, 0, blockBytes);
  for (let at = 0; at < key.length; at += 1) {
    const byte = key[at] ?? 0;
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  }
  const length = typeof data === 'string' ? inner.write(data, blockBytes, 'utf8') : data.copy(inner, blockBytes);
  outer.write(digest(inner.subarray(0, blockBytes + length)), blockBytes, 'latin1');
  return Buffer.from(digest(outer), 'latin1');
}
