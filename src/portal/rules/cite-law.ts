import type { Pack } from '#law';
import { readApplicationLaw } from './read-application.ts';

/** The article under which the public applies for data, as `pack:article`; undefined where this law knows no application. */
export function citeApplication(pack: Pack): string | undefined {
  return cite(pack, readApplicationLaw(pack)?.type.filing.article);
}

/** The article, without its paragraph, on what anyone may say of data that is wrong; undefined where this law is silent. */
export function citeObjection(pack: Pack): string | undefined {
  return wholeArticle(cite(pack, pack.parameters['objection']?.article));
}

/** `wuxi-2020:24` of `wuxi-2020:24.2`. */
export function wholeArticle(cited: string | undefined): string | undefined {
  return cited?.split('.')[0];
}

function cite(pack: Pack, article: string | undefined): string | undefined {
  return article === undefined ? undefined : `${pack.id}:${article}`;
}
