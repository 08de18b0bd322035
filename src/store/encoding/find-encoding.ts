import { isAscii, isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { FileFault } from '../pipeline/file-fault.ts';
import { findWrongGb18030, unfinishedGb18030 } from './gb18030.ts';
import { countLongUtf8, findWrongUtf8, unfinishedUtf8 } from './utf8.ts';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface FoundEncoding {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark at the beginning of the file, to be skipped. */
  readonly mark: number;
}

const pieceLength = 1 << 20;
/** As many valid characters of three bytes before the first wrong byte do not happen in GB18030 text. */
const surelyUtf8 = 4;

/**
 * Finds the encoding of a file by reading all of it: a byte order mark decides; else UTF-8 where every byte
 * is UTF-8; else GB18030 where every byte is GB18030. Nothing is guessed from a sample, so a file cannot turn
 * into garbled text after its first megabyte.
 * @throws FileFault with byte offsets when it is none of these, when a mostly UTF-8 file is damaged, or when its few
 *   non-ASCII bytes read as either (two-byte sequences only, valid in both).
 */
export async function findEncoding(file: FileHandle): Promise<FoundEncoding> {
  const head = await readPiece(file, 0, 4);
  refuseKnownKinds(head);
  if (head[0] === 0xff && head[1] === 0xfe) return await checkedUtf16(file, 'utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return await checkedUtf16(file, 'utf-16be');
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const utf8 = await scanUtf8(file, mark);
  if (utf8.wrong === -1) {
    if (mark === 0 && utf8.nonAscii && utf8.longCharacters === 0 && (await scanGb18030(file)) === -1)
      throw new FileFault('store.ambiguous-encoding', { offset: utf8.firstNonAscii });
    return { encoding: 'utf-8', mark };
  }
  if (mark > 0 || utf8.longCharacters >= surelyUtf8) throw new FileFault('store.damaged-utf8', { offset: utf8.wrong });
  const gb = await scanGb18030(file);
  if (gb !== -1) throw new FileFault('store.unknown-encoding', { utf8: utf8.wrong, gb18030: gb });
  return { encoding: 'gb18030', mark: 0 };
}

const kinds: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'ZIP / XLSX / DOCX'],
  [[0x50, 0x4b, 0x05, 0x06], 'ZIP'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'XLS / DOC'],
  [[0x1f, 0x8b], 'GZIP'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7Z'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0xff, 0xfe, 0x00, 0x00], 'UTF-32'],
];

/** A workbook or archive with the name changed to .csv is recognised by its first bytes. */
function refuseKnownKinds(head: Uint8Array): void {
  for (const [signature, kind] of kinds)
    if (head.length >= signature.length && signature.every((byte, at) => head[at] === byte))
      throw new FileFault('store.not-a-csv', { kind });
}

interface Utf8Scan {
  wrong: number;
  nonAscii: boolean;
  firstNonAscii: number;
  longCharacters: number;
}

async function scanUtf8(file: FileHandle, from: number): Promise<Utf8Scan> {
  const found: Utf8Scan = { wrong: -1, nonAscii: false, firstNonAscii: -1, longCharacters: 0 };
  for (let offset = from; ; ) {
    const piece = await readPiece(file, offset, pieceLength);
    if (piece.length === 0) return found;
    const held = piece.length < pieceLength ? 0 : unfinishedUtf8(piece);
    const whole = piece.subarray(0, piece.length - held);
    const good = isUtf8(whole);
    const valid = good ? whole : whole.subarray(0, findWrongUtf8(whole));
    if (!isAscii(valid)) {
      if (!found.nonAscii) Object.assign(found, { nonAscii: true, firstNonAscii: offset + valid.findIndex((byte) => byte >= 0x80) });
      if (found.longCharacters < surelyUtf8) found.longCharacters += countLongUtf8(valid, surelyUtf8 - found.longCharacters);
    }
    if (!good) {
      found.wrong = offset + valid.length;
      return found;
    }
    offset += whole.length;
  }
}

async function scanGb18030(file: FileHandle): Promise<number> {
  for (let offset = 0; ; ) {
    const piece = await readPiece(file, offset, pieceLength);
    if (piece.length === 0) return -1;
    const last = piece.length < pieceLength;
    const whole = last ? piece : piece.subarray(0, piece.length - unfinishedGb18030(piece));
    try {
      new TextDecoder('gb18030', { fatal: true }).decode(whole);
    } catch {
      return offset + Math.max(0, findWrongGb18030(whole, true));
    }
    offset += whole.length;
  }
}

async function checkedUtf16(file: FileHandle, encoding: 'utf-16le' | 'utf-16be'): Promise<FoundEncoding> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let offset = 2; ; ) {
    const piece = await readPiece(file, offset, pieceLength);
    try {
      decoder.decode(piece, { stream: piece.length > 0 });
    } catch {
      throw new FileFault('store.damaged-utf16', { offset });
    }
    if (piece.length === 0) return { encoding, mark: 2 };
    offset += piece.length;
  }
}

async function readPiece(file: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
