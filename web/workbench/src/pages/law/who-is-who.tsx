import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRoles } from '../../api/law.ts';
import type { RoleLine } from '../../api/wire.ts';
import { readCitation, writeCitation } from '../../language/citation.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';

/** Who is who under this law: its own terms, their articles, and who holds each part here; what nobody holds is marked. */
export function WhoIsWho({ pack }: { pack: string }) {
  const { t } = useTranslation();
  const text = useText();
  const { language } = useLanguage();
  const roles = useRoles(pack);
  const vacant = (roles.data?.items ?? []).filter(isVacant).length;
  const columns: Column<RoleLine>[] = [
    {
      title: t('who.role'),
      width: 210,
      value: (role) => text(role.text),
      render: (role) => (
        <>
          <span className="who-term">{text(role.text)}</span>
          <span className="small who-kind">{role.own ? t('who.own') : text(role.kindName)}</span>
        </>
      ),
    },
    {
      title: t('who.articles'),
      width: 150,
      value: (role) => role.articles.join(' '),
      render: (role) =>
        role.articles.map((article) => {
          const read = readCitation(article, pack);
          return (
            <Link key={article} className="who-article" to={`/law/${encodeURIComponent(pack)}#${encodeURIComponent(article)}`}>
              {read ? writeCitation(read, language) : article.slice(article.indexOf(':') + 1)}
            </Link>
          );
        }),
    },
    { title: t('who.does'), value: (role) => text(role.does), render: (role) => <span className="who-does">{text(role.does)}</span> },
    {
      title: t('who.holders'),
      width: 330,
      value: (role) => role.stands.flatMap(({ holders }) => holders).join(' '),
      render: (role) => (
        <ul className="who-stands">
          {role.stands.map((stand) => (
            <li key={stand.as}>
              <span className="small">{text(stand.name)}</span>
              {stand.count > 0 ? (
                <>
                  {' '}
                  {stand.holders.join(t('list.comma'))}
                  {stand.count > stand.holders.length ? ` ${t('who.more', { count: stand.count - stand.holders.length })}` : ''}
                </>
              ) : null}
              {stand.empty ? <strong className="who-empty"> {t('who.empty')}</strong> : null}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <details className="who-is-who">
      <summary>
        {t('who.title')}
        {vacant > 0 ? <strong className="who-empty"> {t('who.vacant', { count: vacant })}</strong> : null}
      </summary>
      <Answered query={roles}>
        {(list) =>
          list.items.length === 0 ? (
            <EmptyState what={t('who.none')} />
          ) : (
            <DataTable<RoleLine>
              name={t('who.title')}
              columns={columns}
              rows={list.items}
              rowKey={(role) => role.kind}
              minWidth={960}
              saveAs={t('who.title')}
            />
          )
        }
      </Answered>
    </details>
  );
}

const isVacant = (role: RoleLine): boolean => role.stands.some(({ empty }) => empty);
