import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { extendCase } from '../../api/casework.ts';
import { draftAct } from '../../api/drafts.ts';
import type { CaseView, DraftView } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { LawText } from '../../signatures/law-text.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { ActAid, type Lifted } from './act-aid.tsx';

interface Extension {
  readonly days: number;
  readonly reasons?: string;
}

/** Asks for more days on a step whose law allows it; who may consent, consents by extending (ADR 0015). */
export function ExtendForm({ view, step }: { view: CaseView; step: string }) {
  const { t } = useTranslation();
  const text = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const known = view.steps.find((one) => one.step === step);
  const extend = useMutation({
    mutationFn: async ({ days, reasons, draft }: Extension & Lifted): Promise<CaseView | DraftView> => {
      const body = { step, days, ...(reasons ? { reasons } : {}) };
      return draft ? draftAct({ extend: { number: view.number, ...body } }) : extendCase(view.number, body);
    },
    onSuccess: async (next) => {
      void queries.invalidateQueries();
      setOpen(false);
      if ('act' in next) {
        void message.success(t('draft.sent'));
        await navigate(`/drafts/${next.id}`);
        return;
      }
      queries.setQueryData(['case', view.number], next);
      void message.success(t('case.extended'));
    },
  });
  const name = text(known?.name);
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{t('case.extendOf', { step: name })}</Button>
      </div>
    );
  return (
    <Form<Extension> layout="vertical" requiredMark="optional" className="answer-form" onFinish={(values) => extend.mutate(values)}>
      <p className="answer-step">
        <strong>{t('case.extendOf', { step: name })}</strong>
      </p>
      {known?.article ? <LawText citation={known.article} /> : null}
      <p className="quiet small">{t('case.extendHint')}</p>
      <Form.Item name="days" label={t('case.extendDays')} rules={[{ required: true, message: t('form.required') }]}>
        <InputNumber min={1} max={250} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="reasons" label={t('case.reasons')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      {extend.isError ? <ProblemView error={extend.error} /> : null}
      {extend.isError ? (
        <ActAid
          error={extend.error}
          busy={extend.isPending}
          onGo={({ draft }) => extend.mutate({ ...extend.variables, ...(draft ? { draft } : {}) })}
        />
      ) : null}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={extend.isPending}>
          {t('case.extendConfirm')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('form.cancel')}</Button>
      </div>
    </Form>
  );
}
