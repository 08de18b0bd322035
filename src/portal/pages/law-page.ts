import { citeArticle } from '#law';
import type { Room } from '../room.ts';
import type { Frame } from './page-frame.ts';

/** What the template of the law's page is given: every article in other words. */
export function lawPage(room: Room, frame: Frame) {
  const { pack } = room;
  const { language, say } = frame;
  return {
    ...frame,
    title: say(pack.name),
    pack: pack.id,
    lawName: language === 'zh' ? `《${pack.name.zh}》` : pack.name.en,
    lawFacts: [say(pack.issuer), pack.effective ?? ''].filter((text) => text !== '').join(language === 'zh' ? '，' : ', '),
    articles: pack.articles
      .filter((article) => /^\d+$/.test(article.article))
      .map((article) => ({
        number: article.article,
        heading: `${citeArticle(article.article, language)} ${say(article.title)}`,
        says: say(article.says),
      })),
  };
}
