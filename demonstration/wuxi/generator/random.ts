/** Numbers that look random and are the same for the same seed, on every machine. Not for secrets. */
export interface Random {
  /** At least 0 and less than 1. */
  next(): number;
  /** A whole number from `least` to `most`, both possible. */
  integer(least: number, most: number): number;
  pick<const Choices extends readonly [unknown, ...unknown[]]>(choices: Choices): Choices[number];
  /** True with this probability. */
  chance(probability: number): boolean;
}

/**
 * mulberry32 by Tommy Ettinger (public domain), seeded by a word, so that each table has numbers of its own
 * and a change to one leaves the others as they were.
 */
export function openRandom(seed: string): Random {
  let state = fingerprint(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    integer,
    pick: (choices) => choices[integer(0, choices.length - 1)] ?? choices[0],
    chance: (probability) => next() < probability,
  };
}

/** FNV-1a over the word's UTF-16 units. */
function fingerprint(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash | 0;
}
