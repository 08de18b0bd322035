import type { Bilingual } from '../faults/fault.ts';
import { readNetwork } from '../http/caller-address.ts';

/** What reading one value gives: the value, or what is wrong with it in both languages. */
export type Reading<T> = { readonly value: T } | { readonly problem: Bilingual };

/** One thing that an operator may set through the environment. */
export interface Setting<T> {
  /** Name of the environment variable. */
  readonly name: string;
  readonly meaning: Bilingual;
  /** The text that counts when nothing is set; undefined where there is no default. */
  readonly fallback: string | undefined;
  /** True where the value must not be shown. */
  readonly secret: boolean;
  /** Reads a text; called with the fallback when nothing is set, and never with an empty text. */
  read(text: string): Reading<T>;
}

interface Words {
  readonly name: string;
  readonly meaning: Bilingual;
}

/** A setting that has a default and so always has a value. */
export function withDefault<T>(words: Words & { readonly fallback: string }, read: (text: string) => Reading<T>): Setting<T> {
  return { ...words, secret: false, read };
}

/** A setting that may be absent. */
export function optional<T>(words: Words & { readonly secret?: boolean }, read: (text: string) => Reading<T>): Setting<T | undefined> {
  return { ...words, fallback: undefined, secret: words.secret ?? false, read };
}

export const asText = (text: string): Reading<string> => ({ value: text });

/** A secret of at least so many characters, none of them a space. The problem never repeats it. */
export const asSecret =
  (least: number) =>
  (text: string): Reading<string> => {
    if (text.length >= least && !/\s/.test(text)) return { value: text };
    return { problem: { zh: `应至少 ${least} 个字符，不含空格`, en: `must have at least ${least} characters, none of them a space` } };
  };

/** A whole number within bounds, both included. */
export const asNumber =
  (least: number, most: number) =>
  (text: string): Reading<number> => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return { value };
    return { problem: { zh: `应为 ${least} 至 ${most} 的整数`, en: `must be a whole number from ${least} to ${most}` } };
  };

export const asChoice =
  <const C extends readonly string[]>(choices: C) =>
  (text: string): Reading<C[number]> => {
    const value = choices.find((choice) => choice === text);
    if (value !== undefined) return { value };
    return { problem: { zh: `应为下列之一：${choices.join('、')}`, en: `must be one of: ${choices.join(', ')}` } };
  };

export const asSwitch = (text: string): Reading<boolean> => {
  if (['on', 'true', 'yes', '1'].includes(text.toLowerCase())) return { value: true };
  if (['off', 'false', 'no', '0'].includes(text.toLowerCase())) return { value: false };
  return { problem: { zh: '应为 on 或 off', en: 'must be on or off' } };
};

/** A URL of one of the schemes given. The problem never repeats the text: it may hold a password. */
export const asUrl =
  (...schemes: string[]) =>
  (text: string): Reading<string> => {
    if (URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1))) return { value: text };
    const form = schemes.map((scheme) => `${scheme}://…`).join(' / ');
    return { problem: { zh: `应为 ${form} 形式的地址`, en: `must be an address of the form ${form}` } };
  };

/** Scheme, host and port only, without a trailing slash, as browsers send it in `Origin`. */
export const asOrigin = (text: string): Reading<string> => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search && !url.username)
    return { value: url.origin };
  return {
    problem: { zh: '应为 https://主机[:端口]，不带路径', en: 'must be https://host[:port] without a path' },
  };
};

/** A pack of the release by its name, or one's own by its folder. */
const isPack = (text: string): boolean => /^[a-z][a-z0-9-]*$/.test(text) || /[\\/]/.test(text);

/** One pack. */
export const asPack = (text: string): Reading<string> =>
  isPack(text)
    ? { value: text }
    : {
        problem: {
          zh: '应为法规包名（wuxi-2020）或者目录（./laws/example-2026）',
          en: 'must be the name of a pack (wuxi-2020) or its folder (./laws/example-2026)',
        },
      };

/** Packs, separated by commas: `national-2025`. None twice. */
export const asPacks = (text: string): Reading<readonly string[]> => {
  const value = text.split(',').map((each) => each.trim());
  if (value.every(isPack) && new Set(value).size === value.length) return { value };
  return {
    problem: {
      zh: '应为以逗号分隔的法规包名或者目录，不重复，例如 national-2025',
      en: 'must be names or folders of packs with commas, none twice, like national-2025',
    },
  };
};

/** Addresses and networks, separated by commas: `127.0.0.1,10.8.0.0/16`. */
export const asNetworks = (text: string): Reading<readonly string[]> => {
  const value = text.split(',').map((each) => each.trim());
  if (value.every((each) => readNetwork(each) !== undefined)) return { value };
  return {
    problem: {
      zh: '应为以逗号分隔的地址或网段，例如 127.0.0.1,10.8.0.0/16',
      en: 'must be addresses or networks with commas, like 127.0.0.1,10.8.0.0/16',
    },
  };
};
