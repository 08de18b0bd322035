import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../api/wire.ts';
import { formatMinute } from '../../format/day.ts';
import { useText } from '../../language/language.tsx';
import { LawLink } from '../../signatures/law-text.tsx';
import { Seal } from '../../signatures/seal.tsx';

/** What has happened, oldest first; a decision bears its seal. */
export function CaseTimeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ol className="timeline">
      {entries.map((entry, index) => (
        // Entries are only ever appended.
        // biome-ignore lint/suspicious/noArrayIndexKey: append-only
        <li key={index} data-what={entry.what}>
          <time dateTime={entry.at}>{formatMinute(entry.at)}</time>
          <div>
            <p>
              {text(entry.text)} {entry.article ? <LawLink citation={entry.article} /> : null}
            </p>
            <p className="small quiet">{[entry.agency.name, entry.person].filter(Boolean).join(' · ') || t('case.engine')}</p>
            {entry.reasons ? <p className="timeline-reasons">{entry.reasons}</p> : null}
            {entry.what === 'answered' && entry.agency.name ? (
              <Seal decision={entry.text.zh} office={entry.agency.name} at={entry.on} small />
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
