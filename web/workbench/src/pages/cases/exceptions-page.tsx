import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useExceptions } from '../../api/exceptions.ts';
import { useAgencyName } from '../../api/organization.ts';
import type { LegalException } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { LawLink } from '../../signatures/law-text.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';

const most = 200;

/** 适用例外: where another law was cited, or reasons given, in place of a rule; who did it, and in which case. */
export function Exceptions() {
  const { t } = useTranslation();
  const [sought, setSought] = useState('');
  const found = useExceptions({ limit: most, offset: 0, ...(sought ? { text: sought } : {}) });
  const agencyName = useAgencyName();
  const text = useText();
  const { language } = useLanguage();
  const columns: Column<LegalException>[] = [
    { title: t('exception.rule'), width: 200, value: (one) => one.article, render: (one) => <LawLink citation={one.article} long /> },
    { title: t('exception.ground'), value: (one) => one.law || one.reason, render: (one) => one.law || one.reason },
    {
      title: t('exception.who'),
      value: (one) => one.person,
      render: (one) => [agencyName(one.agency), one.person].filter(Boolean).join(' · '),
    },
    {
      title: t('exception.case'),
      value: (one) => one.number,
      render: (one) => (
        <>
          <Link to={`/cases/${one.number}`}>{one.title}</Link>{' '}
          <span className="quiet small">
            {text(one.typeName)}
            {one.step ? ` · ${text(one.step)}` : ''} · <span className="numeric">{one.number}</span>
          </span>
        </>
      ),
    },
    { title: t('exception.on'), width: 150, value: (one) => one.on, render: (one) => formatDay(one.on, language) },
  ];
  return (
    <>
      <div className="filters">
        <Input.Search
          allowClear
          aria-label={t('exception.search')}
          placeholder={t('exception.search')}
          onSearch={(value) => setSought(value.trim())}
          style={{ width: 320 }}
        />
      </div>
      <Answered query={found}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState what={t('exception.none')} how={t('exception.noneHow')} />
          ) : (
            <>
              {total > items.length ? <p className="quiet">{t('exception.first', { shown: items.length, total })}</p> : null}
              <DataTable<LegalException>
                name={t('exception.title')}
                columns={columns}
                rows={items}
                rowKey={(one) => one.id}
                minWidth={900}
                saveAs={t('exception.title')}
              />
            </>
          )
        }
      </Answered>
    </>
  );
}
