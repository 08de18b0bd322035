import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { useCityPack, usePack, usePractice } from '../../api/law.ts';
import type { Article, Pack } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { readCitation } from '../../language/citation.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { Page } from '../../shell/page.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { ArticleView, numberOf } from './article-view.tsx';
import { type Carried, Compared, OtherLaws } from './compared.tsx';
import { OperatorPolicy } from './operator-policy.tsx';
import { WhoIsWho } from './who-is-who.tsx';
import './law.css';

/**
 * 法规对照: the pack as a book. Every article with its obligations, how each is carried out, the readings, and how the
 * cases under it stand now; `#19.2` opens at its article.
 */
export function LawPage() {
  const own = useCityPack();
  const { pack = own } = useParams();
  const query = usePack(pack);
  return (
    <Answered whole query={query} rows={14}>
      {(book) => <Book book={book} />}
    </Answered>
  );
}

function Book({ book }: { book: Pack }) {
  const { t } = useTranslation();
  const text = useText();
  const { language } = useLanguage();
  const { hash } = useLocation();
  const asked = readCitation(decodeURIComponent(hash.slice(1)), book.pack);
  const askedArticle = asked?.article;
  // By its number: new figures must not carry the reader back.
  useEffect(() => {
    if (askedArticle !== undefined) document.getElementById(`article-${askedArticle}`)?.scrollIntoView({ block: 'start' });
  }, [askedArticle]);
  const [shown, setShown] = useState<Carried>();
  const practice = usePractice(book.pack);
  // An article that is asked for by its address is shown whatever is chosen.
  const articles = book.articles.filter(
    (article) => !shown || asked?.article === Number(article.article) || article.rules.some((rule) => rule.carried === shown),
  );
  return (
    <Page
      title={text(book.name)}
      lead={
        <span>
          {text(book.issuer)} · {book.effective ? t('law.inForce', { day: formatDay(book.effective, language) }) : t('law.noDate')} ·{' '}
          {t('law.paraphrase')}
        </span>
      }
    >
      <OtherLaws own={book.pack} />
      <WhoIsWho pack={book.pack} />
      <OperatorPolicy book={book} />
      <Compared book={book} shown={shown} onShow={setShown} />
      {practice.isError ? <ProblemView error={practice.error} onRetry={() => void practice.refetch()} /> : null}
      <div className="book">
        <nav className="book-index" aria-label={t('law.index')}>
          <ol>
            {articles.map((article) => (
              <li key={article.article}>
                <a href={`#article-${article.article}`} onClick={(event) => jump(event, article)}>
                  <span className="book-number">{numberOf(article, language)}</span> {text(article.title)}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="book-pages">
          {articles.length === 0 ? <EmptyState what={t('law.noneOf')} /> : null}
          {articles.map((article) => (
            <ArticleView
              key={article.article}
              article={article}
              book={book}
              shown={shown}
              practice={practice.data}
              isCounting={practice.isPending}
              asked={asked?.article === Number(article.article) ? asked.at : undefined}
            />
          ))}
        </div>
      </div>
    </Page>
  );
}

function jump(event: React.MouseEvent, article: Article): void {
  event.preventDefault();
  document.getElementById(`article-${article.article}`)?.scrollIntoView({ block: 'start', behavior: 'smooth' });
}
