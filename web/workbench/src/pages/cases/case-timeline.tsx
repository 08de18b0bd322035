import { useTranslation } from 'react-i18next';
import { useAgencyName } from '../../api/organization.ts';
import type { Step, TimelineEntry } from '../../api/wire.ts';
import { formatMinute } from '../../format/day.ts';
import { useText } from '../../language/language.tsx';
import { LawLink } from '../../signatures/law-text.tsx';
import { Seal } from '../../signatures/seal.tsx';

/** What has happened, oldest first; a decision bears its seal. */
export function CaseTimeline({ entries, steps }: { entries: readonly TimelineEntry[]; steps: readonly Step[] }) {
  const { t } = useTranslation();
  const text = useText();
  const agencyName = useAgencyName();
  return (
    <ol className="timeline">
      {entries.map((entry, index) => (
        // Entries are only ever appended.
        <li key={index} data-what={entry.what}>
          <time dateTime={entry.at}>{formatMinute(entry.at)}</time>
          <div>
            <p>
              {text(entry.text)} {entry.article ? <LawLink citation={entry.article} /> : null}
            </p>
            <p className="small quiet">{[agencyName(entry.agency), entry.person].filter(Boolean).join(' · ') || t('case.engine')}</p>
            {entry.reasons ? <p className="timeline-reasons">{entry.reasons}</p> : null}
            {entry.what === 'answered' && entry.agency.name ? (
              <Seal decision={answerNameOf(entry, steps)} office={agencyName(entry.agency)} at={entry.on} small />
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The answer in the pack's own word; the entry's sentence where a later round has replaced it. */
function answerNameOf(entry: TimelineEntry, steps: readonly Step[]): { zh: string; en: string } {
  const step = steps.find((one) => one.step === entry.step);
  const reply = step?.replies.find((one) => one.answer === entry.answer);
  return reply?.answerName ?? (step?.answer === entry.answer ? step?.answerName : undefined) ?? entry.text;
}
