import { Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { type CaseFilter, listCases, useCases } from '../../api/casework.ts';
import { useCityPack, usePack } from '../../api/law.ts';
import { useAgencyName } from '../../api/organization.ts';
import type { CaseRow } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { fetchOnwards } from '../../shell/fetch-all.ts';
import { MiniStrip } from '../../signatures/workday-strip.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { CaseState } from './case-state.tsx';

const pageSize = 20;
const statuses = ['open', 'returned', 'closed'] as const;
const orders = ['filed', 'due', 'title', 'number'] as const;

/** The filter and order as the address carries them. */
function readFilter(parameters: URLSearchParams): CaseFilter {
  const status = statuses.find((one) => one === parameters.get('status'));
  const sort = orders.find((one) => one === parameters.get('sort'));
  const order = (['asc', 'desc'] as const).find((one) => one === parameters.get('order'));
  const [type, text] = [parameters.get('type'), parameters.get('text')];
  return {
    ...(status ? { status } : {}),
    ...(type ? { type } : {}),
    ...(text ? { text } : {}),
    ...(parameters.get('late') ? { late: true } : {}),
    ...(sort ? { sort } : {}),
    ...(order ? { order } : {}),
  };
}

/** All cases in which the viewer's agency takes part; the city's for authority and auditor. */
export function AllCases() {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const text = useText();
  const { language } = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const filter = readFilter(parameters);
  const [after, before] = [parameters.get('after'), parameters.get('before')];
  const cases = useCases({ ...filter, limit: pageSize, ...(after ? { after } : {}), ...(before ? { before } : {}) });
  const put = (changes: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(parameters);
    next.set('view', 'all');
    for (const place of ['after', 'before']) next.delete(place);
    for (const [name, value] of Object.entries(changes))
      if (value) next.set(name, value);
      else next.delete(name);
    setParameters(next);
  };
  const columns: Column<CaseRow>[] = [
    {
      title: t('cases.column.title'),
      sort: 'title',
      value: (row) => row.title,
      render: (row) => <Link to={`/cases/${row.number}`}>{row.title}</Link>,
    },
    { title: t('cases.column.type'), width: 130, value: (row) => text(row.typeName), render: (row) => text(row.typeName) },
    {
      title: t('cases.column.applicant'),
      width: 150,
      value: (row) => agencyName(row.applicant),
      render: (row) => agencyName(row.applicant),
    },
    {
      title: t('cases.column.number'),
      width: 120,
      nowrap: true,
      sort: 'number',
      value: (row) => row.number,
      render: (row) => <span className="numeric">{row.number}</span>,
    },
    {
      title: t('cases.column.filed'),
      width: 155,
      nowrap: true,
      sort: 'filed',
      value: (row) => row.filedOn,
      render: (row) => formatDay(row.filedOn, language),
    },
    {
      title: t('cases.column.state'),
      width: 160,
      value: (row) => text(row.resultName) || t(`cases.statusName.${row.status}`),
      render: (row) => <CaseState row={row} />,
    },
    { title: t('cases.column.clock'), width: 200, sort: 'due', value: (row) => row.due, render: (row) => <RowClock row={row} /> },
  ];
  const narrowed = ['status', 'type', 'text', 'late'].some((name) => parameters.get(name));
  return (
    <>
      <Filters filter={filter} onPut={put} />
      <Answered query={cases}>
        {(list) =>
          list.items.length === 0 ? (
            <EmptyState
              what={t(narrowed ? 'catalog.noneFound' : 'cases.empty')}
              how={t(narrowed ? 'catalog.noneFoundHow' : 'cases.emptyHow')}
            />
          ) : (
            <DataTable<CaseRow>
              name={t('cases.title')}
              columns={columns}
              rows={list.items}
              rowKey={(row) => row.number}
              minWidth={1050}
              saveAs={t('cases.title')}
              exportRows={() => fetchOnwards((at) => listCases({ ...filter, ...at }))}
              sorting={{
                by: filter.sort ?? 'filed',
                descending: filter.order ? filter.order === 'desc' : (filter.sort ?? 'filed') === 'filed',
                onSort: ({ by = '', descending }) => put({ sort: by, order: descending ? 'desc' : 'asc' }),
              }}
              stepping={{
                total: list.total,
                more: list.more,
                onPrevious: list.previous === null ? undefined : () => put({ before: list.previous ?? '' }),
                onNext: list.next === null ? undefined : () => put({ after: list.next ?? '' }),
              }}
            />
          )
        }
      </Answered>
    </>
  );
}

function Filters({ filter, onPut }: { filter: CaseFilter; onPut(changes: Readonly<Record<string, string>>): void }) {
  const { t } = useTranslation();
  const text = useText();
  const pack = usePack(useCityPack());
  return (
    <div className="filters">
      <Input.Search
        key={filter.text}
        defaultValue={filter.text}
        allowClear
        maxLength={100}
        placeholder={t('cases.searchHint')}
        aria-label={t('cases.searchHint')}
        style={{ width: 240 }}
        onSearch={(value) => onPut({ text: value.trim() })}
      />
      <Select
        aria-label={t('cases.status')}
        value={filter.status ?? ''}
        onChange={(status) => onPut({ status })}
        style={{ width: 140 }}
        options={['', ...statuses].map((value) => ({ value, label: t(`cases.statusName.${value || 'any'}`) }))}
      />
      <Select
        aria-label={t('cases.column.type')}
        value={filter.type ?? ''}
        onChange={(type) => onPut({ type })}
        style={{ width: 200 }}
        options={[
          { value: '', label: t('cases.anyType') },
          ...(pack.data?.caseTypes ?? []).map((one) => ({ value: one.type, label: text(one.name) })),
        ]}
      />
      <Checkbox checked={filter.late === true} onChange={(event) => onPut({ late: event.target.checked ? 'true' : '' })}>
        {t('cases.lateOnly')}
      </Checkbox>
    </div>
  );
}

function RowClock({ row }: { row: CaseRow }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (row.status === 'closed')
    return <span className="quiet">{row.closedOn ? t('cases.closedOn', { day: formatDay(row.closedOn, language) }) : ''}</span>;
  if (row.clock) return <MiniStrip clock={row.clock} />;
  return <span className="quiet">{row.due ? t('today.dueOn', { day: formatDay(row.due, language) }) : t('strip.none')}</span>;
}
