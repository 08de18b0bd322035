import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal, Popconfirm } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { dropDraft, returnDraft, signDraft, useDraft } from '../../api/drafts.ts';
import { useAgencyName } from '../../api/organization.ts';
import type { DraftView } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Page, Section } from '../../shell/page.tsx';
import { LawText } from '../../signatures/law-text.tsx';
import { Answered } from '../../states/answered.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { ActName } from './draft-list.tsx';
import { FormAnswers } from './form-answers.tsx';
import './cases.css';

/** 待签稿: what would be done, who drafted it, and the signature that it waits for. */
export function DraftPage() {
  const { draft = '' } = useParams();
  const query = useDraft(draft);
  return (
    <Answered whole query={query}>
      {(view) => <OneDraft view={view} />}
    </Answered>
  );
}

function OneDraft({ view }: { view: DraftView }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const text = useText();
  const { language } = useLanguage();
  const about = view.about === null ? null : { kind: 'resource', id: view.about, title: view.title, version: null, resource: view.about };
  return (
    <Page
      title={view.title}
      trail={[{ to: '/cases?view=drafts', label: t('draft.title') }]}
      lead={
        <span className="row">
          <ActName draft={view} />
          <strong>{t(`draft.state.${view.state}`)}</strong>
          {view.number ? <Link to={`/cases/${view.number}`}>{view.number}</Link> : null}
        </span>
      }
    >
      <div className="columns">
        <div>
          <Section title={t('draft.now')}>
            <Now view={view} />
          </Section>
          <Section title={t('draft.content')}>
            {view.form.length > 0 || !view.reasons ? <FormAnswers answers={view.form} about={about} /> : null}
            {view.reasons ? (
              <p>
                {t('case.reasons')}：<span className="plain-text">{view.reasons}</span>
              </p>
            ) : null}
            {view.cites ? (
              <p>
                {t('case.cites')}：{view.cites}
              </p>
            ) : null}
          </Section>
        </div>
        <aside>
          <Section title={t('case.facts')}>
            <dl className="facts">
              <dt>{t('draft.drafter')}</dt>
              <dd>
                {agencyName(view.agency)} · {view.drafter}
              </dd>
              <dt>{t('draft.draftedOn')}</dt>
              <dd>{formatDay(view.draftedAt.slice(0, 10), language)}</dd>
              <dt>{t('draft.signer')}</dt>
              <dd>
                {agencyName(view.signer)} · {text(view.who)}
              </dd>
              {view.settledBy && view.settledAt ? (
                <>
                  <dt>{t(`draft.state.${view.state}`)}</dt>
                  <dd>
                    {view.settledBy} · {formatDay(view.settledAt.slice(0, 10), language)}
                  </dd>
                </>
              ) : null}
            </dl>
          </Section>
        </aside>
      </div>
    </Page>
  );
}

function Now({ view }: { view: DraftView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const done = (told: string) => async (next: DraftView) => {
    queries.setQueryData(['draft', view.id], next);
    void queries.invalidateQueries();
    void message.success(told);
    if (next.state === 'signed' && next.number) await navigate(`/cases/${next.number}`);
  };
  const sign = useMutation({ mutationFn: () => signDraft(view.id), onSuccess: done(t('draft.signed')) });
  const drop = useMutation({ mutationFn: () => dropDraft(view.id), onSuccess: done(t('draft.dropped')) });
  const failure = sign.error ?? drop.error;
  const unsettled = view.state === 'waiting' || view.state === 'returned';
  return (
    <div className="stack">
      {view.article ? <LawText citation={view.article} /> : null}
      {view.returnedFor ? <p className="mark-back">{t('draft.returnedFor', { reasons: view.returnedFor })}</p> : null}
      {view.maySign ? (
        <div className="row">
          <Button type="primary" loading={sign.isPending} onClick={() => sign.mutate()}>
            {t('draft.sign')}
          </Button>
          <SendBack view={view} onDone={done(t('draft.returned'))} />
        </div>
      ) : null}
      {view.state === 'waiting' && !view.maySign ? <p>{t('draft.waits')}</p> : null}
      {view.state === 'signed' && view.number ? <LinkButton to={`/cases/${view.number}`}>{t('draft.openCase')}</LinkButton> : null}
      {view.mine && unsettled ? (
        <Popconfirm
          title={t('draft.dropAsk')}
          description={t('draft.dropLoses')}
          okText={t('draft.drop')}
          cancelText={t('form.cancel')}
          onConfirm={() => drop.mutate()}
        >
          <Button loading={drop.isPending}>{t('draft.drop')}</Button>
        </Popconfirm>
      ) : null}
      {failure ? <ProblemView error={failure} /> : null}
    </div>
  );
}

function SendBack({ view, onDone }: { view: DraftView; onDone: (next: DraftView) => Promise<void> }) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const [reasons, setReasons] = useState('');
  const id = useId();
  const send = useMutation({
    mutationFn: () => returnDraft(view.id, reasons.trim()),
    onSuccess: (next) => {
      setAsks(false);
      return onDone(next);
    },
  });
  return (
    <>
      <Button onClick={() => setAsks(true)}>{t('draft.return')}</Button>
      <Modal
        open={asks}
        title={t('draft.return')}
        okText={t('draft.return')}
        cancelText={t('form.cancel')}
        okButtonProps={{ disabled: reasons.trim() === '', loading: send.isPending }}
        onOk={() => send.mutate()}
        onCancel={() => setAsks(false)}
      >
        <label htmlFor={id}>{t('case.reasons')}</label>
        <Input.TextArea id={id} rows={3} maxLength={2000} value={reasons} onChange={(event) => setReasons(event.target.value)} />
        {send.isError ? <ProblemView error={send.error} /> : null}
      </Modal>
    </>
  );
}
