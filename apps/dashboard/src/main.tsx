import './zod-jitless.ts';
import './styles.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createPageClient } from './data/create-client.ts';
import { LiveProvider } from './data/live.tsx';
import { I18nProvider } from './i18n/index.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root element');

const queryClient = new QueryClient();
const client = createPageClient(queryClient);
client.connection.connect();

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <I18nProvider>
        <LiveProvider client={client}>
          <App />
        </LiveProvider>
      </I18nProvider>
    </QueryClientProvider>
  </StrictMode>,
);
