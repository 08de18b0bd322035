import { createBrowserRouter, Navigate } from 'react-router';
import { GrantPage } from './pages/access/grant-page.tsx';
import { GrantsPage } from './pages/access/grants-page.tsx';
import { ItemAccessPage } from './pages/access/item-access-page.tsx';
import { QueryPage } from './pages/access/query-page.tsx';
import { CaseList } from './pages/cases/case-list.tsx';
import { CasePage } from './pages/cases/case-page.tsx';
import { DraftPage } from './pages/cases/draft-page.tsx';
import { FilePage } from './pages/cases/file-page.tsx';
import { NoticePage } from './pages/cases/notice-page.tsx';
import { ApplyPage } from './pages/catalog/apply-page.tsx';
import { CatalogEdit, CatalogNew } from './pages/catalog/catalog-edit.tsx';
import { CatalogEntry } from './pages/catalog/catalog-entry.tsx';
import { CatalogList } from './pages/catalog/catalog-list.tsx';
import { LoadList } from './pages/data/load-list.tsx';
import { LoadPage } from './pages/data/load-page.tsx';
import { UploadPage } from './pages/data/upload-page.tsx';
import { VersionsPage } from './pages/data/versions-page.tsx';
import { FiguresPage } from './pages/figures/figures-page.tsx';
import { LawPage } from './pages/law/law-page.tsx';
import { BatchPage, LedgerPage } from './pages/ledger/ledger-page.tsx';
import { Lost } from './pages/lost.tsx';
import { EntryPage } from './pages/registers/entry-page.tsx';
import { RegisterPage } from './pages/registers/register-page.tsx';
import { RegistersPage } from './pages/registers/registers-page.tsx';
import { SettingsPage } from './pages/settings/settings-page.tsx';
import { SignIn } from './pages/sign-in.tsx';
import { Today } from './pages/today.tsx';
import { Shell } from './shell/shell.tsx';
import { Broken } from './states/broken.tsx';

/** Addresses of the workbench, below /workbench. */
export const router = createBrowserRouter(
  [
    { path: '/sign-in', element: <SignIn />, errorElement: <Broken /> },
    {
      element: <Shell />,
      errorElement: <Broken />,
      children: [
        { index: true, element: <Navigate to="/today" replace /> },
        { path: 'today', element: <Today /> },
        { path: 'cases', element: <CaseList /> },
        { path: 'cases/new', element: <FilePage /> },
        { path: 'cases/new/:type', element: <FilePage /> },
        { path: 'drafts/:draft', element: <DraftPage /> },
        { path: 'cases/:number', element: <CasePage /> },
        { path: 'cases/:number/notice', element: <NoticePage /> },
        { path: 'catalog', element: <CatalogList /> },
        { path: 'catalog/new', element: <CatalogNew /> },
        { path: 'catalog/:id', element: <CatalogEntry /> },
        { path: 'catalog/:id/edit', element: <CatalogEdit /> },
        { path: 'catalog/:id/apply', element: <ApplyPage /> },
        { path: 'catalog/:id/items/:item', element: <ItemAccessPage /> },
        { path: 'loads', element: <LoadList /> },
        { path: 'loads/new', element: <UploadPage /> },
        { path: 'loads/versions/:resource', element: <VersionsPage /> },
        { path: 'loads/:id', element: <LoadPage /> },
        { path: 'grants', element: <GrantsPage /> },
        { path: 'grants/:id', element: <GrantPage /> },
        { path: 'figures', element: <FiguresPage /> },
        { path: 'query', element: <QueryPage /> },
        { path: 'ledger', element: <LedgerPage /> },
        { path: 'ledger/:batch', element: <BatchPage /> },
        { path: 'registers', element: <RegistersPage /> },
        { path: 'registers/:pack/:register', element: <RegisterPage /> },
        { path: 'registers/:pack/:register/:entry', element: <EntryPage /> },
        { path: 'law', element: <LawPage /> },
        { path: 'law/:pack', element: <LawPage /> },
        { path: 'settings', element: <SettingsPage /> },
        { path: '*', element: <Lost /> },
      ],
    },
  ],
  { basename: '/workbench' },
);
