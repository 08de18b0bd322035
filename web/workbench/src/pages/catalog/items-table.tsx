import { KeyOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useClassifications } from '../../api/catalog.ts';
import type { Item } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { LawText } from '../../signatures/law-text.tsx';
import { Why } from '../../signatures/why.tsx';
import { ClassMark } from './marks.tsx';

/** The items of an entry: type, sensitivity, mask, class and basis. */
export function ItemsTable({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation();
  const text = useText();
  const { data: lists } = useClassifications();
  const named = (list: readonly { id: string; zh: string; en: string }[] | undefined, id: string | undefined) =>
    id ? text(list?.find((one) => one.id === id)) || id : '';
  const sharing = (name: string | undefined) => lists?.sharingClasses.find((one) => one.class === name) ?? null;
  const opening = (name: string | undefined) => lists?.openingClasses.find((one) => one.class === name) ?? null;
  const columns: Column<Item>[] = [
    {
      title: t('item.name'),
      render: (item) => (
        <span>
          {item.name}{' '}
          {item.key ? (
            <span className="item-key">
              <KeyOutlined aria-hidden /> {t('item.key')}
            </span>
          ) : null}
          {item.meaning ? <div className="small quiet">{item.meaning}</div> : null}
        </span>
      ),
    },
    { title: t('item.nameEn'), width: 170, nowrap: true, render: (item) => <code className="small">{item.nameEn}</code> },
    {
      title: t('item.type'),
      width: 130,
      render: (item) => (
        <span>
          {named(lists?.dataTypes, item.dataType)}
          {item.length ? <span className="quiet"> ({item.length})</span> : null}
        </span>
      ),
    },
    { title: t('item.codeSet'), width: 130, render: (item) => item.codeSet ?? '' },
    { title: t('item.required'), width: 64, render: (item) => (item.required ? t('form.yes') : '') },
    {
      title: t('item.sensitivity'),
      width: 110,
      render: (item) => (item.sensitivity === 'none' ? '' : named(lists?.sensitivities, item.sensitivity)),
    },
    {
      title: t('item.mask'),
      width: 150,
      render: (item) =>
        item.mask ? (
          <span>
            {named(lists?.masks, item.mask)}
            <Why explanation={{ rule: t('item.maskRule'), change: t('item.maskChange'), who: t('catalog.provider') }} />
          </span>
        ) : (
          ''
        ),
    },
    {
      title: t('item.classes'),
      width: 150,
      render: (item) => (
        <div className="small">
          {item.sharingClass ? <ClassMark of={sharing(item.sharingClass)} /> : null}
          {item.openingClass ? <ClassMark of={opening(item.openingClass)} /> : null}
          {item.legalBasis ? (
            <LawText>
              <footer>
                《{item.legalBasis.instrument}》{item.legalBasis.article}
              </footer>
            </LawText>
          ) : null}
        </div>
      ),
    },
  ];
  return <DataTable<Item> name={t('catalog.itemsTable')} columns={columns} rows={items} rowKey={(row) => row.id} minWidth={960} />;
}
