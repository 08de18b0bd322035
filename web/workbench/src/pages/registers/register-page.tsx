import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useAgencyName } from '../../api/organization.ts';
import { type EntryFilter, enterEntry, exportAddress, useRegister } from '../../api/registers.ts';
import type { RegisterPage as Found, RegisterEntry } from '../../api/wire.ts';
import { formatMinute } from '../../format/day.ts';
import { useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Page, Section } from '../../shell/page.tsx';
import { LawText } from '../../signatures/law-text.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { BarChart } from '../figures/bar-chart.tsx';
import { EntryForm } from './entry-form.tsx';
import { useEntryValue } from './entry-value.ts';
import { ImportButton } from './import-button.tsx';

const pageSize = 20;
const standings = ['in-force', 'coming', 'expired', 'ended'] as const;

function readFilter(parameters: URLSearchParams): EntryFilter {
  const standing = standings.find((one) => one === parameters.get('standing'));
  const order = (['asc', 'desc'] as const).find((one) => one === parameters.get('order'));
  const [text, gap, sort] = ['text', 'gap', 'sort'].map((name) => parameters.get(name) ?? '');
  return {
    ...(standing ? { standing } : {}),
    ...(order ? { order } : {}),
    ...(text ? { text } : {}),
    ...(gap ? { gap } : {}),
    ...(sort ? { sort } : {}),
  };
}

/** One register: its entries, what they lack, who is missing, and how many there are of each kind. */
export function RegisterPage() {
  const { pack = '', register = '' } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const page = Number(parameters.get('page') ?? 1);
  const filter = readFilter(parameters);
  const found = useRegister({ pack, register }, { ...filter, limit: pageSize, offset: (page - 1) * pageSize });
  const put = (changes: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(parameters);
    next.delete('page');
    for (const [name, value] of Object.entries(changes))
      if (value) next.set(name, value);
      else next.delete(name);
    setParameters(next);
  };
  return (
    <Answered query={found} whole>
      {(shown) => <RegisterView found={shown} filter={filter} page={page} onPut={put} />}
    </Answered>
  );
}

interface ViewProps {
  readonly found: Found;
  readonly filter: EntryFilter;
  readonly page: number;
  onPut(changes: Readonly<Record<string, string>>): void;
}

