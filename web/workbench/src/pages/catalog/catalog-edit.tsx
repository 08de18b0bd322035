import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { registerResource, reviseResource, submitResource, useClassifications, useResource } from '../../api/catalog.ts';
import { problemOf } from '../../api/problem.ts';
import type { Classifications, Draft, Resource } from '../../api/wire.ts';
import { useText } from '../../language/language.tsx';
import { Page } from '../../shell/page.tsx';
import { LawText } from '../../signatures/law-text.tsx';
import { Answered } from '../../states/answered.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { DescriptionFields } from './description-fields.tsx';
import { draftOf, type EntryValues, emptyDraft, valuesOf } from './entry-values.ts';
import { ItemsEditor } from './items-editor.tsx';
import { RightsFields } from './rights-fields.tsx';
import './catalog.css';

/** Registers a new entry. */
export function CatalogNew() {
  const lists = useClassifications();
  return (
    <Answered whole query={lists}>
      {(classifications) => <Editor lists={classifications} />}
    </Answered>
  );
}

/** Revises an entry's draft; a published entry gets a new one. */
export function CatalogEdit() {
  const { id = '' } = useParams();
  const lists = useClassifications();
  const resource = useResource(id);
  return (
    <Answered whole query={lists}>
      {(classifications) => (
        <Answered whole query={resource}>
          {(found) => <Editor key={found.revision} lists={classifications} resource={found} />}
        </Answered>
      )}
    </Answered>
  );
}

function Editor({ lists, resource }: { lists: Classifications; resource?: Resource }) {
  const { t } = useTranslation();
  const text = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form] = Form.useForm<EntryValues>();
  const before = resource?.draft?.content ?? resource?.published ?? undefined;

  const mark = (problems: readonly { field: string; says: string }[]) => {
    const items = (form.getFieldValue('items') ?? []) as EntryValues['items'];
    form.setFields(
      problems.map(({ field, says }) => ({ name: pathOf(field, items), errors: [says] })) as Parameters<typeof form.setFields>[0],
    );
  };
  // What stands between the saved draft and its review is marked when the page opens.
  useEffect(() => {
    mark((resource?.draft?.problems ?? []).map((problem) => ({ field: problem.field, says: text(problem) })));
  }, []);

  const save = useMutation({
    mutationFn: async ({ content, submit }: { content: Draft; submit: boolean }) => {
      const saved = resource ? await reviseResource(resource.id, resource.revision, content) : await registerResource(content);
      return {
        saved,
        submitted: submit ? await submitResource(saved.id, saved.revision).catch(keptOnly) : undefined,
      };
    },
    // The page is left before the lists are asked again, so that the editor does not open anew under the hand.
    onSuccess: async ({ saved, submitted }) => {
      if (submitted === 'kept') {
        await navigate(`/catalog/${saved.id}/edit`);
        void message.warning(t('catalog.savedNotSubmitted'));
      } else if (submitted) {
        await navigate(`/cases/${submitted.caseNumber}`);
        void message.success(t('catalog.submitted'));
      } else {
        await navigate(`/catalog/${saved.id}`);
        void message.success(t('catalog.saved'));
      }
      queries.setQueryData(['resource', saved.id], saved);
      await queries.invalidateQueries();
    },
    onError: (error) => {
      const places = problemOf(error).places ?? [];
      mark(places.flatMap(({ field, reason }) => (field ? [{ field, says: text(reason) }] : [])));
    },
  });

  const send = (submit: boolean) =>
    form.validateFields().then(
      (values) => save.mutate({ content: draftOf(values), submit }),
      () => void message.error(t('form.incomplete')),
    );

  return (
    <Page
      title={resource ? t('catalog.editTitle', { name: before?.name ?? '' }) : t('catalog.newTitle')}
      trail={[
        { to: '/catalog', label: t('nav.catalog') },
        ...(resource ? [{ to: `/catalog/${resource.id}`, label: before?.name ?? resource.code }] : []),
      ]}
      lead={t('catalog.editLead')}
    >
      {resource?.draft && resource.draft.problems.length > 0 ? <Problems problems={resource.draft.problems} /> : null}
      <Form<EntryValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={before ? valuesOf(before) : emptyDraft(lists)}
        scrollToFirstError
      >
        <DescriptionFields lists={lists} />
        <RightsFields lists={lists} />
        <ItemsEditor lists={lists} />
        {save.isError ? <ProblemView error={save.error} /> : null}
        <div className="editor-bar">
          <Button loading={save.isPending && !save.variables.submit} onClick={() => void send(false)}>
            {t('catalog.saveDraft')}
          </Button>
          <Button type="primary" loading={save.isPending && save.variables.submit} onClick={() => void send(true)}>
            {t('catalog.saveAndSubmit')}
          </Button>
          <span className="quiet small">{t('catalog.submitExplains')}</span>
        </div>
      </Form>
    </Page>
  );
}

/** A refusal of the submission leaves the draft saved, and its problems are marked when it opens; a lost network is reported as such. */
function keptOnly(error: unknown): 'kept' {
  if (problemOf(error).status === 0) throw error;
  return 'kept';
}

function Problems({ problems }: { problems: NonNullable<Resource['draft']>['problems'] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <section className="section">
      <div className="section-head">
        <h2>{t('catalog.problems', { count: problems.length })}</h2>
      </div>
      <ul className="problem-list">
        {problems.map((problem) => (
          <li key={`${problem.field}${problem.zh}`}>
            <code>{problem.field}</code>
            {problem.article ? <LawText citation={problem.article} text={problem} /> : <span>{text(problem)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `items.i3.length` or `content.items.0.length` → the form's own path. */
function pathOf(field: string, items: EntryValues['items']): (string | number)[] {
  // A basis is two fields; the first of them bears the mark.
  const parts = field
    .replace(/^(body|content)\./, '')
    .replace(/basis$/, 'basis.instrument')
    .split('.');
  return parts.map((part, index) => {
    if (index === 1 && parts[0] === 'items') {
      const at = items.findIndex((item) => item.id === part);
      return at >= 0 ? at : Number.isInteger(Number(part)) ? Number(part) : part;
    }
    return part;
  });
}
