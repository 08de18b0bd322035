import type { FastifyRequest } from 'fastify';
import type { Principal } from '#kernel';
import { citeArticle, type Pack } from '#law';
import type { Room } from '../room.ts';
import { chooseLanguage, type Language } from '../words/language.ts';
import { type Texts, texts } from '../words/texts.ts';

/** What every page is given: its language, its words, its links. */
export interface Frame {
  readonly t: Texts;
  readonly language: Language;
  readonly city: string;
  readonly title: string;
  readonly stylePath: string;
  /** The member of the public who is signed in; null where the page does not know. */
  readonly visitor: { readonly name: string } | undefined | null;
  /** Where signing in leads back to. */
  readonly signInLink: string;
  /** This page in the other language. */
  readonly otherLink: string;
  /** An address of the portal that keeps the chosen language. */
  link(path: string, query?: Readonly<Record<string, string | number | undefined>>): string;
  /** Chinese or English of a bilingual text. */
  say(text: { readonly zh: string; readonly en: string }): string;
  /** What the law says, as a block with its citation. */
  law(article: string | undefined): LawWords | undefined;
}

export interface LawWords {
  /** `《无锡市公共数据管理办法》第二十二条第一款第（一）项` */
  readonly citation: string;
  readonly says: string;
  readonly link: string;
}

/** The end of an address at which forms arrive and no page stands. */
const formAddress = /\/(?:agreement|withdraw|key|key\/revoke|sign-out)$/;

/** Composes the frame of a page from its address, its reader and the languages that they accept. */
export function frameOf(
  room: Room,
  request: Pick<FastifyRequest, 'method' | 'url' | 'headers'>,
  title: string,
  principal?: Principal,
): Frame {
  const address = new URL(request.url, 'http://portal');
  // A page that answers a form links to the page that had the form: nothing stands at the form's own address.
  if (request.method === 'POST') address.pathname = address.pathname.replace(formAddress, '') || '/';
  const { language, explicit } = chooseLanguage(address.searchParams.get('lang') ?? undefined, request.headers['accept-language']);
  const link: Frame['link'] = (path, query = {}) => {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') parameters.set(name, String(value));
    if (explicit) parameters.set('lang', language);
    const text = parameters.toString();
    return text === '' ? path : `${path}?${text}`;
  };
  const here = address.pathname.startsWith('/account/sign-') ? undefined : `${address.pathname}${address.search}`;
  address.searchParams.set('lang', language === 'zh' ? 'en' : 'zh');
  return {
    visitor: principal === undefined ? null : principal.kind === 'public' ? { name: principal.name } : undefined,
    signInLink: link('/account/sign-in', { next: here === '/' ? undefined : here }),
    t: texts[language],
    language,
    city: language === 'zh' ? room.jurisdiction.name : (room.jurisdiction.nameEn ?? room.jurisdiction.name),
    title,
    stylePath: room.renderer.stylePath,
    otherLink: `${address.pathname}${address.search}`,
    link,
    say: (text) => text[language],
    law: (article) => lawWords(room.pack, article, language, link),
  };
}

function lawWords(pack: Pack, cited: string | undefined, language: Language, link: Frame['link']): LawWords | undefined {
  const [id, article] = (cited ?? '').split(':');
  const number = /^\d+/.exec(article ?? '')?.[0];
  const found = id === pack.id ? pack.articles.find((each) => each.article === number) : undefined;
  if (!found || article === undefined) return undefined;
  return {
    citation: language === 'zh' ? `《${pack.name.zh}》${citeArticle(article, 'zh')}` : `${pack.name.en}, ${citeArticle(article, 'en')}`,
    says: found.says[language],
    link: `${link(`/law/${pack.id}`)}#a${found.article}`,
  };
}
