import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Article, ArticleRule, Pack, Practice } from '../../api/wire.ts';
import { formatCount, formatShare } from '../../format/quantity.ts';
import { chineseNumber, readCitation, writeCitation } from '../../language/citation.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import type { Carried } from './compared.tsx';

interface ArticleViewProps {
  readonly article: Article;
  readonly book: Pack;
  /** Paragraph that the address asks for. */
  readonly asked: string | undefined;
  /** Where one way of carrying out is chosen, the other rules stay out of sight. */
  readonly shown: Carried | undefined;
  readonly practice: Practice | undefined;
  readonly isCounting: boolean;
}

/** One article: what it says, its rules with their obligations and carriers, how it is read, and its cases. */
export function ArticleView({ article, book, asked, shown, practice, isCounting }: ArticleViewProps) {
  const { t } = useTranslation();
  const text = useText();
  const { language } = useLanguage();
  const readings = book.readings.filter((reading) => readCitation(reading.article, book.pack)?.article === Number(article.article));
  const rules = article.rules.filter((rule) => !shown || asked !== undefined || rule.carried === shown);
  return (
    <article id={`article-${article.article}`} className={asked ? 'article article-asked' : 'article'}>
      <h2>
        <span>{numberOf(article, language)}</span> {text(article.title)}
      </h2>
      <p className="article-says">{text(article.says)}</p>
      <ul className="rules">
        {rules.map((rule) => (
          <RuleView key={rule.at} rule={rule} isAsked={asked === rule.at} />
        ))}
      </ul>
      {readings.map((reading) => (
        <p key={reading.text.zh} className="reading">
          <span>{t('law.reading')}</span> {text(reading.text)}
        </p>
      ))}
      {isCounting ? <Skeleton.Input active size="small" /> : <CasesUnder article={article.article} practice={practice} />}
    </article>
  );
}

function RuleView({ rule, isAsked }: { rule: ArticleRule; isAsked: boolean }) {
  const { t } = useTranslation();
  const text = useText();
  const { language } = useLanguage();
  return (
    <li className={isAsked ? 'rule rule-asked' : 'rule'}>
      <span className="rule-at">{ruleName(rule.at, language)}</span>
      <span className={`carried carried-${rule.carried}`}>{t(`carried.${rule.carried}`)}</span>
      <span className="rule-by">
        {rule.covers.map((id) => (
          <code key={id} className="rule-id">
            {id}
          </code>
        ))}
        {rule.by.map((by) => (
          <code key={by}>{by}</code>
        ))}
        {rule.carried === 'planned' && rule.room !== null ? (
          <span className="small quiet">
            {t('law.waitsFor')} <code>{rule.room}</code>
          </span>
        ) : null}
        {rule.why ? <span className="small quiet">{text(rule.why)}</span> : null}
      </span>
    </li>
  );
}

/** How the article is kept, as the city's cases stand now. Nothing where no case type carries it out. */
function CasesUnder({ article, practice }: { article: string; practice: Practice | undefined }) {
  const { t } = useTranslation();
  const text = useText();
  const tally = practice?.articles.find((each) => each.article === article);
  if (!practice || !tally) return null;
  const types = practice.types.filter(({ type }) => tally.types.includes(type));
  return (
    <p className="article-cases">
      <span>{t('law.cases')}</span>{' '}
      {tally.filed === 0
        ? t('law.noCases')
        : t('law.tally', {
            filed: formatCount(tally.filed),
            closed: formatCount(tally.closed),
            share: formatShare(tally.onTime, tally.closed),
          })}
      {tally.overdue > 0 ? <strong> {t('law.overdue', { count: tally.overdue })}</strong> : null}
      {types.map(({ type, name, filed }) => (
        <Link key={type} to={`/cases?view=all&type=${encodeURIComponent(type)}`}>
          {text(name)} {formatCount(filed)}
        </Link>
      ))}
    </p>
  );
}

export function numberOf(article: Article, language: 'zh' | 'en'): string {
  const number = Number(article.article);
  if (Number.isNaN(number)) return '';
  return language === 'zh' ? `第${chineseNumber(number)}条` : `Art. ${number}`;
}

function ruleName(at: string, language: 'zh' | 'en'): string {
  const citation = readCitation(at);
  if (!citation) return at;
  const letter = /[a-z]$/.exec(at)?.[0] ?? '';
  const written = writeCitation(citation, language);
  return `${language === 'zh' ? written.replace(/^第.+?条/, '') || written : written}${letter ? ` ${letter}` : ''}`;
}
