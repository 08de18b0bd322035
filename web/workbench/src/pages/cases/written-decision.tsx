import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { attachDocument, useDocuments } from '../../api/casework.ts';
import { usePerson } from '../../api/session.ts';
import { ProblemView } from '../../states/problem-view.tsx';

interface WrittenDecisionProps {
  readonly number: string;
  // Given by Form.Item.
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** The decision in writing that an answer needs: one that the own agency has attached, or a file attached now. */
export function WrittenDecision({ number, id, value, onChange }: WrittenDecisionProps) {
  const { t } = useTranslation();
  const { agency } = usePerson();
  const queries = useQueryClient();
  const documents = useDocuments(number);
  const chooser = useRef<HTMLInputElement>(null);
  const attach = useMutation({
    mutationFn: (file: File) => attachDocument(number, 'decision', file),
    onSuccess: async ({ document }) => {
      await queries.invalidateQueries({ queryKey: ['case', number, 'documents'] });
      onChange?.(document.id);
    },
    onSettled: () => {
      if (chooser.current) chooser.current.value = '';
    },
  });
  const own = (documents.data?.items ?? []).filter((document) => document.kind === 'decision' && document.agency.id === agency.id);
  return (
    <div className="stack">
      <div className="row">
        <Select
          {...(id === undefined ? {} : { id })}
          {...(value === undefined ? {} : { value })}
          {...(onChange ? { onChange } : {})}
          style={{ minWidth: 220 }}
          options={own.map((document) => ({ value: document.id, label: document.name }))}
        />
        <Button loading={attach.isPending} onClick={() => chooser.current?.click()}>
          {t('case.writtenAttach')}
        </Button>
        <input
          ref={chooser}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('case.writtenAttach')}
          accept=".pdf,.ofd,.docx"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) attach.mutate(file);
          }}
        />
      </div>
      {attach.isError ? <ProblemView error={attach.error} /> : null}
    </div>
  );
}
