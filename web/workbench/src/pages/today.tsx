import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCases, useInbox } from '../api/casework.ts';
import { useDrafts } from '../api/drafts.ts';
import { useAgencyName } from '../api/organization.ts';
import { usePerson } from '../api/session.ts';
import type { CaseRow, Inbox, Task } from '../api/wire.ts';
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
import { Reminders } from './today/reminders.tsx';
import './today.css';

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
  // Limits of law that have passed stand first, then what is due today; a target that has passed is due, not overdue.
  const now = useInbox({ when: 'now', sort: 'urgent', limit: shownMost });
  const later = useInbox({ when: 'later', limit: shownMost });
  const waiting = useCases({ status: 'open', waiting: true, limit: shownMost });
  return (
    <>
      <ToSign />
      <Reminders />
      <Answered query={now}>
        {({ items, total, figures }) => (
          <>
            <Counts figures={figures} waiting={waiting.data} />
            <Section title={t('today.due')} aside={<Link to="/cases">{t('today.allTasks')}</Link>}>
              <Tasks tasks={items} total={total} what={t('today.nothingDue')} how={t('today.nothingDueHow')} />
            </Section>
          </>
        )}
      </Answered>
      <Section title={t('today.coming')}>
        <Answered query={later} rows={3}>
          {({ items, total }) => <Tasks tasks={items} total={total} what={t('today.nothing')} how={t('today.nothingHow')} />}
        </Answered>
      </Section>
      <Section title={t('today.waiting')}>
        <Answered query={waiting} rows={3}>
          {({ items }) => <Waiting cases={items} />}
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

interface TasksProps {
  readonly tasks: readonly Task[];
  readonly total: number;
  readonly what: string;
  readonly how: string;
}

function Tasks({ tasks, total, what, how }: TasksProps) {
  const { t } = useTranslation();
  if (tasks.length === 0) return <EmptyState what={what} how={how} />;
  return (
    <>
      <ol className="task-list">
        {tasks.map((task) => (
          <TaskRow key={`${task.number}/${task.step}/${task.agency.id}`} task={task} />
        ))}
      </ol>
      {total > tasks.length ? <Link to="/cases">{t('today.moreTasks', { count: total - tasks.length })}</Link> : null}
    </>
  );
}

function Counts({ figures, waiting }: { figures: Inbox['figures']; waiting: { total: number; more: boolean } | undefined }) {
  const { t } = useTranslation();
  const counts = [
    { key: 'overdue', count: figures.overdue, loud: true },
    { key: 'dueToday', count: figures.dueNow - figures.overdue, loud: true },
    { key: 'dueSoon', count: figures.dueSoon, loud: false },
    { key: 'open', count: figures.open, loud: false },
    { key: 'waitingFor', count: waiting?.total ?? 0, loud: false, more: waiting?.more },
  ];
  return (
    <dl className="figures">
      {counts.map(({ key, count, loud, more }) => (
        <div key={key} className={loud && count > 0 ? 'figure figure-loud' : 'figure'}>
          <dt>{t(`today.figure.${key}`)}</dt>
          <dd>
            {formatCount(count)}
            {more ? '+' : ''}
          </dd>
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
