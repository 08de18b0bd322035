import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { useCityPack, usePack } from '../../api/law.ts';
import type { Article, Pack } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { chineseNumber, readCitation, writeCitation } from '../../language/citation.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { Page } from '../../shell/page.tsx';
import { Answered } from '../../states/answered.tsx';
import './law.css';

/** 法规: the pack as a book. Every article with how it is carried out; `#19.2` opens at its article. */
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
  useEffect(() => {
    if (asked) document.getElementById(`article-${asked.article}`)?.scrollIntoView({ block: 'start' });
  }, [asked]);
  const articles = book.articles;
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
          {articles.map((article) => (
            <ArticleView
              key={article.article}
              article={article}
              book={book}
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

function numberOf(article: Article, language: 'zh' | 'en'): string {
  const number = Number(article.article);
  if (Number.isNaN(number)) return '';
  return language === 'zh' ? `第${chineseNumber(number)}条` : `Art. ${number}`;
}

function ArticleView({ article, book, asked }: { article: Article; book: Pack; asked: string | undefined }) {
  const { t } = useTranslation();
  const text = useText();
  const { language } = useLanguage();
  const readings = book.readings.filter((reading) => readCitation(reading.article, book.pack)?.article === Number(article.article));
  return (
    <article id={`article-${article.article}`} className={asked ? 'article article-asked' : 'article'}>
      <h2>
        <span>{numberOf(article, language)}</span> {text(article.title)}
      </h2>
      <p className="article-says">{text(article.says)}</p>
      <ul className="rules">
        {article.rules.map((rule) => (
          <li key={rule.at} className={asked === rule.at ? 'rule rule-asked' : 'rule'}>
            <span className="rule-at">{ruleName(rule.at, language)}</span>
            <span className={`carried carried-${rule.carried}`}>{t(`carried.${rule.carried}`)}</span>
            <span className="rule-by">
              {rule.by.map((by) => (
                <code key={by}>{by}</code>
              ))}
              {rule.why ? <span className="small quiet">{text(rule.why)}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      {readings.map((reading) => (
        <p key={reading.text.zh} className="reading">
          <span>{t('law.reading')}</span> {text(reading.text)}
        </p>
      ))}
    </article>
  );
}

function ruleName(at: string, language: 'zh' | 'en'): string {
  const citation = readCitation(at);
  if (!citation) return at;
  const letter = /[a-z]$/.exec(at)?.[0] ?? '';
  const written = writeCitation(citation, language);
  return `${language === 'zh' ? written.replace(/^第.+?条/, '') || written : written}${letter ? ` ${letter}` : ''}`;
}
