import { useTranslation } from 'react-i18next';
import type { CaseType } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { LawLink } from '../../signatures/law-text.tsx';
import './cases.css';

/** The steps that a matter will go through, by whom and within what time, before it is filed. */
export function CaseRoad({ type }: { type: CaseType }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ol className="road">
      {type.steps.map((step) => (
        <li key={step.step}>
          <strong>{text(step.name)}</strong>
          <div className="small quiet">{text(step.who)}</div>
          {step.limits.map((limit) => (
            <div key={`${limit.kind}${limit.article}`} className="small">
              {limit.kind === 'word'
                ? text(limit.word)
                : t(limit.kind === 'target' ? 'road.target' : 'road.limit', { count: limit.days ?? 0, unit: t(`unit.${limit.unit}`) })}{' '}
              {limit.kind === 'target' ? null : <LawLink citation={limit.article} />}
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
