import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCase } from '../../api/casework.ts';
import { useAgencyName } from '../../api/organization.ts';
import type { CaseView, Clock } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Page, Section } from '../../shell/page.tsx';
import { LawLink } from '../../signatures/law-text.tsx';
import { Seal } from '../../signatures/seal.tsx';
import { WorkdayStrip } from '../../signatures/workday-strip.tsx';
import { Answered } from '../../states/answered.tsx';
import { CaseDocuments } from './case-documents.tsx';
import { Facts } from './case-facts.tsx';
import { CaseState } from './case-state.tsx';
import { CaseSteps } from './case-steps.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { FormAnswers } from './form-answers.tsx';
import { StepAnswers } from './step-answers.tsx';
import { WhatToDo } from './what-to-do.tsx';
import './cases.css';

/** 办件页: what is asked, what has happened, what to do now, by when, and who can act. */
export function CasePage() {
  const { number = '' } = useParams();
  const query = useCase(number);
  return (
    <Answered whole query={query} rows={10}>
      {(view) => <OneCase view={view} />}
    </Answered>
  );
}

function OneCase({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const text = useText();
  const decision = view.status === 'closed' ? view.timeline.findLast((entry) => entry.what === 'answered') : undefined;
  return (
    <Page
      title={view.title}
      trail={[{ to: '/cases', label: t('nav.cases') }]}
      lead={
        <span className="row">
          <span className="numeric">{view.number}</span>
          <span>{text(view.typeName)}</span>
          <CaseState row={view} />
          {view.trial ? <strong>{t('cases.trial')}</strong> : null}
        </span>
      }
      actions={
        decision && view.resultName ? (
          <>
            <Seal decision={view.resultName} office={agencyName(decision.agency)} at={decision.on} />
            <LinkButton to={`/cases/${view.number}/notice`}>{t('notice.open')}</LinkButton>
          </>
        ) : null
      }
    >
      <Clocks view={view} />
      <div className="columns">
        <div>
          <WhatToDo view={view} />
          <StepAnswers view={view} />
          <Section title={t('case.asked')} aside={t('case.askedBy', { agency: agencyName(view.applicant), person: view.applicantPerson })}>
            <FormAnswers answers={view.form} missing={view.missing} about={view.about} />
          </Section>
          <Section title={t('case.happened')}>
            <CaseTimeline entries={view.timeline} steps={view.steps} />
          </Section>
        </div>
        <aside>
          <Section title={t('case.facts')}>
            <Facts view={view} />
          </Section>
          <CaseDocuments number={view.number} />
          <Section title={t('case.steps')}>
            <CaseSteps steps={view.steps} />
          </Section>
        </aside>
      </div>
    </Page>
  );
}

/** Every clock that still runs, or the last one of a closed case; clocks that begin together share a strip and fly one flag each. */
function Clocks({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const text = useText();
  const clocks = view.steps.flatMap((step) => step.clocks.map((clock) => ({ step, clock })));
  const running = clocks.filter(({ clock }) => clock.running);
  const shown = running.length > 0 ? running : clocks.slice(-1);
  if (shown.length === 0) return <Words view={view} />;
  return (
    <Section title={t('case.clock')}>
      <div className="clocks">
        {shown.map(({ step, clock }) => (
          <div key={`${step.step}/${clock.article}/${clock.start}`}>
            <p className="clock-name">
              {text(step.name)} <ClockArticle clock={clock} />
            </p>
            <WorkdayStrip clock={clock} name={text(step.name)} />
          </div>
        ))}
      </div>
      <Binding view={view} clocks={running.filter(({ step }) => step.step === view.clock?.step).map(({ clock }) => clock)} />
    </Section>
  );
}

/** Where several limits run on one step: which of them binds, and why (ADR 0016). */
function Binding({ view, clocks }: { view: CaseView; clocks: readonly Clock[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { clock } = view;
  if (!clock?.due || clock.kind !== 'law' || clocks.length < 2) return null;
  const rival = clocks.filter(({ kind }) => kind === 'law').length > 1;
  return (
    <p className="small" data-binds={clock.article}>
      {t(rival ? 'case.bindsEarliest' : 'case.bindsLaw', { due: formatDay(clock.due, language) })} <LawLink citation={clock.article} long />
    </p>
  );
}

function ClockArticle({ clock }: { clock: Clock }) {
  const { t } = useTranslation();
  return clock.kind === 'law' ? <LawLink citation={clock.article} long /> : <span className="small quiet">{t('case.operatorTarget')}</span>;
}

/** Where the law gives no number its own word is shown. */
function Words({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const text = useText();
  const words = view.steps.filter((step) => step.state === 'open').flatMap((step) => step.words);
  if (words.length === 0) return null;
  return (
    <Section title={t('case.clock')}>
      {words.map(({ word, article }) => (
        <p key={article} className="law-word">
          <span>{text(word)}</span> <LawLink citation={article} long />
        </p>
      ))}
    </Section>
  );
}
