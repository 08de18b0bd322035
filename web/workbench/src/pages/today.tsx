import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCases, useInbox } from '../api/casework.ts';
import { useDrafts } from '../api/drafts.ts';
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
import { WaitingDrafts } from './cases/draft-list.tsx';
import { AccountsDesk } from './today/accounts-desk.tsx';
import { AuditDesk } from './today/audit-desk.tsx';
import { CityLate } from './today/city-late.tsx';
import './today.css';

/** Limits of law that have passed stand first, then what is due today; a target that has passed is due, not overdue. */
const byDue = (one: Task, other: Task) =>
  Number(other.standing === 'overdue') - Number(one.standing === 'overdue') || (one.due ?? '9999').localeCompare(other.due ?? '9999');

/** 今日: what is due today and overdue, what comes, what I wait for; each by the viewer's duty. */
export function Today() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const person = usePerson();
  const holds = (...roles: string[]) => roles.some((role) => person.roles.includes(role));
  return (
    <Page title={t('today.title')} lead={`${formatDay(dayOf(new Date()), language)} · ${t('today.greeting', { name: person.name })}`}>
      {holds('officer', 'head', 'sharing-head') ? <OwnWork /> : null}
      {holds('authority', 'auditor') ? <CityLate /> : null}
      {holds('auditor') ? <AuditDesk /> : null}
      {holds('system-administrator', 'security-administrator') ? <AccountsDesk mayAssign={holds('security-administrator')} /> : null}
    </Page>
  );
}

function OwnWork() {
  const { t } = useTranslation();
  const person = usePerson();
  const inbox = useInbox();
  const open = useCases({ status: 'open', limit: 50 });
  const today = dayOf(new Date());
  const others = waitingForOthers(open.data?.items ?? [], person.agency.id);
  return (
    <>
      <ToSign />
      <Answered query={inbox}>
        {({ items }) => {
          const tasks = [...items].sort(byDue);
          const due = tasks.filter((task) => task.due !== null && task.due <= today);
          const coming = tasks.filter((task) => !due.includes(task));
          return (
            <>
              <Counts tasks={tasks} due={due.length} waiting={others.length} />
              <Section title={t('today.due')} aside={<Link to="/cases">{t('today.allTasks')}</Link>}>
                <Tasks tasks={due} what={t('today.nothingDue')} how={t('today.nothingDueHow')} />
              </Section>
              <Section title={t('today.coming')}>
                <Tasks tasks={coming} what={t('today.nothing')} how={t('today.nothingHow')} />
              </Section>
            </>
          );
        }}
      </Answered>
      <Section title={t('today.waiting')}>
        <Answered query={open} rows={3}>
          {(cases) => <Waiting cases={waitingForOthers(cases.items, person.agency.id)} />}
        </Answered>
      </Section>
    </>
  );
}

/** What waits for the viewer's own signature; nothing where nothing does. */
function ToSign() {
  const { t } = useTranslation();
  const drafts = useDrafts({ unsettled: true });
  if (!drafts.data?.items.some((draft) => draft.maySign)) return null;
  return (
    <Section title={t('draft.toSign')} aside={<Link to="/cases?view=drafts">{t('today.allTasks')}</Link>}>
      <WaitingDrafts mineOnly />
    </Section>
  );
}

/** Tasks that one sees at once; the rest is behind the link. */
const shownMost = 12;

function Tasks({ tasks, what, how }: { tasks: readonly Task[]; what: string; how: string }) {
  const { t } = useTranslation();
  if (tasks.length === 0) return <EmptyState what={what} how={how} />;
  return (
    <>
      <ol className="task-list">
        {tasks.slice(0, shownMost).map((task) => (
          <TaskRow key={`${task.number}/${task.step}/${task.agency.id}`} task={task} />
        ))}
      </ol>
      {tasks.length > shownMost ? <Link to="/cases">{t('today.moreTasks', { count: tasks.length - shownMost })}</Link> : null}
    </>
  );
}

/** Cases of one's own agency that somebody else has to move. */
function waitingForOthers(cases: readonly CaseRow[], agency: string): readonly CaseRow[] {
  return cases.filter(
    (one) => one.applicant.id === agency && one.waitingFor.length > 0 && !one.waitingFor.some((who) => who.id === agency),
  );
}

function Counts({ tasks, due, waiting }: { tasks: readonly Task[]; due: number; waiting: number }) {
  const { t } = useTranslation();
  const overdue = tasks.filter((task) => task.standing === 'overdue').length;
  const figures = [
    { key: 'overdue', count: overdue, loud: true },
    { key: 'dueToday', count: due - overdue, loud: true },
    { key: 'dueSoon', count: tasks.filter((task) => task.standing === 'due-soon').length, loud: false },
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
