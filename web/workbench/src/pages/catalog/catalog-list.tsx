import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { listResources, type ResourceFilter, useClassifications, useResources } from '../../api/catalog.ts';
import { useAgencies } from '../../api/organization.ts';
import { usePerson } from '../../api/session.ts';
import type { ResourceRow } from '../../api/wire.ts';
import { dayOf, formatDay } from '../../format/day.ts';
import { formatCount } from '../../format/quantity.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { fetchAll } from '../../shell/fetch-all.ts';
import { LinkButton } from '../../shell/link-button.tsx';
import { Page } from '../../shell/page.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { ClassMark, EntryStatus } from './marks.tsx';

const pageSize = 20;
const orders = ['changed', 'name', 'agency', 'code', 'published', 'items'] as const;

/** 目录: every entry the person may see. The filter lives in the address, so that a view can be sent to a colleague. */
export function CatalogList() {
  const { t } = useTranslation();
  const text = useText();
  const { language } = useLanguage();
  const person = usePerson();
  const [parameters, setParameters] = useSearchParams();
  const page = Number(parameters.get('page') ?? 1);
  const filter = readFilter(parameters);
  const sort = orders.find((one) => one === parameters.get('sort'));
  const order = (['asc', 'desc'] as const).find((one) => one === parameters.get('order'));
  const ordered = { ...(sort ? { sort } : {}), ...(order ? { order } : {}) } as const;
  const resources = useResources({ ...filter, ...ordered, limit: pageSize, offset: (page - 1) * pageSize });
  const agencyOf = (row: ResourceRow) => (language === 'en' ? row.agency.nameEn : row.agency.name);
  const columns: Column<ResourceRow>[] = [
    {
      title: t('catalog.column.name'),
      sort: 'name',
      value: (row) => row.name,
      render: (row) => (
        <div>
          <Link to={`/catalog/${row.id}`}>{row.name}</Link>
          <div className="small quiet ellipsis" title={row.summary}>
            {row.summary}
          </div>
        </div>
      ),
    },
    {
      title: t('catalog.column.code'),
      width: 124,
      nowrap: true,
      sort: 'code',
      value: (row) => row.code,
      render: (row) => <span className="numeric small">{row.code}</span>,
    },
    { title: t('catalog.column.agency'), width: 150, sort: 'agency', value: agencyOf, render: agencyOf },
    { title: t('catalog.column.sharing'), width: 124, value: (row) => text(row.sharing), render: (row) => <ClassMark of={row.sharing} /> },
    { title: t('catalog.column.opening'), width: 124, value: (row) => text(row.opening), render: (row) => <ClassMark of={row.opening} /> },
    {
      title: t('catalog.column.items'),
      width: 84,
      align: 'right',
      sort: 'items',
      value: (row) => row.items,
      render: (row) => formatCount(row.items),
    },
    {
      title: t('catalog.column.status'),
      width: 96,
      value: (row) => t(`catalog.status.${row.status}`),
      render: (row) => <EntryStatus of={row} />,
    },
    {
      title: t('catalog.column.updated'),
      width: 162,
      nowrap: true,
      sort: 'changed',
      value: (row) => dayOf(row.updatedAt),
      render: (row) => formatDay(row.updatedAt, language),
    },
  ];
  const writes = person.roles.some((role) => role === 'officer' || role === 'head');
  return (
    <Page
      title={t('catalog.title')}
      lead={t('catalog.lead')}
      actions={
        writes ? (
          <LinkButton primary to="/catalog/new">
            {t('catalog.register')}
          </LinkButton>
        ) : null
      }
    >
      <Filters filter={filter} onChange={(next) => setParameters(writeFilter(next))} />
      <Answered query={resources}>
        {(list) =>
          list.total === 0 ? (
            <EmptyState
              what={t(Object.keys(filter).length > 0 ? 'catalog.noneFound' : 'catalog.empty')}
              how={t(Object.keys(filter).length > 0 ? 'catalog.noneFoundHow' : 'catalog.emptyHow')}
            />
          ) : (
            <DataTable<ResourceRow>
              name={t('catalog.title')}
              columns={columns}
              rows={list.items}
              rowKey={(row) => row.id}
              minWidth={1060}
              saveAs={t('catalog.title')}
              exportRows={() => fetchAll((at) => listResources({ ...filter, ...ordered, ...at }))}
              sorting={{
                by: sort ?? 'changed',
                descending: order ? order === 'desc' : !sort,
                onSort: ({ by = '', descending }) =>
                  setParameters({ ...writeFilter(filter), sort: by, order: descending ? 'desc' : 'asc' }),
              }}
              paging={{
                page,
                size: pageSize,
                total: list.total,
                onPage: (next) => setParameters({ ...writeFilter(filter), ...ordered, page: String(next) }),
              }}
            />
          )
        }
      </Answered>
    </Page>
  );
}

const names = ['text', 'agency', 'status', 'sharing', 'opening'] as const;
type Filter = Pick<ResourceFilter, (typeof names)[number]>;

function readFilter(parameters: URLSearchParams): Filter {
  const filter: Record<string, string> = {};
  for (const name of names) {
    const value = parameters.get(name) ?? (name === 'text' ? parameters.get('search') : null);
    if (value) filter[name] = value;
  }
  return filter;
}

function writeFilter(filter: Filter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
}

function Filters({ filter, onChange }: { filter: Filter; onChange(next: Filter): void }) {
  const { t } = useTranslation();
  const text = useText();
  const agencies = useAgencies();
  const classifications = useClassifications();
  const put = (name: keyof Filter) => (value: string | undefined) => onChange({ ...filter, [name]: value ?? '' });
  return (
    <div className="filters">
      <Input.Search
        key={filter.text}
        defaultValue={filter.text}
        onSearch={put('text')}
        allowClear
        placeholder={t('catalog.searchHint')}
        aria-label={t('catalog.search')}
        style={{ width: 280 }}
      />
      <Select
        value={filter.agency}
        onChange={put('agency')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('catalog.column.agency')}
        aria-label={t('catalog.column.agency')}
        style={{ width: 180 }}
        options={(agencies.data?.items ?? []).map((agency) => ({ value: agency.id, label: agency.name }))}
      />
      <Select
        value={filter.status}
        onChange={put('status')}
        allowClear
        placeholder={t('catalog.column.status')}
        aria-label={t('catalog.column.status')}
        style={{ width: 120 }}
        options={['draft', 'in-review', 'published'].map((value) => ({ value, label: t(`catalog.status.${value}`) }))}
      />
      <Select
        value={filter.sharing}
        onChange={put('sharing')}
        allowClear
        placeholder={t('catalog.column.sharing')}
        aria-label={t('catalog.column.sharing')}
        style={{ width: 150 }}
        options={(classifications.data?.sharingClasses ?? []).map((one) => ({ value: one.class, label: text(one) }))}
      />
      <Select
        value={filter.opening}
        onChange={put('opening')}
        allowClear
        placeholder={t('catalog.column.opening')}
        aria-label={t('catalog.column.opening')}
        style={{ width: 150 }}
        options={(classifications.data?.openingClasses ?? []).map((one) => ({ value: one.class, label: text(one) }))}
      />
    </div>
  );
}
