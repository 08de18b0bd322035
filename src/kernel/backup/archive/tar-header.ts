/** A member of an archive in the tar format of POSIX.1-1988 (ustar). */
export interface TarHeader {
  /** Path with `/`; at most 100 bytes after the last `/` that leaves at most 155 before it. */
  readonly name: string;
  readonly bytes: number;
  /** Seconds since 1970. */
  readonly changedAt: number;
}

export const blockBytes = 512;
/** From here on a size has no room in eleven octal digits, and is written in base 256 as GNU tar does. */
const octalLimit = 8 ** 11;

/** The block that stands before a member. @throws Error when the name does not fit. */
export function encodeHeader({ name, bytes, changedAt }: TarHeader): Buffer {
  const block = Buffer.alloc(blockBytes);
  const [prefix, last] = splitName(name);
  block.write(last, 0);
  block.write('0000600\0', 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  if (bytes < octalLimit) block.write(`${bytes.toString(8).padStart(11, '0')}\0`, 124);
  else {
    block[124] = 0x80;
    block.writeBigUInt64BE(BigInt(bytes), 128);
  }
  block.write(`${changedAt.toString(8).padStart(11, '0')}\0`, 136);
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\x0000', 257);
  block.write(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** Undefined where the block is not exactly one that `encodeHeader` writes: a single changed byte is seen. */
export function decodeHeader(block: Buffer): TarHeader | undefined {
  const text = (from: number, length: number) => {
    const field = block.subarray(from, from + length);
    const end = field.indexOf(0);
    return field.subarray(0, end === -1 ? length : end).toString('utf8');
  };
  const prefix = text(345, 155);
  const bytes = block[124] === 0x80 ? Number(block.readBigUInt64BE(128)) : Number.parseInt(text(124, 11), 8);
  const changedAt = Number.parseInt(text(136, 11), 8);
  const header = { name: prefix ? `${prefix}/${text(0, 100)}` : text(0, 100), bytes, changedAt };
  if (!Number.isSafeInteger(bytes) || !Number.isSafeInteger(changedAt)) return undefined;
  try {
    return encodeHeader(header).equals(block) ? header : undefined;
  } catch {
    return undefined;
  }
}

/** Zeros that fill a member's last block. */
export const paddingOf = (bytes: number): number => (blockBytes - (bytes % blockBytes)) % blockBytes;

function splitName(name: string): [prefix: string, last: string] {
  if (Buffer.byteLength(name) <= 100) return ['', name];
  const cut = name.lastIndexOf('/');
  const [prefix, last] = [name.slice(0, Math.max(cut, 0)), name.slice(cut + 1)];
  if (cut < 1 || Buffer.byteLength(last) > 100 || Buffer.byteLength(prefix) > 155)
    throw new Error(`${name} is too long a name for an archive`);
  return [prefix, last];
}
