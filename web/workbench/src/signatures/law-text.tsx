import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePack } from '../api/law.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { readCitation, writeCitation } from '../language/citation.ts';
import { useLanguage, useText } from '../language/language.tsx';
import './signatures.css';

interface LawTextProps {
  /** `wuxi-2020:19.2(3)`. */
  readonly citation?: string | undefined;
  /** What the law says; where absent, the pack's own paraphrase of the cited article. */
  readonly text?: Bilingual | string | undefined;
  readonly children?: ReactNode;
}

/** The law speaks: Songti, a thin cinnabar rule at the left, and the citation as a link into the book. */
export function LawText({ citation, text, children }: LawTextProps) {
  const say = useText();
  const known = citation ? readCitation(citation) : undefined;
  const pack = usePack(known?.pack);
  const article = pack.data?.articles.find((one) => one.article === String(known?.article));
  const said = text ? say(text) : article ? say(article.says) : '';
  return (
    <blockquote className="law" lang={said && /\p{Script=Han}/u.test(said) ? 'zh-CN' : undefined}>
      {said ? <p>{said}</p> : null}
      {children}
      {citation ? (
        <footer>
          <LawLink citation={citation} long />
        </footer>
      ) : null}
    </blockquote>
  );
}

/** A citation alone, linked: `第十九条第二款第（三）项`, with the law's short name when long. */
/** A place that is no article: the issuer's own explanation of the text. */
function OtherPlace({ citation }: { citation: string }) {
  const say = useText();
  const { t } = useTranslation();
  const [id = '', place] = citation.split(':');
  const pack = usePack(place === 'explanation' ? id : undefined);
  if (!pack.data) return <cite className="law-cite">{citation}</cite>;
  return (
    <Link className="law-cite" to={`/law/${id}`}>
      {t('law.explanation', { name: say(pack.data.name) })}
    </Link>
  );
}

export function LawLink({ citation, long = false }: { citation: string; long?: boolean }) {
  const { language } = useLanguage();
  const say = useText();
  const { t } = useTranslation();
  const known = readCitation(citation);
  const pack = usePack(known?.pack);
  if (!known) return <OtherPlace citation={citation} />;
  const name = long && pack.data ? say(pack.data.name) : '';
  const written = writeCitation(known, language);
  return (
    <Link className="law-cite" to={`/law/${known.pack}#${encodeURIComponent(known.at)}`} title={t('law.open')}>
      {name ? (language === 'zh' ? `《${name}》` : `${name}, `) : ''}
      {written}
    </Link>
  );
}
