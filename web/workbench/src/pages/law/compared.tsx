import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePacks } from '../../api/law.ts';
import type { Pack } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';

const kinds = ['enforced', 'supported', 'recorded', 'planned', 'none'] as const;
export type Carried = (typeof kinds)[number];

interface ComparedProps {
  readonly book: Pack;
  readonly shown: Carried | undefined;
  readonly onShow: (carried: Carried | undefined) => void;
}

/** How many of the law's obligations are carried out in each way; a press leaves the articles of that way alone. */
export function Compared({ book, shown, onShow }: ComparedProps) {
  const { t } = useTranslation();
  const rules = book.articles.flatMap((article) => article.rules);
  const count = (carried?: Carried) =>
    rules.filter((rule) => carried === undefined || rule.carried === carried).reduce((sum, rule) => sum + rule.covers.length, 0);
  return (
    <section className="compared" aria-label={t('law.compared')}>
      <p>{t('law.comparedSum', { count: count() })}</p>
      <ul>
        {[undefined, ...kinds].map((kind) => (
          <li key={kind ?? 'all'}>
            <button type="button" aria-pressed={shown === kind} onClick={() => onShow(kind)}>
              <span className={kind ? `carried carried-${kind}` : 'carried-all'}>{kind ? t(`carried.${kind}`) : t('law.all')}</span>{' '}
              {count(kind)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The other laws in use, where there are any. */
export function OtherLaws({ own }: { own: string }) {
  const { t } = useTranslation();
  const text = useText();
  const others = (usePacks().data?.items ?? []).filter(({ pack }) => pack !== own);
  if (others.length === 0) return null;
  return (
    <nav className="other-laws" aria-label={t('law.others')}>
      {t('law.others')}{' '}
      {others.map(({ pack, name }) => (
        <Link key={pack} to={`/law/${encodeURIComponent(pack)}`}>
          {text(name)}
        </Link>
      ))}
    </nav>
  );
}
