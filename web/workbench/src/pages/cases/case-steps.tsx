import { CheckOutlined, ClockCircleOutlined, EllipsisOutlined, MinusOutlined, StopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { LawLink } from '../../signatures/law-text.tsx';

const icons = {
  waiting: EllipsisOutlined,
  open: ClockCircleOutlined,
  done: CheckOutlined,
  skipped: MinusOutlined,
  cancelled: StopOutlined,
} as const;

/** The road of the case: each step, who takes it, and how it went. */
export function CaseSteps({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ol className="steps">
      {steps.map((step) => {
        const Icon = icons[step.state];
        return (
          <li key={step.step} className={`step step-${step.state}`}>
            <Icon aria-hidden />
            <div>
              <strong>{text(step.name)}</strong>
              <div className="small quiet">
                {text(step.who)} · {step.answerName ? text(step.answerName) : t(`step.${step.state}`)}
                {step.late ? <span className="mark-late">{t('cases.late')}</span> : null}
              </div>
              {step.article ? (
                <div className="small">
                  <LawLink citation={step.article} />
                </div>
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
