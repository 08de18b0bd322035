import { DownloadOutlined, PaperClipOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachDocument, fetchDocument, useDocuments } from '../../api/casework.ts';
import { useAgencyName } from '../../api/organization.ts';
import type { CaseDocument } from '../../api/wire.ts';
import { saveBlob } from '../../format/csv.ts';
import { formatMinute } from '../../format/day.ts';
import { formatBytes } from '../../format/quantity.ts';
import { Section } from '../../shell/page.tsx';
import { Answered } from '../../states/answered.tsx';
import { ProblemView } from '../../states/problem-view.tsx';

/** 文书材料: what the parties have attached to a case. Every download is recorded. */
export function CaseDocuments({ number }: { number: string }) {
  const { t } = useTranslation();
  const documents = useDocuments(number);
  return (
    <Section title={t('document.title')}>
      <Answered query={documents} rows={2}>
        {({ items, mayAttach }) => (
          <div className="stack">
            {items.length === 0 ? <p className="quiet small">{t(mayAttach ? 'document.empty' : 'document.none')}</p> : null}
            {items.length > 0 ? (
              <ul className="documents">
                {items.map((document) => (
                  <OneDocument key={document.id} number={number} document={document} />
                ))}
              </ul>
            ) : null}
            {mayAttach ? <Attach number={number} /> : null}
          </div>
        )}
      </Answered>
    </Section>
  );
}

function OneDocument({ number, document }: { number: string; document: CaseDocument }) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const take = useMutation({
    mutationFn: () => fetchDocument(number, document.id),
    onSuccess: (blob) => saveBlob(document.name, blob),
  });
  return (
    <li>
      <PaperClipOutlined aria-hidden />
      <div>
        <span className="document-name">{document.name}</span>{' '}
        {document.kind === 'decision' ? <strong className="small">{t('document.kind.decision')}</strong> : null}
        <div className="small quiet">
          {agencyName(document.agency)} · {document.person} · {formatMinute(document.attachedAt)} · {formatBytes(document.bytes)}
        </div>
        {take.isError ? <ProblemView error={take.error} /> : null}
      </div>
      <Button
        size="small"
        icon={<DownloadOutlined aria-hidden />}
        loading={take.isPending}
        aria-label={t('document.downloadOf', { name: document.name })}
        onClick={() => take.mutate()}
      >
        {t('document.download')}
      </Button>
    </li>
  );
}

function Attach({ number }: { number: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<CaseDocument['kind']>('material');
  const attach = useMutation({
    mutationFn: (file: File) => attachDocument(number, kind, file),
    onSuccess: async () => {
      void message.success(t('document.attached'));
      await queries.invalidateQueries({ queryKey: ['case', number] });
    },
    // The same file may be chosen again after a refusal.
    onSettled: () => {
      if (chooser.current) chooser.current.value = '';
    },
  });
  return (
    <div>
      <div className="row">
        <Select
          size="small"
          aria-label={t('document.kindLabel')}
          value={kind}
          onChange={setKind}
          style={{ width: 130 }}
          options={(['material', 'decision'] as const).map((value) => ({ value, label: t(`document.kind.${value}`) }))}
        />
        <Button size="small" loading={attach.isPending} onClick={() => chooser.current?.click()}>
          {t('document.attach')}
        </Button>
        <input
          ref={chooser}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('document.attach')}
          accept=".pdf,.ofd,.docx,.xlsx,.png,.jpg,.jpeg,.csv,.txt"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) attach.mutate(file);
          }}
        />
      </div>
      <p className="small quiet document-hint">{t('document.hint')}</p>
      {attach.isError ? <ProblemView error={attach.error} /> : null}
    </div>
  );
}
