import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCases } from '../../api/casework.ts';
import { useAgencyName } from '../../api/organization.ts';
import { formatDay } from '../../format/day.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { Section } from '../../shell/page.tsx';
import { MiniStrip } from '../../signatures/workday-strip.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';

/** Open cases of the city whose limit of law has passed: the authority's and the auditor's concern, whoever has to act. */
export function CityLate() {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const text = useText();
  const { language } = useLanguage();
  const late = useCases({ status: 'open', late: true, sort: 'due', limit: 12 });
  return (
    <Section title={t('today.cityLate')} aside={<Link to="/cases?view=all&status=open&late=true">{t('today.allTasks')}</Link>}>
      <Answered query={late} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState what={t('today.noCityLate')} how={t('today.noCityLateHow')} />
          ) : (
            <ol className="task-list">
              {items.map((one) => (
                <li key={one.number} className="task">
                  <div>
                    <Link className="task-title" to={`/cases/${one.number}`}>
                      {one.title}
                    </Link>
                    <div className="small quiet">
                      {text(one.typeName)} · {t('today.waits', { who: one.waitingFor.map(agencyName).join(t('list.comma')) })} ·{' '}
                      <span className="numeric">{one.number}</span>
                    </div>
                  </div>
                  {one.clock ? <MiniStrip clock={one.clock} /> : <span className="small quiet">{formatDay(one.due, language)}</span>}
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
    </Section>
  );
}
