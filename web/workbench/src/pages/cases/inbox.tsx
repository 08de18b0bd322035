import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useInbox } from '../../api/casework.ts';
import { useAgencyName } from '../../api/organization.ts';
import type { Task } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { MiniStrip } from '../../signatures/workday-strip.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';

const standings = ['overdue', 'due-soon', 'coming', 'none'] as const;

/** Steps that wait for the viewer's agency and duty: narrowed by standing and kind, searched, sorted, saved. The filter lives in the address. */
export function Inbox() {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const text = useText();
  const inbox = useInbox();
  const [parameters, setParameters] = useSearchParams();
  const standing = standings.find((one) => one === parameters.get('standing'));
  const type = parameters.get('type') ?? '';
  const put = (name: string, value: string) => {
    const next = new URLSearchParams(parameters);
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
    { title: t('cases.column.type'), width: 130, value: (task) => text(task.typeName), render: (task) => text(task.typeName) },
    { title: t('cases.column.step'), width: 130, value: (task) => text(task.stepName), render: (task) => text(task.stepName) },
    {
      title: t('cases.column.applicant'),
      width: 150,
      value: (task) => agencyName(task.applicant),
      render: (task) => agencyName(task.applicant),
    },
    {
      title: t('cases.column.number'),
      width: 120,
      nowrap: true,
      value: (task) => task.number,
      render: (task) => <span className="numeric">{task.number}</span>,
    },
    {
      title: t('cases.column.clock'),
      width: 270,
      value: (task) => task.due,
      render: (task) => (task.clock ? <MiniStrip clock={task.clock} /> : <span className="quiet">{t('strip.none')}</span>),
    },
  ];
  return (
    <Answered query={inbox}>
      {(tasks) => {
        if (tasks.items.length === 0) return <EmptyState what={t('cases.inboxEmpty')} how={t('cases.inboxEmptyHow')} />;
        const types = [...new Map(tasks.items.map((task) => [task.type, task.typeName]))];
        const shown = tasks.items.filter((task) => (!standing || task.standing === standing) && (!type || task.type === type));
        return (
          <>
            <div className="filters">
              <Select
                aria-label={t('cases.standing')}
                value={standing ?? ''}
                onChange={(value) => put('standing', value)}
                style={{ width: 150 }}
                options={['', ...standings].map((value) => ({ value, label: t(`cases.standingName.${value || 'any'}`) }))}
              />
              <Select
                aria-label={t('cases.column.type')}
                value={type}
                onChange={(value) => put('type', value)}
                style={{ width: 200 }}
                options={[{ value: '', label: t('cases.anyType') }, ...types.map(([value, name]) => ({ value, label: text(name) }))]}
              />
            </div>
            <DataTable<Task>
              name={t('cases.mine')}
              columns={columns}
              rows={shown}
              rowKey={(task) => `${task.number}/${task.step}/${task.agency.id}`}
              minWidth={920}
              searchable
              saveAs={t('cases.mine')}
            />
          </>
        );
      }}
    </Answered>
  );
}
