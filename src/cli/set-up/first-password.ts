import { randomInt } from 'node:crypto';

/** Without characters that are mistaken for one another when copied from paper. */
const kinds = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789'] as const;
const groups = 4;
const groupLength = 5;

/**
 * A random first password: four groups of five, each with a capital, a small letter and a digit; about 105 bits. It holds
 * for one use: the person sets another before the first sign-in.
 */
export function makeFirstPassword(): string {
  return Array.from({ length: groups }, makeGroup).join('-');
}

function makeGroup(): string {
  const all = kinds.join('');
  const characters = kinds.map(pick);
  while (characters.length < groupLength) characters.push(pick(all));
  for (let at = characters.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    const here = characters[at] ?? '';
    characters[at] = characters[other] ?? '';
    characters[other] = here;
  }
  return characters.join('');
}

function pick(from: string): string {
  return from.charAt(randomInt(from.length));
}
