import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { signIn, useSession } from '../api/session.ts';
import { LanguageSwitch } from '../shell/top-bar.tsx';
import { ProblemView } from '../states/problem-view.tsx';
import './sign-in.css';

interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Sign-in: the one page without the shell. */
export function SignIn() {
  const { t } = useTranslation();
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const state = useLocation().state as { from?: string } | null;
  const from = state?.from ?? '/today';
  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('shell.name')}`;
  }, [t]);
  const enter = useMutation({
    mutationFn: ({ login, password }: Credentials) => signIn(login.trim(), password),
    onSuccess: async () => {
      queries.clear();
      await navigate(from, { replace: true });
    },
  });
  if (session.data) return <Navigate to={from} replace />;
  return (
    <div className="sign-in">
      <header>
        <span className="sign-in-brand">{t('shell.brand')}</span>
        <LanguageSwitch />
      </header>
      <main>
        <svg className="sign-in-mark" viewBox="0 0 216 72" aria-hidden="true">
          {[12, 28, 44, 60].map((y) => (
            <path key={y} d={`M4 ${y}q26 -14 52 0t52 0t52 0t52 0`} />
          ))}
        </svg>
        <h1>{t('signIn.heading')}</h1>
        <p className="quiet">{t('signIn.lead')}</p>
        {enter.isError ? <ProblemView error={enter.error} /> : null}
        <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(values) => enter.mutate(values)}>
          <Form.Item name="login" label={t('signIn.login')} rules={[{ required: true, message: t('form.required') }]}>
            <Input autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('form.required') }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={enter.isPending}>
            {t('signIn.enter')}
          </Button>
        </Form>
        <p className="small quiet sign-in-foot">
          {t('signIn.public')} <a href="/">{t('signIn.portal')}</a>
        </p>
      </main>
    </div>
  );
}
