import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../tokens/tokens.css';
import './shell/shell.css';
import './shell/page.css';
import './shell/ant.css';
import { App } from './app.tsx';
import { startLanguage } from './language/language.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
