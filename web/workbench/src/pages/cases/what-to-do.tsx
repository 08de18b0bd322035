import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { withdrawCase } from '../../api/casework.ts';
import { useAgencyName } from '../../api/organization.ts';
import type { CaseView } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Section } from '../../shell/page.tsx';
import { LawLink } from '../../signatures/law-text.tsx';
import { Why } from '../../signatures/why.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { AnswerForm } from './answer-form.tsx';
import { WaitingDrafts } from './draft-list.tsx';
import { ExtendForm } from './extend-form.tsx';
import { Handling } from './hand-over.tsx';
import { SupplementForm } from './supplement-form.tsx';
import { SupplyForm } from './supply-form.tsx';

/** What to do now: one clear action with its grounds, or who has to take it. */
export function WhatToDo({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const mine = view.tasks.filter((task) => task.mine);
  const others = view.tasks.filter((task) => !task.mine);
  if (view.status === 'closed') return null;
  const resubmits = view.type === 'catalog-review' && view.status === 'returned';
  return (
    <Section title={t('case.now')} aside={view.canWithdraw ? <Withdraw number={view.number} /> : null}>
      <div className="stack">
        {resubmits && view.about ? (
          // A returned entry is mended in the catalogue; submitting it there supplies this case.
          <div className="row">
            <span>{t('case.mendInCatalog')}</span>
            <LinkButton primary to={`/catalog/${view.about.id}/edit`}>
              {t('catalog.edit')}
            </LinkButton>
          </div>
        ) : view.canSupply ? (
          <SupplyForm view={view} />
        ) : null}
        {mine.map((task) => (
          <AnswerForm key={`${task.step}/${task.agency.id}`} view={view} task={task} />
        ))}
        {view.tasks
          .filter((task) => task.mayHandOver || task.handler)
          .map((task) => (
            <Handling key={`${task.step}/${task.agency.id}`} view={view} task={task} />
          ))}
        <Supplement view={view} />
        {view.canAskSupplement ? <SupplementForm view={view} /> : null}
        {view.canExtend.map((step) => (
          <ExtendForm key={step} view={view} step={step} />
        ))}
        <WaitingDrafts number={view.number} />
        {others.length > 0 ? <Waiting tasks={others} /> : null}
        {mine.length + others.length === 0 && !view.canSupply && !resubmits ? <p className="quiet">{t('case.nothingNow')}</p> : null}
      </div>
    </Section>
  );
}

/** What the applicant was told to add, and whether it has come. */
function Supplement({ view: { supplement } }: { view: CaseView }) {
  const { t } = useTranslation();
  const text = useText();
  const { language } = useLanguage();
  if (!supplement) return null;
  const said = { on: formatDay(supplement.on, language), what: supplement.missing.map(({ label }) => text(label)).join(t('list.comma')) };
  return (
    <p>
      {supplement.doneOn ? t('supplement.came', { ...said, done: formatDay(supplement.doneOn, language) }) : t('supplement.waits', said)}{' '}
      {supplement.article ? <LawLink citation={supplement.article} /> : null}
    </p>
  );
}

function Waiting({ tasks }: { tasks: CaseView['tasks'] }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const text = useText();
  return (
    <ul className="waiting">
      {tasks.map((task) => (
        <li key={`${task.step}/${task.agency.id}`}>
          {t('case.waitsFor', { step: text(task.stepName), agency: agencyName(task.agency), duty: text(task.who) })}
          {task.whyNot ? (
            <Why
              explanation={{ rule: task.whyNot, article: task.article ?? undefined, who: `${agencyName(task.agency)} · ${text(task.who)}` }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Withdraw({ number }: { number: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => withdrawCase(number),
    onSuccess: (view) => {
      queries.setQueryData(['case', number], view);
      void queries.invalidateQueries();
      void message.success(t('case.withdrawn'));
    },
  });
  return (
    <>
      <Popconfirm
        title={t('case.withdrawAsk')}
        description={t('case.withdrawLoses')}
        okText={t('case.withdraw')}
        cancelText={t('form.cancel')}
        onConfirm={() => withdraw.mutate()}
      >
        <Button size="small" loading={withdraw.isPending}>
          {t('case.withdraw')}
        </Button>
      </Popconfirm>
      {withdraw.isError ? <ProblemView error={withdraw.error} /> : null}
    </>
  );
}
