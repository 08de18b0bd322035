import { useTranslation } from 'react-i18next';
import { useUse } from '../../api/sharing.ts';
import type { DayOfUse } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { formatCount } from '../../format/quantity.ts';
import { useLanguage } from '../../language/language.tsx';
import { Answered } from '../../states/answered.tsx';

const step = 9;
const height = 44;

/** Calls under a grant, a bar for each of the last thirty days. */
export function UseChart({ grant }: { grant: string }) {
  const use = useUse(grant);
  return (
    <Answered query={use} rows={2}>
      {({ days }) => <Bars days={days} />}
    </Answered>
  );
}

function Bars({ days }: { days: readonly DayOfUse[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const sum = (of: 'calls' | 'refused' | 'rows') => days.reduce((total, day) => total + day[of], 0);
  const most = Math.max(1, ...days.map((day) => day.calls + day.refused));
  const tall = (count: number) => (count === 0 ? 0 : Math.max(2, Math.round((count / most) * height)));
  const sentence = t('access.useSentence', {
    calls: formatCount(sum('calls')),
    rows: formatCount(sum('rows')),
    refused: formatCount(sum('refused')),
  });
  const busiest = days.reduce((best, day) => (day.calls > best.calls ? day : best), days[0] ?? { day: '', calls: 0, refused: 0, rows: 0 });
  return (
    <figure className="use-chart">
      <svg width={days.length * step} height={height + 1} role="img" aria-label={sentence}>
        {days.map((day, at) => (
          <g key={day.day}>
            <title>
              {t('access.useDay', { day: formatDay(day.day, language), calls: formatCount(day.calls), refused: formatCount(day.refused) })}
            </title>
            <rect className="use-space" x={at * step} y={0} width={step - 2} height={height} />
            <rect className="use-calls" x={at * step} y={height - tall(day.calls)} width={step - 2} height={tall(day.calls)} />
            <rect
              className="use-refused"
              x={at * step}
              y={height - tall(day.calls) - tall(day.refused)}
              width={step - 2}
              height={tall(day.refused)}
            />
          </g>
        ))}
        <line x1={0} x2={days.length * step} y1={height + 0.5} y2={height + 0.5} />
      </svg>
      <figcaption>
        {sentence}
        {busiest.calls > 0 ? (
          <span className="quiet">
            {' '}
            {t('access.useBusiest', { day: formatDay(busiest.day, language), calls: formatCount(busiest.calls) })}
          </span>
        ) : null}
      </figcaption>
    </figure>
  );
}
