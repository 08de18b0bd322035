import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router/dom';
import { antTheme, dark, light } from '../../tokens/tokens.ts';
import { problemOf } from './api/problem.ts';
import { useLanguage } from './language/language.tsx';
import { router } from './routes.tsx';
import { AppearanceProvider, useAppearance } from './shell/theme.tsx';

/** A session that ended while one worked: the shell then asks to sign in, and comes back to the same page. */
function noticeEnd(error: Error): void {
  if (problemOf(error).code === 'kernel.not-signed-in') queries.setQueryData(['session'], null);
}

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Asking again helps against a lost network, not against a refusal.
      retry: (count, error) => problemOf(error).status === 0 && count < 2,
    },
  },
});

/** The nonce under which the page's policy lets styles in; Ant Design writes its style sheets with it. */
function styleNonce(): { csp: { nonce: string } } | object {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  return nonce ? { csp: { nonce } } : {};
}

/** A list that waits for a movement which never comes would stay shut: who wants none gets none from Ant Design either. */
const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

function Themed() {
  const { language } = useLanguage();
  const { appearance } = useAppearance();
  const palette = appearance === 'dark' ? dark : light;
  return (
    <ConfigProvider
      {...styleNonce()}
      locale={language === 'en' ? enUS : zhCN}
      theme={{
        ...antTheme(palette),
        token: { ...antTheme(palette).token, motion: !calm },
        algorithm: appearance === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
      }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      // Popups stand inside the main landmark, where a screen reader finds them.
      getPopupContainer={() => document.getElementById('content') ?? document.body}
    >
      <AntApp>
        <RouterProvider router={router} />
      </AntApp>
    </ConfigProvider>
  );
}

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <AppearanceProvider>
        <Themed />
      </AppearanceProvider>
    </QueryClientProvider>
  );
}
