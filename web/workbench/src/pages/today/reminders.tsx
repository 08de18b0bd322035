import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReminders } from '../../api/reminders.ts';
import { formatDay } from '../../format/day.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { Section } from '../../shell/page.tsx';
import { ProblemView } from '../../states/problem-view.tsx';

/** Reminders that one sees at once. */
const shownMost = 12;

/** 提醒: steps of the viewer's office whose end is near or past; nothing where nobody was reminded. */
export function Reminders() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const text = useText();
  const reminders = useReminders(shownMost);
  const items = reminders.data?.items ?? [];
  if (reminders.isError) return <ProblemView error={reminders.error} onRetry={() => void reminders.refetch()} />;
  if (items.length === 0) return null;
  return (
    <Section title={t('reminder.title')}>
      <ul className="waiting">
        {items.map(({ number, step, title, stepName, kind, due, on }) => (
          <li key={`${number}/${step}`} data-reminder={kind}>
            <Link to={`/cases/${number}`}>
              {title} · {text(stepName)}
            </Link>{' '}
            <strong>{t(`reminder.${kind}`, { day: formatDay(due, language) })}</strong>{' '}
            <span className="quiet small">{t('reminder.on', { day: formatDay(on, language) })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
