import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handOver, useHandlers } from '../../api/hand-over.ts';
import { usePerson } from '../../api/session.ts';
import type { CaseView, HandingOver, OpenTask } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { ProblemView } from '../../states/problem-view.tsx';

/** 经办: who of the office has a step in hand; the office takes it, hands it over or gives it back. */
export function Handling({ view, task }: { view: CaseView; task: OpenTask }) {
  const { t } = useTranslation();
  const text = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const me = usePerson();
  const [asks, setAsks] = useState(false);
  const { handler } = task;
  const step = text(task.stepName);
  const hand = useMutation({
    mutationFn: (body: HandingOver) => handOver(view.number, task.step, body),
    onSuccess: (next, { person }) => {
      void queries.invalidateQueries();
      queries.setQueryData(['case', view.number], next);
      const name = next.tasks.find((each) => each.step === task.step && each.agency.id === task.agency.id)?.handler?.name ?? '';
      void message.success(
        person === null ? t('handOver.gaveBack') : person === me.id ? t('handOver.took') : t('handOver.handed', { name }),
      );
      setAsks(false);
    },
  });
  return (
    <div className="stack" data-handler={handler?.person ?? ''}>
      <p>
        {handler ? t('handOver.in', { step, name: handler.name }) : t('handOver.free', { step })}
        {handler && handler.by !== handler.name ? <span className="quiet small"> {t('handOver.by', { by: handler.by })}</span> : null}
        {handler?.note ? <span className="small"> {handler.note}</span> : null}
      </p>
      {task.mayHandOver ? (
        <div className="row">
          {task.mine && handler?.person !== me.id ? (
            <Button size="small" loading={hand.isPending} onClick={() => hand.mutate({ person: me.id })}>
              {t('handOver.take')}
            </Button>
          ) : null}
          {handler ? (
            <Button size="small" loading={hand.isPending} onClick={() => hand.mutate({ person: null })}>
              {t('handOver.back')}
            </Button>
          ) : null}
          {asks ? null : (
            <Button size="small" onClick={() => setAsks(true)}>
              {t('handOver.open', { step })}
            </Button>
          )}
        </div>
      ) : null}
      {asks && task.mayHandOver ? (
        <fieldset className="act-aid">
          <legend>{t('handOver.open', { step })}</legend>
          <Colleagues number={view.number} task={task} busy={hand.isPending} onGo={(body) => hand.mutate(body)} />
        </fieldset>
      ) : null}
      {hand.isError ? <ProblemView error={hand.error} /> : null}
    </div>
  );
}

/** Only those who may act on the step are offered; who has it already is not. */
function Colleagues({ number, task, busy, onGo }: { number: string; task: OpenTask; busy: boolean; onGo: (body: HandingOver) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const handlers = useHandlers(number, task.step);
  const [person, setPerson] = useState<string>();
  const [note, setNote] = useState('');
  return (
    <Answered query={handlers}>
      {({ items }) => {
        const others = items.filter((each) => !each.mine && each.person !== task.handler?.person);
        if (others.length === 0) return <EmptyState what={t('handOver.none')} how={t('handOver.hint')} />;
        return (
          <>
            <p className="quiet small">{t('handOver.hint')}</p>
            <label htmlFor={`${id}p`}>{t('handOver.to')}</label>
            <Select
              id={`${id}p`}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('handOver.choose')}
              {...(person === undefined ? {} : { value: person })}
              onChange={setPerson}
              options={others.map((each) => ({ value: each.person, label: each.name }))}
            />
            <label htmlFor={`${id}n`}>{t('handOver.note')}</label>
            <Input.TextArea id={`${id}n`} rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
            {person === undefined ? null : (
              <Button loading={busy} onClick={() => onGo({ person, ...(note.trim() ? { note: note.trim() } : {}) })}>
                {t('handOver.go')}
              </Button>
            )}
          </>
        );
      }}
    </Answered>
  );
}
