import { useTranslation } from 'react-i18next';
import { useAgencyName } from '../../api/organization.ts';
import type { CaseView, Step } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { Section } from '../../shell/page.tsx';
import { FormAnswers } from './form-answers.tsx';

/** What those who were asked have said beside yes or no: how far an opinion goes, under which conditions, until when. */
export function StepAnswers({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const said = view.steps.flatMap((step) => {
    const answers = step.fields.filter(({ value }) => !isBlank(value));
    return answers.length > 0 && step.answerName ? [{ step, answers }] : [];
  });
  if (said.length === 0) return null;
  return (
    <Section title={t('case.said')}>
      {said.map(({ step, answers }) => (
        <div key={step.step} className="step-answers">
          <SaidBy step={step} />
          <FormAnswers answers={answers} about={view.about} />
        </div>
      ))}
    </Section>
  );
}

function SaidBy({ step }: { step: Step }) {
  const text = useText();
  const agencyName = useAgencyName();
  const who = step.replies.map((reply) => `${agencyName(reply.agency)} · ${reply.person}`).join('、');
  return (
    <p>
      <strong>
        {text(step.name)}：{text(step.answerName)}
      </strong>{' '}
      <span className="quiet small">{who || text(step.who)}</span>
    </p>
  );
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}
