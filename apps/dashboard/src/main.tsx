import './zod-jitless.ts';
import './styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createGate } from './account/gate.ts';
import { createSessionApi } from './account/session-api.ts';
import { createPageClient } from './data/page-client.ts';
import { I18nProvider, loadLanguages } from './i18n/index.tsx';
import { Root } from './root.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root element');

const api = createSessionApi(new URL('/api/v1/session', window.location.href).href);
const gate = createGate(api, createPageClient);
void gate.start();
// Who comes back to this tab may have signed in in another one.
window.addEventListener('focus', () => void gate.lookAgain());
await loadLanguages();

createRoot(root).render(
  <StrictMode>
    <I18nProvider>
      <Root gate={gate} />
    </I18nProvider>
  </StrictMode>,
);