function RegisterView({ found, filter, page, onPut }: ViewProps) {
  const { t } = useTranslation();
  const text = useText();
  const agencyName = useAgencyName();
  const [entering, setEntering] = useState(false);
  const at = { pack: found.pack, register: found.register };
  return (
    <Page
      title={text(found.name)}
      trail={[{ to: '/registers', label: t('registers.title') }]}
      lead={found.says ? text(found.says) : null}
      actions={
        <>
          <Button href={exportAddress(at, filter)}>{t('registers.exportCsv')}</Button>
          {found.mayKeep ? <ImportButton at={at} /> : null}
          {found.mayKeep ? (
            <Button type="primary" onClick={() => setEntering(true)}>
              {t('registers.enter')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="stack">
        {found.writtenBy.length > 0 ? (
          <p className="quiet">
            {t('registers.writtenBy')} {found.writtenBy.map(({ name }) => text(name)).join(t('list.comma'))}
          </p>
        ) : null}
        {found.gaps
          .filter(({ entries }) => entries > 0)
          .map((gap) => (
            <LawText key={gap.gap} citation={gap.article} text={`${text(gap.say)} · ${gap.entries}`} />
          ))}
        <div className="filters">
          <Input.Search
            key={filter.text}
            defaultValue={filter.text}
            allowClear
            maxLength={100}
            placeholder={t('registers.search')}
            aria-label={t('registers.search')}
            style={{ width: 220 }}
            onSearch={(value) => onPut({ text: value.trim() })}
          />
          <Select
            aria-label={t('registers.standing')}
            value={filter.standing ?? ''}
            onChange={(standing) => onPut({ standing })}
            style={{ width: 150 }}
            options={['', ...standings].map((value) => ({ value, label: t(`registers.standingName.${value || 'any'}`) }))}
          />
          <Select
            aria-label={t('registers.gap')}
            value={filter.gap ?? ''}
            onChange={(gap) => onPut({ gap })}
            style={{ width: 220 }}
            options={[{ value: '', label: t('registers.anyGap') }, ...found.gaps.map((gap) => ({ value: gap.gap, label: text(gap.say) }))]}
          />
        </div>
        {found.total === 0 ? (
          <EmptyState what={t('registers.empty')} how={t('registers.emptyHow')} />
        ) : (
          <Entries found={found} filter={filter} page={page} onPut={onPut} />
        )}
        {found.coverage && found.coverage.missing.length > 0 ? (
          <Section title={t('registers.missing')}>
            <LawText citation={found.coverage.article} text={found.coverage.say} />
            <p>{found.coverage.missing.map((agency) => agencyName(agency)).join(t('list.comma'))}</p>
          </Section>
        ) : null}
        {found.tallies
          .filter(({ counts }) => counts.length > 0)
          .map((tally) => (
            <BarChart
              key={tally.field}
              title={t('registers.chart', { field: text(tally.label) })}
              rows={tally.counts}
              rowKey={(row) => row.value}
              label={(row) => text(row.label)}
              head={text(tally.label)}
              series={[{ label: t('registers.entries'), fill: 'jade', count: (row) => row.entries }]}
              saveAs={text(found.name)}
            />
          ))}
      </div>
      <Modal title={t('registers.enter')} open={entering} onCancel={() => setEntering(false)} footer={null} destroyOnHidden>
        <EntryForm fields={found.fields} send={(values) => enterEntry(at, values)} onDone={() => setEntering(false)} />
      </Modal>
    </Page>
  );
}

function Entries({ found, filter, page, onPut }: ViewProps) {
  const { t } = useTranslation();
  const text = useText();
  const valueOf = useEntryValue();
  const saying = new Map(found.gaps.map(({ gap, say }) => [gap, text(say)]));
  const [first, ...rest] = found.fields.map(
    (field, index): Column<RegisterEntry> => ({
      title: text(field.label),
      sort: field.name,
      ...(field.type === 'number' ? { align: 'right' as const } : {}),
      render: (row: RegisterEntry) =>
        index === 0 ? (
          <Link to={`/registers/${found.pack}/${found.register}/${row.id}`}>
            {valueOf(field, row.values[field.name]) || t('registers.open')}
          </Link>
        ) : (
          valueOf(field, row.values[field.name])
        ),
    }),
  );
  const columns: Column<RegisterEntry>[] = [
    ...(first ? [first] : []),
    // What is missing stands in sight, however many fields a register has.
    {
      title: t('registers.standing'),
      width: 170,
      render: (row) => (
        <>
          {t(`registers.standingName.${row.standing}`)}
          {row.soon ? <div className="mark mark-late small">{t('registers.soon')}</div> : null}
          {row.gaps.map((gap) => (
            <div key={gap} className="mark mark-back small">
              {saying.get(gap) ?? gap}
            </div>
          ))}
        </>
      ),
    },
    ...rest,
    { title: t('registers.changed'), width: 140, nowrap: true, sort: 'changed', render: (row) => formatMinute(row.changedAt) },
  ];
  return (
    <DataTable<RegisterEntry>
      name={text(found.name)}
      columns={columns}
      rows={found.items}
      rowKey={(row) => row.id}
      minWidth={Math.max(800, 130 * columns.length)}
      sorting={{
        by: filter.sort,
        descending: filter.order === 'desc',
        onSort: ({ by = '', descending }) => onPut({ sort: by, order: descending ? 'desc' : 'asc' }),
      }}
      paging={{ page, size: pageSize, total: found.total, onPage: (next) => onPut({ page: String(next) }) }}
    />
  );
}
