import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answerCase } from '../../api/casework.ts';
import { useResource } from '../../api/catalog.ts';
import { draftAct } from '../../api/drafts.ts';
import type { CaseView, DraftView, OpenTask } from '../../api/wire.ts';
import { readCitation } from '../../language/citation.ts';
import { useText } from '../../language/language.tsx';
import { LawText } from '../../signatures/law-text.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { ActAid, type Lifted } from './act-aid.tsx';
import { CaseFields, markFields } from './case-form.tsx';
import { WrittenDecision } from './written-decision.tsx';

interface AnswerValues {
  readonly answer: string;
  readonly reasons?: string;
  readonly cites?: string;
  readonly document?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Answers one open step: the choices of the law, and for the one chosen exactly what it demands. */
export function AnswerForm({ view, task }: { view: CaseView; task: OpenTask }) {
  const { t } = useTranslation();
  const text = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<AnswerValues>();
  const chosen = Form.useWatch('answer', form);
  const choice = task.answers.find((one) => one.answer === chosen);
  const resource = useResource(view.about?.resource ?? undefined);
  const items = resource.data?.published?.items ?? [];
  const send = useMutation({
    mutationFn: async ({ draft, overrides, ...values }: AnswerValues & Lifted): Promise<CaseView | DraftView> => {
      const body = {
        step: task.step,
        answer: values.answer,
        fields: definedOnly(values.fields ?? {}),
        ...(values.reasons ? { reasons: values.reasons } : {}),
        ...(values.cites ? { cites: values.cites } : {}),
        ...(values.document ? { document: values.document } : {}),
        ...(overrides ? { overrides } : {}),
      };
      return draft ? draftAct({ answer: { number: view.number, ...body } }) : answerCase(view.number, body);
    },
    onSuccess: async (next) => {
      void queries.invalidateQueries();
      if ('act' in next) {
        void message.success(t('draft.sent'));
        await navigate(`/drafts/${next.id}`);
        return;
      }
      queries.setQueryData(['case', view.number], next);
      void message.success(t('case.answered'));
    },
    onError: (error) => markFields(form, error, text, 'fields'),
  });
  return (
    <Form<AnswerValues>
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={task.answers.length === 1 ? { answer: task.answers[0]?.answer } : {}}
      onFinish={(values) => send.mutate(values)}
      className="answer-form"
    >
      <p className="answer-step">
        <strong>{text(task.stepName)}</strong> <span className="quiet">{text(task.who)}</span>
      </p>
      {task.article ? <LawText citation={task.article} /> : null}
      <Form.Item name="answer" rules={[{ required: true, message: t('case.chooseAnswer') }]}>
        <Radio.Group aria-label={t('case.answer')} options={task.answers.map((one) => ({ value: one.answer, label: text(one.name) }))} />
      </Form.Item>
      {choice ? (
        <>
          {choice.article && !sameArticle(choice.article, task.article) ? <LawText citation={choice.article} /> : null}
          {choice.returns ? <p className="quiet small">{t('case.returns')}</p> : null}
          <CaseFields fields={choice.fields} prefix="fields" items={items} />
          {choice.written === 'always' || (choice.written === 'on-request' && asksInWriting(view)) ? (
            <Form.Item
              name="document"
              label={t('case.written')}
              extra={t('case.writtenHint')}
              rules={[{ required: true, message: t('case.writtenNeeded') }]}
            >
              <WrittenDecision number={view.number} />
            </Form.Item>
          ) : null}
          {choice.reasons || choice.returns ? (
            <Form.Item
              name="reasons"
              label={t('case.reasons')}
              rules={choice.reasons ? [{ required: true, message: t('case.reasonsNeeded') }] : []}
            >
              <Input.TextArea rows={2} maxLength={2000} />
            </Form.Item>
          ) : null}
          {choice.cites ? (
            <Form.Item
              name="cites"
              label={t('case.cites')}
              extra={t('case.citesHint')}
              rules={[{ required: true, message: t('case.citesNeeded') }]}
            >
              <Input maxLength={300} />
            </Form.Item>
          ) : null}
        </>
      ) : null}
      {send.isError ? <ProblemView error={send.error} /> : null}
      {send.isError ? (
        <ActAid
          error={send.error}
          busy={send.isPending}
          given={send.variables.overrides}
          onGo={(lifted) => send.mutate({ ...send.variables, ...lifted })}
        />
      ) : null}
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {choice ? t('case.confirm', { answer: text(choice.name) }) : t('case.confirmAny')}
      </Button>
    </Form>
  );
}

/** Whether the applicant has asked for an answer in writing. */
function asksInWriting(view: CaseView): boolean {
  return view.form.some(({ field, value }) => field.name === 'written' && value === true);
}

/** Blank fields are left out, so that the server's own typed blank stands for them. */
export function definedOnly(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ''));
}

/** Two citations of one article: it need not speak twice. */
function sameArticle(one: string, other: string | null): boolean {
  return other !== null && readCitation(one)?.article === readCitation(other)?.article;
}
