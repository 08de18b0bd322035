// PostgreSQL's binary form of a one-dimensional array (array_recv): dimensions, flags, element type, length, lower bound,
// then each element behind its length. All numbers are 32 bits, big-endian.

const integerType = 23;
const textType = 25;
const jsonbType = 3802;
const headBytes = 20;

/** A `text[]` without nulls. */
export function textArray(texts: readonly string[]): Buffer {
  return write(textType, texts, '');
}

/** A `jsonb[]` without nulls. @param texts each JSON. */
export function jsonbArray(texts: readonly string[]): Buffer {
  // jsonb_recv takes a version, 1, and then the text.
  return write(jsonbType, texts, '\u0001');
}

/** An `integer[]` without nulls. */
export function integerArray(numbers: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(headBytes + numbers.length * 8);
  writeHead(bytes, integerType, numbers.length);
  let at = headBytes;
  for (const number of numbers) {
    bytes.writeInt32BE(4, at);
    bytes.writeInt32BE(number, at + 4);
    at += 8;
  }
  return bytes;
}

function writeHead(bytes: Buffer, type: number, length: number): void {
  bytes.writeInt32BE(1, 0);
  bytes.writeInt32BE(0, 4);
  bytes.writeInt32BE(type, 8);
  bytes.writeInt32BE(length, 12);
  bytes.writeInt32BE(1, 16);
}

function write(type: number, texts: readonly string[], mark: string): Buffer {
  let most = headBytes;
  for (const text of texts) most += 5 + text.length * 3;
  const bytes = Buffer.allocUnsafe(most);
  writeHead(bytes, type, texts.length);
  let at = headBytes;
  for (const text of texts) {
    let length = 0;
    if (mark !== '') length += bytes.write(mark, at + 4, 'latin1');
    length += bytes.write(text, at + 4 + length, 'utf8');
    bytes.writeInt32BE(length, at);
    at += 4 + length;
  }
  return bytes.subarray(0, at);
}
