import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { changeEntry, endEntry, useEntry } from '../../api/registers.ts';
import type { EntryPage as Found } from '../../api/wire.ts';
import { formatMinute } from '../../format/day.ts';
import { useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Page, Section } from '../../shell/page.tsx';
import { LawLink, LawText } from '../../signatures/law-text.tsx';
import { Answered } from '../../states/answered.tsx';
import { ProblemView } from '../../states/problem-view.tsx';
import { EntryForm } from './entry-form.tsx';
import { useEntryValue } from './entry-value.ts';

type Version = Found['versions'][number];

/** One entry of a register: what stands in it, what it lacks, and every version with the case that wrote it. */
export function EntryPage() {
  const { pack = '', register = '', entry = '' } = useParams();
  const found = useEntry({ pack, register, entry });
  return (
    <Answered query={found} whole>
      {(shown) => <EntryView found={shown} />}
    </Answered>
  );
}

function EntryView({ found }: { found: Found }) {
  const { t } = useTranslation();
  const text = useText();
  const valueOf = useEntryValue();
  const queries = useQueryClient();
  const [changing, setChanging] = useState(false);
  const { entry, fields } = found;
  const at = { pack: found.pack, register: found.register, entry: entry.id };
  const end = useMutation({
    mutationFn: () => endEntry(at),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['registers'] }),
  });
  const name = fields
    .filter(({ key }) => key)
    .map((field) => valueOf(field, entry.values[field.name]))
    .join(' ');
  return (
    <Page
      title={name || text(found.name)}
      trail={[
        { to: '/registers', label: t('registers.title') },
        { to: `/registers/${found.pack}/${found.register}`, label: text(found.name) },
      ]}
      lead={t(`registers.standingName.${entry.standing}`)}
      actions={
        found.mayChange ? (
          <>
            <Button onClick={() => setChanging(true)}>{t('registers.change')}</Button>
            <Popconfirm title={t('registers.endSure')} onConfirm={() => end.mutate()}>
              <Button loading={end.isPending}>{t('registers.end')}</Button>
            </Popconfirm>
          </>
        ) : null
      }
    >
      {end.isError ? <ProblemView error={end.error} /> : null}
      {found.gaps
        .filter(({ gap }) => entry.gaps.includes(gap))
        .map((gap) => (
          <LawText key={gap.gap} citation={gap.article} text={gap.say} />
        ))}
      <dl className="form-answers">
        {fields.map((field) => (
          <div key={field.name}>
            <dt>
              {text(field.label)} {field.article ? <LawLink citation={field.article} /> : null}
            </dt>
            <dd>{valueOf(field, entry.values[field.name]) || <span className="quiet">{t('form.blank')}</span>}</dd>
          </div>
        ))}
      </dl>
      <Section title={t('registers.history')}>
        <History found={found} />
      </Section>
      <Modal title={t('registers.change')} open={changing} onCancel={() => setChanging(false)} footer={null} destroyOnHidden>
        <EntryForm fields={fields} values={entry.values} send={(values) => changeEntry(at, values)} onDone={() => setChanging(false)} />
      </Modal>
    </Page>
  );
}

function History({ found }: { found: Found }) {
  const { t } = useTranslation();
  const text = useText();
  const valueOf = useEntryValue();
  const columns: Column<Version>[] = [
    { title: t('registers.version'), width: 70, render: (row) => <span className="numeric">{row.version}</span> },
    { title: t('registers.act'), width: 80, render: (row) => t(`registers.actName.${row.act}`) },
    { title: t('registers.changed'), width: 150, nowrap: true, render: (row) => formatMinute(row.at) },
    {
      title: t('registers.by'),
      width: 220,
      render: (row) => (
        <>
          {row.agency} {row.person}
          {row.row === null ? null : <div className="small quiet">{t('registers.row', { row: row.row })}</div>}
        </>
      ),
    },
    {
      title: t('registers.case'),
      width: 130,
      render: (row) => (row.case ? <Link to={`/cases/${row.case}`}>{row.case}</Link> : ''),
    },
    ...found.fields
      .filter(({ key }) => !key)
      .map((field) => ({ title: text(field.label), render: (row: Version) => valueOf(field, row.values[field.name]) })),
  ];
  return (
    <DataTable<Version>
      name={t('registers.history')}
      columns={columns}
      rows={found.versions}
      rowKey={(row) => row.version}
      minWidth={650 + 120 * found.fields.length}
    />
  );
}
