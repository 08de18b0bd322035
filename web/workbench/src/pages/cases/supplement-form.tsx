import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askSupplement } from '../../api/casework.ts';
import type { CaseView } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { ProblemView } from '../../states/problem-view.tsx';

/** 一次性告知: everything that is missing, chosen among the fields of the form. It is told once. */
export function SupplementForm({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const text = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const [missing, setMissing] = useState<string[]>([]);
  const ask = useMutation({
    mutationFn: () => askSupplement(view.number, missing),
    onSuccess: (next) => {
      queries.setQueryData(['case', view.number], next);
      void queries.invalidateQueries();
      void message.success(t('supplement.asked'));
    },
  });
  if (!asks)
    return (
      <Button size="small" onClick={() => setAsks(true)}>
        {t('supplement.open')}
      </Button>
    );
  return (
    <fieldset className="act-aid">
      <legend>{t('supplement.open')}</legend>
      <p className="quiet small">{t('supplement.once')}</p>
      <Checkbox.Group
        value={missing}
        onChange={setMissing}
        options={view.form.map(({ field }) => ({ value: field.name, label: text(field.label) }))}
      />
      {ask.isError ? <ProblemView error={ask.error} /> : null}
      <Button disabled={missing.length === 0} loading={ask.isPending} onClick={() => ask.mutate()}>
        {t('supplement.tell')}
      </Button>
    </fieldset>
  );
}
