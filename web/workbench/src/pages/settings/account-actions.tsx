import { useMutation } from '@tanstack/react-query';
import { App, Button, Input, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeAccountState, endSessions, resetPassword } from '../../api/organization.ts';
import { usePerson } from '../../api/session.ts';
import type { Account } from '../../api/wire.ts';
import { ProblemView } from '../../states/problem-view.tsx';
import { ChangeState } from './change-state.tsx';

const changing = { change: changeAccountState, list: 'accounts', loses: 'account.closeLoses' } as const;

/** What an administrator can do with an account: one suspends, closes and gives a new first password; another ends its sessions. */
export function AccountActions({ account, mayAssign }: { account: Account; mayAssign: boolean }) {
  const person = usePerson();
  // Nobody changes their own rights.
  if (account.state === 'closed' || account.id === person.id) return null;
  if (mayAssign) return <EndSessions account={account} />;
  return (
    <span className="row account-actions">
      <ChangeState account={account} to={account.state === 'active' ? 'suspended' : 'active'} {...changing} />
      <ResetPassword account={account} />
      <ChangeState account={account} to="closed" {...changing} />
    </span>
  );
}

function ResetPassword({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [password, setPassword] = useState('');
  const close = () => {
    setAsking(false);
    setPassword('');
  };
  const reset = useMutation({
    mutationFn: () => resetPassword(account.id, password),
    onSuccess: () => {
      close();
      void message.success(t('account.passwordReset'));
    },
  });
  return (
    <>
      <Button
        size="small"
        onClick={() => setAsking(true)}
        aria-label={t('account.changeOf', { what: t('account.resetPassword'), name: account.name })}
      >
        {t('account.resetPassword')}
      </Button>
      <Modal
        open={asking}
        title={t('account.changeOf', { what: t('account.resetPassword'), name: account.name })}
        okText={t('account.resetPassword')}
        cancelText={t('form.cancel')}
        okButtonProps={{ disabled: password === '', loading: reset.isPending }}
        onOk={() => reset.mutate()}
        onCancel={close}
        destroyOnHidden
      >
        <p className="quiet">{t('account.resetExplains')}</p>
        <label htmlFor={`password-${account.id}`}>{t('account.password')}</label>
        <Input.Password
          id={`password-${account.id}`}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          maxLength={256}
          autoComplete="new-password"
        />
        {reset.isError ? <ProblemView error={reset.error} /> : null}
      </Modal>
    </>
  );
}

function EndSessions({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const end = useMutation({
    mutationFn: () => endSessions(account.id),
    onSuccess: ({ ended }) => void message.success(t('account.sessionsEnded', { count: ended })),
    onError: (error) => modal.error({ icon: null, content: <ProblemView error={error} />, okText: t('form.close') }),
  });
  return (
    <Popconfirm
      title={t('account.endSessionsAsk', { name: account.name })}
      okText={t('account.endSessions')}
      cancelText={t('form.cancel')}
      onConfirm={() => end.mutate()}
    >
      <Button size="small" loading={end.isPending}>
        {t('account.endSessions')}
      </Button>
    </Popconfirm>
  );
}
