import type { FaultPlace } from '#kernel';

const shortest = 10;
const longest = 128;
const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];

/** Composed form, so that the same keys give the same password on every system. */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * What is wrong with a new password by the rules of level 3 (GB/T 22239-2019 8.1.4.1 a): length, three of four
 * kinds of character, and nothing of the login. Empty where it is good. History is asked elsewhere.
 */
export function judgePassword(password: string, login: string): FaultPlace[] {
  const problems: { zh: string; en: string }[] = [];
  const length = [...password].length;
  if (length < shortest) problems.push({ zh: `至少 ${shortest} 个字符`, en: `at least ${shortest} characters` });
  if (length > longest) problems.push({ zh: `至多 ${longest} 个字符`, en: `at most ${longest} characters` });
  if (classes.filter((kind) => kind.test(password)).length < 3)
    problems.push({ zh: '须含大写字母、小写字母、数字、其他字符中的三类', en: 'three of: capitals, small letters, digits, others' });
  if (new Set(password).size < 5) problems.push({ zh: '至少 5 个不同的字符', en: 'at least 5 different characters' });
  const plain = password.toLowerCase();
  if (plain.includes(login) || plain.includes([...login].reverse().join('')))
    problems.push({ zh: '不得含有用户名', en: 'must not contain the login' });
  return problems.map((reason) => ({ field: 'password', reason }));
}
