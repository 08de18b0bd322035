import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { extendStep } from '../../api/casework.ts';
import { draftAct } from '../../api/drafts.ts';
import type { CaseView, DraftView } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { LawText } from '../../signatures/law-text.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { ActAid } from './act-aid.tsx';

/** 延长期限: days, why, and that the applicant was told; who may not consent lays it before who does. */
export function ExtendForm({ view, step }: { view: CaseView; step: string }) {
  const { t } = useTranslation();
  const text = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const id = useId();
  const [asks, setAsks] = useState(false);
  const [days, setDays] = useState(5);
  const [reasons, setReasons] = useState('');
  const [told, setTold] = useState(false);
  const found = view.steps.find((each) => each.step === step);
  const name = text(found?.name);
  const clock = found?.clocks.find((each) => each.running && each.kind === 'law');
  const extend = useMutation({
    mutationFn: async (draft: boolean): Promise<CaseView | DraftView> => {
      const body = { step, days, told, ...(reasons.trim() ? { reasons: reasons.trim() } : {}) };
      return draft ? draftAct({ extend: { number: view.number, ...body } }) : extendStep(view.number, body);
    },
    onSuccess: async (next) => {
      void queries.invalidateQueries();
      if ('act' in next) {
        void message.success(t('draft.sent'));
        await navigate(`/drafts/${next.id}`);
        return;
      }
      queries.setQueryData(['case', view.number], next);
      void message.success(t('extend.done'));
      setAsks(false);
    },
  });
  if (!asks)
    return (
      <div>
        <Button size="small" onClick={() => setAsks(true)}>
          {t('extend.open', { step: name })}
        </Button>
      </div>
    );
  return (
    <fieldset className="act-aid">
      <legend>{t('extend.open', { step: name })}</legend>
      {clock ? <LawText citation={clock.article} /> : null}
      <label htmlFor={`${id}d`}>{t('extend.days', { unit: t(`unit.${clock?.unit ?? 'wd'}`) })}</label>
      <InputNumber id={`${id}d`} min={1} max={250} value={days} onChange={(value) => setDays(value ?? 1)} />
      <label htmlFor={`${id}r`}>{t('case.reasons')}</label>
      <Input.TextArea id={`${id}r`} rows={2} maxLength={2000} value={reasons} onChange={(event) => setReasons(event.target.value)} />
      <Checkbox checked={told} onChange={(event) => setTold(event.target.checked)}>
        {t('extend.told')}
      </Checkbox>
      {extend.isError ? <ProblemView error={extend.error} /> : null}
      {extend.isError ? <ActAid error={extend.error} busy={extend.isPending} onGo={() => extend.mutate(true)} /> : null}
      <Button loading={extend.isPending} onClick={() => extend.mutate(false)}>
        {t('extend.go')}
      </Button>
    </fieldset>
  );
}
