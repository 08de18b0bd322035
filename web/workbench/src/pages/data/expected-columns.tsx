import { useTranslation } from 'react-i18next';
import type { Item, LoadMode } from '../../api/wire.ts';
import { Section } from '../../shell/page.tsx';

/** The columns that the file must have, by either of their names; a file of rows to take out has the keys alone. */
export function ExpectedColumns({ items, mode }: { items: readonly Item[]; mode: LoadMode }) {
  const { t } = useTranslation();
  const wanted = mode === 'delete' ? items.filter((item) => item.key) : items;
  if (wanted.length === 0) return null;
  return (
    <Section title={t('upload.columns')}>
      <p className="small quiet">{t('upload.columnsLead')}</p>
      <ul className="expected">
        {wanted.map((item) => (
          <li key={item.id}>
            <span>
              {item.name} {item.key ? <span className="item-key">{t('item.key')}</span> : null}
            </span>
            <code className="small">{item.nameEn}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
