import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalName, fixFacts } from './canonical.ts';

describe('canonical JSON', () => {
  it('is the example of RFC 8785 section 3.2.3', () => {
    const value = {
      '€': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '😀': 'Emoji',
      '\u0080': 'Control',
      ö: 'o',
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"o","€":"Euro Sign","😀":"Emoji","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it('says the same whatever the order of members, and loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });

  it('leaves out undefined members and writes dates as their text', () => {
    expect(canonicalJson({ b: undefined, a: new Date(0), c: [undefined] })).toBe('{"a":"1970-01-01T00:00:00.000Z","c":[null]}');
  });

  it('refuses what could not be stored as it was signed', () => {
    for (const value of ['\u0000', '\ud800', { a: Number.NaN }, [1n], { '\udfff': 1 }, () => 1])
      expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe('facts that many entries share', () => {
  it('are written as they would be alone, inside others too, and can never be changed afterwards', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ stringUnit: 'grapheme' })), (value) => {
        const plain = canonicalJson(value);
        const facts = fixFacts(structuredClone(value));
        expect(canonicalJson(facts)).toBe(plain);
        expect(canonicalJson({ facts, a: 1 })).toBe(canonicalJson({ facts: value, a: 1 }));
        expect(canonicalJson({ ...facts })).toBe(plain);
      }),
    );
    const facts = fixFacts(Object.freeze({ items: ['i1'] }));
    expect(() => (facts.items as string[]).push('i2')).toThrow(TypeError);
  });

  it('hold nothing that could change under a frozen surface', () => {
    for (const value of [{ at: new Date() }, { bytes: Buffer.of(1) }, new Map()]) expect(() => fixFacts(value)).toThrow(TypeError);
  });

  it('and names are written alike the first time and every other time', () => {
    for (const name of ['wx-gongan', '“引号”\n', 'wx-gongan', '“引号”\n']) expect(canonicalName(name)).toBe(canonicalJson(name));
    expect(() => canonicalName('\u0000')).toThrow(TypeError);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}
