import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeFile } from './decode-file.ts';
import { findEncoding } from './find-encoding.ts';
import { unfinishedGb18030 } from './gb18030.ts';
import { unfinishedUtf8 } from './utf8.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuyuan-encoding-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function decode(bytes: Uint8Array, pieceLength?: number): Promise<{ encoding: string; text: string }> {
  const path = join(folder, 'file.csv');
  await writeFile(path, bytes);
  const file = await open(path);
  try {
    const found = await findEncoding(file);
    let text = '';
    for await (const piece of decodeFile(file, found, pieceLength)) text += piece.text;
    return { encoding: found.encoding, text };
  } finally {
    await file.close();
  }
}

const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

describe('the encoding is found, not asked', () => {
  const text = '代码,名称\n320200,无锡市\n320206,惠山区莫𡐓村\n';
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['gb18030', iconv.encode(text, 'gb18030')],
    ['utf-16le', utf16(text, false)],
    ['utf-16be', utf16(text, true)],
    ['utf-8', Buffer.from('a,b\n1,2\n')],
  ])('%s', async (encoding, bytes) => {
    const found = await decode(bytes);
    expect(found.encoding).toBe(encoding);
    if (bytes.length > 20) expect(found.text).toBe(text);
  });

  it('also where the first Chinese character stands far into the file', async () => {
    const late = `${'1,2\n'.repeat(400_000)}无锡,江阴\n`;
    const found = await decode(iconv.encode(late, 'gb18030'));
    expect(found.encoding).toBe('gb18030');
    expect(found.text === late).toBe(true);
  });

  it.each([1, 2, 3, 5, 7])('characters cut across pieces of %i bytes stay whole', async (pieceLength) => {
    const mixed = '无锡a,莫𡐓b€\r\n';
    expect((await decode(Buffer.from(mixed), pieceLength)).text).toBe(mixed);
    expect((await decode(iconv.encode(mixed, 'gb18030'), pieceLength)).text).toBe(mixed);
    expect((await decode(utf16(mixed, true), pieceLength)).text).toBe(mixed);
  });
});

describe('no byte is guessed at', () => {
  it('a file that is neither is refused with both offsets', async () => {
    const bytes = Buffer.concat([iconv.encode('名称\n无锡', 'gb18030'), Buffer.from([0x0a, 0xff, 0x41])]);
    await expect(decode(bytes)).rejects.toMatchObject({ code: 'store.unknown-encoding', values: { utf8: 0, gb18030: 10 } });
  });

  it('a GB18030 file cut inside a character is refused where it was cut', async () => {
    const bytes = iconv.encode('名称\n无锡', 'gb18030').subarray(0, 8);
    await expect(decode(bytes)).rejects.toMatchObject({ code: 'store.unknown-encoding', values: { gb18030: 7 } });
  });

  it('a UTF-8 file with one damaged byte is not read as GB18030', async () => {
    const bytes = Buffer.from(`${'数据来源,'.repeat(300_000)}无锡市\n`);
    bytes[bytes.length - 2] = 0x41;
    await expect(decode(bytes)).rejects.toMatchObject({ code: 'store.damaged-utf8', values: { offset: bytes.length - 4 } });
    const marked = Buffer.concat([Buffer.from('\ufeffa\n'), iconv.encode('锡', 'gb18030')]);
    await expect(decode(marked)).rejects.toMatchObject({ code: 'store.damaged-utf8', values: { offset: 5 } });
  });

  it('a file whose few bytes read as either is refused, not garbled', async () => {
    const bytes = iconv.encode('code,name\n1,模\n', 'gb18030');
    expect(bytes.toString('utf8')).not.toContain('\ufffd');
    await expect(decode(bytes)).rejects.toMatchObject({ code: 'store.ambiguous-encoding', values: { offset: 12 } });
  });

  it.each([
    ['ZIP / XLSX / DOCX', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['XLS / DOC', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['GZIP', [0x1f, 0x8b, 0x08]],
  ])('a %s renamed .csv is called by its name', async (kind, bytes) => {
    await expect(decode(Buffer.from(bytes))).rejects.toMatchObject({ code: 'store.not-a-csv', values: { kind } });
  });

  it('UTF-16 with half a pair is refused', async () => {
    await expect(decode(Buffer.from([0xff, 0xfe, 0x40, 0xd8, 0x41, 0x00]))).rejects.toMatchObject({ code: 'store.damaged-utf16' });
  });
});

describe('the tail of a piece is cut where a character begins', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '0', '\n', '中', '锡', '€', '𡐓', '㐀', 'é'), minLength: 1 });

  it('in UTF-8', () => {
    fc.assert(
      fc.property(text, fc.nat(), (whole, at) => {
        const bytes = Buffer.from(whole);
        const piece = bytes.subarray(0, at % (bytes.length + 1));
        const held = unfinishedUtf8(piece);
        expect(whole.startsWith(piece.subarray(0, piece.length - held).toString('utf8'))).toBe(true);
        expect(held).toBeLessThan(4);
      }),
    );
  });

  it('in GB18030, whose second bytes look like letters and digits', () => {
    fc.assert(
      fc.property(text, fc.nat(), (whole, at) => {
        const bytes = iconv.encode(whole, 'gb18030');
        const piece = bytes.subarray(0, at % (bytes.length + 1));
        const held = unfinishedGb18030(piece);
        const decoded = new TextDecoder('gb18030', { fatal: true }).decode(piece.subarray(0, piece.length - held));
        expect(whole.startsWith(decoded)).toBe(true);
        expect(held).toBeLessThan(4);
      }),
    );
  });
});

describe('GB18030 as the 2022 edition maps it', () => {
  // The 2005 edition mapped these eighteen to private use; iconv-lite still does. Everything else agrees.
  const changed = [
    0xe78d, 0xe78e, 0xe78f, 0xe790, 0xe791, 0xe792, 0xe793, 0xe794, 0xe795, 0xe796, 0xe81e, 0xe826, 0xe82b, 0xe82c, 0xe832, 0xe843, 0xe854,
    0xe864,
  ];

  it('every character of Unicode survives the way through GB18030, but for the eighteen and U+E5E5', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    const altered: number[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const character = String.fromCodePoint(code);
      if (decoder.decode(iconv.encode(character, 'gb18030')) !== character) altered.push(code);
    }
    expect(altered).toEqual([0xe5e5, ...changed]);
  });

  it('the eighteen come as the standard’s characters, not as private use', () => {
    const decoded = changed.map(
      (code) => new TextDecoder('gb18030').decode(iconv.encode(String.fromCodePoint(code), 'gb18030')).codePointAt(0) ?? 0,
    );
    expect(decoded.every((code) => (code >= 0xfe10 && code <= 0xfe19) || (code >= 0x9fb4 && code <= 0x9fbb))).toBe(true);
  });
});
