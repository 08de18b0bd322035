import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDrafts } from '../../api/drafts.ts';
import { useAgencyName } from '../../api/organization.ts';
import type { DraftView } from '../../api/wire.ts';
import { formatDay } from '../../format/day.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Answered } from '../../states/answered.tsx';
import { EmptyState } from '../../states/empty-state.tsx';

/** 待签稿: what waits for one's own signature first, then what the own agency has drafted. */
export function DraftList() {
  const { t } = useTranslation();
  const drafts = useDrafts({ unsettled: false });
  const agencyName = useAgencyName();
  const text = useText();
  const { language } = useLanguage();
  const columns: Column<DraftView>[] = [
    {
      title: t('cases.column.title'),
      value: (draft) => draft.title,
      render: (draft) => <Link to={`/drafts/${draft.id}`}>{draft.title}</Link>,
    },
    { title: t('draft.act'), value: (draft) => text(draft.typeName), render: (draft) => <ActName draft={draft} /> },
    {
      title: t('draft.drafter'),
      value: (draft) => draft.drafter,
      render: (draft) => `${agencyName(draft.agency)} · ${draft.drafter}`,
    },
    { title: t('draft.signer'), value: (draft) => text(draft.who), render: (draft) => `${agencyName(draft.signer)} · ${text(draft.who)}` },
    {
      title: t('draft.draftedOn'),
      width: 150,
      value: (draft) => draft.draftedAt,
      render: (draft) => formatDay(draft.draftedAt.slice(0, 10), language),
    },
    {
      title: t('cases.column.state'),
      width: 120,
      value: (draft) => (draft.maySign ? '0' : draft.state),
      render: (draft) => <strong>{t(draft.maySign ? 'draft.waitsForMe' : `draft.state.${draft.state}`)}</strong>,
    },
  ];
  return (
    <Answered query={drafts}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState what={t('draft.none')} how={t('draft.noneHow')} />
        ) : (
          <DataTable<DraftView>
            name={t('draft.title')}
            columns={columns}
            rows={[...items].sort((one, other) => Number(other.maySign) - Number(one.maySign))}
            rowKey={(draft) => draft.id}
            minWidth={920}
            searchable
            saveAs={t('draft.title')}
          />
        )
      }
    </Answered>
  );
}

/** What a draft would do: the filing, the answer to a step, the days to be added. */
export function ActName({ draft }: { draft: DraftView }) {
  const { t } = useTranslation();
  const text = useText();
  if (draft.act === 'file') return <>{t('draft.actFile', { type: text(draft.typeName) })}</>;
  const step = text(draft.stepName ?? undefined);
  if (draft.act === 'extend') return <>{t('draft.actExtend', { step, days: draft.days })}</>;
  return <>{t('draft.actAnswer', { step, answer: text(draft.answerName ?? undefined) })}</>;
}

/** What waits for a signature in one case, or for the viewer's own anywhere. */
export function WaitingDrafts({ number, mineOnly = false }: { number?: string; mineOnly?: boolean }) {
  const { t } = useTranslation();
  const drafts = useDrafts({ unsettled: true, ...(number ? { number } : {}) });
  const agencyName = useAgencyName();
  const text = useText();
  const shown = (drafts.data?.items ?? []).filter((draft) => !mineOnly || draft.maySign);
  if (shown.length === 0) return null;
  return (
    <ul className="waiting">
      {shown.map((draft) => (
        <li key={draft.id}>
          <Link to={`/drafts/${draft.id}`}>
            {draft.title} · <ActName draft={draft} />
          </Link>{' '}
          <span className="quiet small">
            {draft.maySign
              ? t('draft.waitsForMe')
              : t(`draft.state.${draft.state}`) + t('draft.bySigner', { who: `${agencyName(draft.signer)} · ${text(draft.who)}` })}
          </span>
        </li>
      ))}
    </ul>
  );
}
