import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCases, useInbox } from '../api/casework.ts';
import { useAgencyName } from '../api/organization.ts';
import { usePerson } from '../api/session.ts';
import type { CaseRow, Task } from '../api/wire.ts';
import { dayOf, formatDay } from '../format/day.ts';
import { formatCount } from '../format/quantity.ts';
import { useLanguage, useText } from '../language/language.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page, Section } from '../shell/page.tsx';
import { MiniStrip } from '../signatures/workday-strip.tsx';
import { Answered } from '../states/answered.tsx';
import { EmptyState } from '../states/empty-state.tsx';
import './today.css';

const order = { overdue: 0, 'due-soon': 1, coming: 2, none: 3 } as const;

/** 今日: what is due, what waits for me, what I wait for. */
export function Today() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const person = usePerson();
  const inbox = useInbox();
  const open = useCases({ status: 'open', limit: 50 });
  return (
    <Page title={t('today.title')} lead={`${formatDay(dayOf(new Date()), language)} · ${t('today.greeting', { name: person.name })}`}>
      <Answered query={inbox}>
        {(tasks) => (
          <>
            <Counts tasks={tasks.items} waiting={waitingForOthers(open.data?.items ?? [], person.agency.id).length} />
            <Section title={t('today.mine')} aside={<Link to="/cases">{t('today.allTasks')}</Link>}>
              {tasks.items.length === 0 ? (
                <EmptyState what={t('today.nothing')} how={t('today.nothingHow')} />
              ) : (
                <ol className="task-list">
                  {[...tasks.items]
                    .sort((a, b) => order[a.standing] - order[b.standing] || (a.due ?? '9999').localeCompare(b.due ?? '9999'))
                    .slice(0, 12)
                    .map((task) => (
                      <TaskRow key={`${task.number}/${task.step}/${task.agency.id}`} task={task} />
                    ))}
                </ol>
              )}
            </Section>
          </>
        )}
      </Answered>
      <Section title={t('today.waiting')}>
        <Answered query={open} rows={3}>
          {(cases) => <Waiting cases={waitingForOthers(cases.items, person.agency.id)} />}
        </Answered>
      </Section>
    </Page>
  );
}

/** Cases of one's own agency that somebody else has to move. */
function waitingForOthers(cases: readonly CaseRow[], agency: string): readonly CaseRow[] {
  return cases.filter(
    (one) => one.applicant.id === agency && one.waitingFor.length > 0 && !one.waitingFor.some((who) => who.id === agency),
  );
}

function Counts({ tasks, waiting }: { tasks: readonly Task[]; waiting: number }) {
  const { t } = useTranslation();
  const standing = (name: Task['standing']) => tasks.filter((task) => task.standing === name).length;
  const figures = [
    { key: 'overdue', count: standing('overdue'), loud: true },
    { key: 'dueSoon', count: standing('due-soon'), loud: true },
    { key: 'open', count: tasks.length, loud: false },
    { key: 'waitingFor', count: waiting, loud: false },
  ];
  return (
    <dl className="figures">
      {figures.map(({ key, count, loud }) => (
        <div key={key} className={loud && count > 0 ? 'figure figure-loud' : 'figure'}>
          <dt>{t(`today.figure.${key}`)}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function TaskRow({ task }: { task: Task }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const text = useText();
  return (
    <li className="task">
      <div>
        <Link className="task-title" to={`/cases/${task.number}`}>
          {task.title}
        </Link>
        <div className="small quiet">
          {text(task.typeName)} · {text(task.stepName)} · {agencyName(task.applicant)} · <span className="numeric">{task.number}</span>
        </div>
      </div>
      {task.clock ? <MiniStrip clock={task.clock} /> : <span className="small quiet">{t('strip.none')}</span>}
      <LinkButton small to={`/cases/${task.number}`}>
        {t('today.handle')}
      </LinkButton>
    </li>
  );
}

function Waiting({ cases }: { cases: readonly CaseRow[] }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const { language } = useLanguage();
  const text = useText();
  if (cases.length === 0) return <EmptyState what={t('today.noWaiting')} how={t('today.noWaitingHow')} />;
  return (
    <ol className="task-list">
      {cases.map((one) => (
        <li key={one.number} className="task">
          <div>
            <Link className="task-title" to={`/cases/${one.number}`}>
              {one.title}
            </Link>
            <div className="small quiet">
              {text(one.typeName)} · <span className="numeric">{one.number}</span>
              {one.due ? ` · ${t('today.dueOn', { day: formatDay(one.due, language) })}` : ''}
            </div>
          </div>
          <span className="small quiet">{t('today.waits', { who: one.waitingFor.map(agencyName).join(t('list.comma')) })}</span>
        </li>
      ))}
    </ol>
  );
}
