import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useResource } from '../../../api/catalog.ts';
import { useQuarantine } from '../../../api/store.ts';
import type { Load } from '../../../api/wire.ts';
import { formatCount } from '../../../format/quantity.ts';
import { Section } from '../../../shell/page.tsx';
import { Why } from '../../../signatures/why.tsx';
import { Answered } from '../../../states/answered.tsx';
import { EmptyState } from '../../../states/empty-state.tsx';
import { ProblemView } from '../../../states/problem-view.tsx';
import { CorrectionBar } from './correction-bar.tsx';
import { stepDrafts } from './drafts.ts';
import { OutcomeView } from './outcome-view.tsx';
import { QuarantineFiles } from './quarantine-files.tsx';
import { QuarantineTable } from './quarantine-table.tsx';
import { sendCorrections } from './send-corrections.ts';
import { useDraftGuard } from './use-draft-guard.ts';

const pageSize = 50;

/** Rows that a load put aside. Their content is for the agency's officers alone; everybody else has the counts above. */
export function Quarantine({ load, officer }: { load: Load; officer: boolean }) {
  const { t } = useTranslation();
  const title = t('quarantine.title', { count: load.counts.bad, rows: formatCount(load.counts.bad) });
  if (officer) return <Rows load={load} title={title} />;
  return (
    <Section title={title} aside={<Why explanation={{ rule: t('quarantine.ownRule'), who: t('quarantine.ownWho') }} />}>
      <p className="quiet">{t('quarantine.ownRule')}</p>
    </Section>
  );
}

function Rows({ load, title }: { load: Load; title: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const correctable = load.state === 'published' && load.mode !== 'delete';
  const [open, setOpen] = useState(correctable);
  const [cursors, setCursors] = useState<readonly number[]>([]);
  const [sendings, setSendings] = useState(0);
  const [drafts, step] = useReducer(stepDrafts, new Map());
  const items = useResource(load.resource).data?.published?.items ?? [];
  const rows = useQuarantine(load.id, { limit: pageSize, after: cursors.at(-1) ?? 0, open });
  const send = useMutation({
    mutationFn: () =>
      sendCorrections(
        load.id,
        drafts,
        items.map(({ id }) => id),
      ),
    onSuccess: () => {
      step({ kind: 'clear' });
      setCursors([]);
      setSendings((before) => before + 1);
    },
    onSettled: () => Promise.all(['quarantine', 'loads', 'data-versions'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  useDraftGuard(drafts.size > 0);
  return (
    <Section title={title} aside={t('quarantine.recorded')}>
      <p className="quiet small">{t(correctable ? 'quarantine.lead' : 'quarantine.leadClosed')}</p>
      <div className="quarantine-tools">
        <QuarantineFiles
          // What it said of a file is over once the rows are sent.
          key={sendings}
          load={load}
          items={items}
          correctable={correctable}
          onRows={(taken) => {
            send.reset();
            step({ kind: 'take', rows: taken });
          }}
        />
        {correctable ? (
          <Checkbox
            checked={open}
            onChange={(event) => {
              setOpen(event.target.checked);
              setCursors([]);
            }}
          >
            {t('quarantine.openOnly')}
          </Checkbox>
        ) : null}
      </div>
      {send.data ? <OutcomeView outcome={send.data} /> : null}
      {send.isError ? <ProblemView error={send.error} /> : null}
      <Answered query={rows}>
        {(list) =>
          list.items.length === 0 ? (
            <EmptyState what={t('quarantine.empty')} how={t('quarantine.emptyHow')} />
          ) : (
            <>
              <QuarantineTable rows={list.items} items={items} drafts={drafts} step={step} editable={correctable && !send.isPending} />
              {list.total > pageSize ? (
                <div className="row pager">
                  <Button size="small" disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
                    {t('list.previous')}
                  </Button>
                  <Button
                    size="small"
                    disabled={list.items.length < pageSize}
                    onClick={() => setCursors([...cursors, list.items.at(-1)?.row ?? 0])}
                  >
                    {t('list.next')}
                  </Button>
                </div>
              ) : null}
            </>
          )
        }
      </Answered>
      {correctable && (drafts.size > 0 || (rows.data?.items.length ?? 0) > 0) ? (
        <CorrectionBar count={drafts.size} busy={send.isPending} onSend={() => send.mutate()} onClear={() => step({ kind: 'clear' })} />
      ) : null}
    </Section>
  );
}
