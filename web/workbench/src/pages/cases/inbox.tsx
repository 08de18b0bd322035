import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { type InboxFilter, readInbox, useInbox } from '../../api/casework.ts';
import { useAgencyName } from '../../api/organization.ts';
import type { Task } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { fetchAll } from '../../shell/fetch-all.ts';
import { MiniStrip } from '../../signatures/workday-strip.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';

const pageSize = 50;
const hands = ['mine', 'nobody'] as const;
const standings = ['overdue', 'due-soon', 'coming', 'none'] as const;

/** The filter and order as the address carries them. */
function readFilter(parameters: URLSearchParams): InboxFilter {
  const standing = standings.find((one) => one === parameters.get('standing'));
  const sort = (['due', 'number'] as const).find((one) => one === parameters.get('sort'));
  const order = (['asc', 'desc'] as const).find((one) => one === parameters.get('order'));
  const handler = hands.find((one) => one === parameters.get('handler'));
  const [type, text] = [parameters.get('type'), parameters.get('text')];
  return {
    ...(standing ? { standing } : {}),
    ...(handler ? { handler } : {}),
    ...(type ? { type } : {}),
    ...(text ? { text } : {}),
    ...(sort ? { sort } : {}),
    ...(order ? { order } : {}),
  };
}

/** Steps that wait for the viewer's agency and duty: narrowed by standing and kind, searched, sorted, saved. The filter lives in the address. */
export function Inbox() {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const text = useText();
  const [parameters, setParameters] = useSearchParams();
  const filter = readFilter(parameters);
  const page = Number(parameters.get('page') ?? 1);
  const inbox = useInbox({ ...filter, limit: pageSize, offset: (page - 1) * pageSize });
  const put = (changes: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(parameters);
    next.delete('page');
    for (const [name, value] of Object.entries(changes))
      if (value) next.set(name, value);
      else next.delete(name);
    setParameters(next, { replace: true });
  };
  const columns: Column<Task>[] = [
    {
      title: t('cases.column.title'),
      value: (task) => task.title,
      render: (task) => <Link to={`/cases/${task.number}`}>{task.title}</Link>,
    },
    { title: t('cases.column.type'), width: 120, value: (task) => text(task.typeName), render: (task) => text(task.typeName) },
    { title: t('cases.column.step'), width: 120, value: (task) => text(task.stepName), render: (task) => text(task.stepName) },
    {
      title: t('cases.column.applicant'),
      width: 140,
      value: (task) => agencyName(task.applicant),
      render: (task) => agencyName(task.applicant),
    },
    {
      title: t('cases.column.handler'),
      width: 84,
      value: (task) => task.handler?.name ?? '',
      render: (task) => task.handler?.name ?? <span className="quiet">—</span>,
    },
    {
      title: t('cases.column.number'),
      width: 112,
      nowrap: true,
      sort: 'number',
      value: (task) => task.number,
      render: (task) => <span className="numeric">{task.number}</span>,
    },
    {
      title: t('cases.column.clock'),
      width: 270,
      sort: 'due',
      value: (task) => task.due,
      render: (task) => (task.clock ? <MiniStrip clock={task.clock} /> : <span className="quiet">{t('strip.none')}</span>),
    },
  ];
  return (
    <Answered query={inbox}>
      {(tasks) => {
        if (tasks.figures.open === 0) return <EmptyState what={t('cases.inboxEmpty')} how={t('cases.inboxEmptyHow')} />;
        return (
          <>
            <div className="filters">
              <Input.Search
                key={filter.text}
                defaultValue={filter.text}
                allowClear
                maxLength={100}
                placeholder={t('cases.searchHint')}
                aria-label={t('cases.searchHint')}
                style={{ width: 220 }}
                onSearch={(value) => put({ text: value.trim() })}
              />
              <Select
                aria-label={t('cases.standing')}
                value={filter.standing ?? ''}
                onChange={(standing) => put({ standing })}
                style={{ width: 150 }}
                options={['', ...standings].map((value) => ({ value, label: t(`cases.standingName.${value || 'any'}`) }))}
              />
              <Select
                aria-label={t('cases.handler')}
                value={filter.handler ?? ''}
                onChange={(handler) => put({ handler })}
                style={{ width: 150 }}
                options={['', ...hands].map((value) => ({ value, label: t(`cases.handlerName.${value || 'any'}`) }))}
              />
              <Select
                aria-label={t('cases.column.type')}
                value={filter.type ?? ''}
                onChange={(type) => put({ type })}
                style={{ width: 200 }}
                options={[
                  { value: '', label: t('cases.anyType') },
                  ...tasks.figures.types.map(({ type, name }) => ({ value: type, label: text(name) })),
                ]}
              />
            </div>
            <DataTable<Task>
              name={t('cases.mine')}
              columns={columns}
              rows={tasks.items}
              rowKey={(task) => `${task.number}/${task.step}/${task.agency.id}`}
              minWidth={1020}
              saveAs={t('cases.mine')}
              exportRows={() => fetchAll((at) => readInbox({ ...filter, ...at }))}
              sorting={{
                by: filter.sort ?? 'due',
                descending: filter.order === 'desc',
                onSort: ({ by = '', descending }) => put({ sort: by, order: descending ? 'desc' : 'asc' }),
              }}
              paging={{ page, size: pageSize, total: tasks.total, onPage: (next) => put({ page: String(next) }) }}
            />
          </>
        );
      }}
    </Answered>
  );
}
