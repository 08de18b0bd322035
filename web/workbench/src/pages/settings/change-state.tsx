import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../../states/problem-view.tsx';

const verbs = { suspended: 'account.suspend', active: 'account.reinstate', closed: 'account.close' } as const;

interface ChangeStateProps {
  readonly account: { readonly id: string; readonly name: string };
  readonly to: keyof typeof verbs;
  readonly change: (id: string, to: keyof typeof verbs, reason: string) => Promise<unknown>;
  /** Key of the query that shows the account. */
  readonly list: string;
  /** What closing takes away, as a key of the texts. */
  readonly loses: 'account.closeLoses' | 'publicAccount.closeLoses';
}

/** Suspends, reinstates or closes an account, with a reason that its record keeps. */
export function ChangeState({ account, to, change: carryOut, list, loses }: ChangeStateProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: () => carryOut(account.id, to, reason.trim()),
    onSuccess: () => {
      setAsking(false);
      void queries.invalidateQueries({ queryKey: [list] });
    },
  });
  const title = t(verbs[to]);
  return (
    <>
      <Button
        size="small"
        danger={to === 'closed'}
        onClick={() => setAsking(true)}
        aria-label={t('account.changeOf', { what: title, name: account.name })}
      >
        {title}
      </Button>
      <Modal
        open={asking}
        title={t('account.changeOf', { what: title, name: account.name })}
        okText={title}
        cancelText={t('form.cancel')}
        okButtonProps={{ disabled: reason.trim() === '', loading: change.isPending, danger: to === 'closed' }}
        onOk={() => change.mutate()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        {to === 'closed' ? <p>{t(loses)}</p> : null}
        <label htmlFor={`reason-${account.id}-${to}`}>{t('account.reason')}</label>
        <Input.TextArea
          id={`reason-${account.id}-${to}`}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          maxLength={500}
          rows={2}
        />
        {change.isError ? <ProblemView error={change.error} /> : null}
      </Modal>
    </>
  );
}
