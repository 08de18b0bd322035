import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueries } from '../../api/sharing.ts';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { QueriesTable, type QuerySide } from './queries-table.tsx';

const pageSize = 50;

/** 人工查询记录, from both sides: what we asked for, and what was asked of our data. */
export function QueriesLog() {
  const { t } = useTranslation();
  const [side, setSide] = useState<QuerySide>('asked');
  const [matter, setMatter] = useState('');
  const [page, setPage] = useState(1);
  const queries = useQueries({ side, limit: pageSize, offset: (page - 1) * pageSize, ...(matter ? { matter } : {}) });
  return (
    <>
      <p className="quiet">{t(`access.log.lead.${side}`)}</p>
      <div className="filters">
        <Radio.Group
          aria-label={t('access.log.side')}
          optionType="button"
          value={side}
          onChange={({ target }) => {
            setSide(target.value as QuerySide);
            setPage(1);
          }}
          options={[
            { value: 'asked', label: t('access.log.asked') },
            { value: 'given', label: t('access.log.given') },
          ]}
        />
        <Input.Search
          aria-label={t('access.log.matter')}
          placeholder={t('access.log.matter')}
          allowClear
          maxLength={64}
          style={{ width: 240 }}
          onSearch={(value) => {
            setMatter(value.trim());
            setPage(1);
          }}
        />
      </div>
      <Answered query={queries}>
        {(list) =>
          list.items.length === 0 ? (
            <EmptyState what={t(`access.log.empty.${side}`)} how={t(`access.log.emptyHow.${side}`)} />
          ) : (
            <QueriesTable queries={list.items} side={side} paging={{ page, size: pageSize, total: list.total, onPage: setPage }} />
          )
        }
      </Answered>
    </>
  );
}

/** The last queries under one grant, to its holder and to the agency whose data it is. */
export function QueriesOfGrant({ grant, side }: { grant: string; side: QuerySide }) {
  const { t } = useTranslation();
  const queries = useQueries({ grant, side, limit: 10 });
  return (
    <Answered query={queries} rows={2}>
      {(list) =>
        list.items.length === 0 ? (
          <p className="quiet">{t('access.log.noneOfGrant')}</p>
        ) : (
          <QueriesTable queries={list.items} side={side} ofGrant />
        )
      }
    </Answered>
  );
}
