import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { discardDraft } from '../../api/catalog.ts';
import type { Resource } from '../../api/wire.ts';
import { ProblemView } from '../../states/problem-view.tsx';

/** Throws a draft away, and says first exactly what will be lost. */
export function DiscardDraft({ resource }: { resource: Resource }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const discard = useMutation({
    mutationFn: () => discardDraft(resource.id, resource.revision),
    onSuccess: async ({ kept }) => {
      void message.success(t('catalog.discarded'));
      if (!kept) await navigate('/catalog');
      await queries.invalidateQueries();
    },
    onError: (error) => modal.error({ icon: null, content: <ProblemView error={error} />, okText: t('form.close') }),
  });
  return (
    <Popconfirm
      title={t('catalog.discardAsk')}
      description={t(resource.published ? 'catalog.discardLosesDraft' : 'catalog.discardLosesEntry', { code: resource.code })}
      okText={t('catalog.discard')}
      cancelText={t('form.cancel')}
      onConfirm={() => discard.mutate()}
    >
      <Button loading={discard.isPending}>{t('catalog.discard')}</Button>
    </Popconfirm>
  );
}
