import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useCases, useInbox } from '../../api/casework.ts';
import { useAgencyName } from '../../api/organization.ts';
import type { CaseRow, Task } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Page } from '../../shell/page.tsx';
import { MiniStrip } from '../../signatures/workday-strip.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { CaseState } from './case-state.tsx';

/** 办件: what waits for me, and all cases that my agency takes part in. */
export function CaseList() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const view = parameters.get('view') === 'all' ? 'all' : 'mine';
  return (
    <Page title={t('cases.title')} lead={t('cases.lead')}>
      <div className="filters">
        <Segmented
          value={view}
          onChange={(next) => setParameters(next === 'all' ? { view: 'all' } : {})}
          options={[
            { value: 'mine', label: t('cases.mine') },
            { value: 'all', label: t('cases.all') },
          ]}
        />
        {view === 'all' ? (
          <Select
            aria-label={t('cases.status')}
            value={parameters.get('status') ?? ''}
            onChange={(status) => setParameters({ view: 'all', ...(status ? { status } : {}) })}
            style={{ width: 140 }}
            options={['', 'open', 'returned', 'closed'].map((value) => ({ value, label: t(`cases.statusName.${value || 'any'}`) }))}
          />
        ) : null}
      </div>
      {view === 'mine' ? <Inbox /> : <Cases />}
    </Page>
  );
}

function Inbox() {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const text = useText();
  const inbox = useInbox();
  const columns: Column<Task>[] = [
    { title: t('cases.column.title'), render: (task) => <Link to={`/cases/${task.number}`}>{task.title}</Link> },
    { title: t('cases.column.type'), width: 120, render: (task) => text(task.typeName) },
    { title: t('cases.column.step'), width: 120, render: (task) => text(task.stepName) },
    { title: t('cases.column.applicant'), width: 150, render: (task) => agencyName(task.applicant) },
    { title: t('cases.column.number'), width: 120, nowrap: true, render: (task) => <span className="numeric">{task.number}</span> },
    {
      title: t('cases.column.clock'),
      width: 270,
      render: (task) => (task.clock ? <MiniStrip clock={task.clock} /> : <span className="quiet">{t('strip.none')}</span>),
    },
  ];
  return (
    <Answered query={inbox}>
      {(tasks) =>
        tasks.items.length === 0 ? (
          <EmptyState what={t('cases.inboxEmpty')} how={t('cases.inboxEmptyHow')} />
        ) : (
          <DataTable<Task>
            name={t('cases.mine')}
            columns={columns}
            rows={tasks.items}
            rowKey={(task) => `${task.number}/${task.step}/${task.agency.id}`}
            minWidth={900}
          />
        )
      }
    </Answered>
  );
}

const pageSize = 20;
const statuses = ['open', 'returned', 'closed'] as const;

function Cases() {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const text = useText();
  const { language } = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const page = Number(parameters.get('page') ?? 1);
  const status = statuses.find((one) => one === parameters.get('status'));
  const cases = useCases({ ...(status ? { status } : {}), limit: pageSize, offset: (page - 1) * pageSize });
  const columns: Column<CaseRow>[] = [
    { title: t('cases.column.title'), render: (row) => <Link to={`/cases/${row.number}`}>{row.title}</Link> },
    { title: t('cases.column.type'), width: 120, render: (row) => text(row.typeName) },
    { title: t('cases.column.applicant'), width: 150, render: (row) => agencyName(row.applicant) },
    { title: t('cases.column.number'), width: 120, nowrap: true, render: (row) => <span className="numeric">{row.number}</span> },
    { title: t('cases.column.filed'), width: 155, nowrap: true, render: (row) => formatDay(row.filedOn, language) },
    { title: t('cases.column.state'), width: 160, render: (row) => <CaseState row={row} /> },
    { title: t('cases.column.clock'), width: 190, render: (row) => <RowClock row={row} /> },
  ];
  return (
    <Answered query={cases}>
      {(list) =>
        list.total === 0 ? (
          <EmptyState what={t('cases.empty')} how={t('cases.emptyHow')} />
        ) : (
          <DataTable<CaseRow>
            name={t('cases.title')}
            columns={columns}
            rows={list.items}
            rowKey={(row) => row.number}
            minWidth={1040}
            paging={{
              page,
              size: pageSize,
              total: list.total,
              onPage: (next) => setParameters({ view: 'all', ...(status ? { status } : {}), page: String(next) }),
            }}
          />
        )
      }
    </Answered>
  );
}

function RowClock({ row }: { row: CaseRow }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (row.status === 'closed')
    return <span className="quiet">{row.closedOn ? t('cases.closedOn', { day: formatDay(row.closedOn, language) }) : ''}</span>;
  const clock = 'clock' in row ? (row.clock as Task['clock']) : null;
  if (clock) return <MiniStrip clock={clock} />;
  return <span className="quiet">{row.due ? t('today.dueOn', { day: formatDay(row.due, language) }) : t('strip.none')}</span>;
}
