import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../src/index.ts';
import {
  useCommand,
  useConnection,
  useLatest,
  useMessage,
  useSnapshot,
  useWebSocket,
  WatchHamsterProvider,
} from '../src/react/index.ts';

/** The page of the hooks' test: what each hook says, where the test can read it. */
function App() {
  const { phase, ageMs } = useConnection();
  const services = useSnapshot((snapshot) => snapshot.services);
  const [status] = services.data ?? [];
  const events = useSnapshot(({ recent_events }) => recent_events.length);
  const control = useCommand('serviceControl');
  const latest = useLatest('status_update');
  const [alerts, setAlerts] = useState<readonly string[]>([]);
  useMessage('alert', ({ data }) => setAlerts((before) => [...before, data.title]));
  const [showsOld, setShowsOld] = useState(false);
  return (
    <main>
      <p id="phase">{phase}</p>
      <p id="age">{ageMs === undefined ? 'never' : 'known'}</p>
      <p id="service">{`${status?.status} ${services.isLive}`}</p>
      <p id="events">{events.data}</p>
      <p id="cpu">{typeof latest?.data.cpu_percent}</p>
      <p id="alerts">{alerts.join(' ')}</p>
      <p id="outcome">{control.isSuccess ? 'done' : (control.error?.message ?? '')}</p>
      <button
        id="stop"
        type="button"
        disabled={!control.isAvailable}
        onClick={() => control.mutate({ service_id: 'cache', action: 'stop' })}
      >
        stop
      </button>
      <button id="old" type="button" onClick={() => setShowsOld(!showsOld)}>
        the first specification's hook
      </button>
      {showsOld && <Old />}
      <WatchHamsterProvider client={another}>
        <Another />
      </WatchHamsterProvider>
    </main>
  );
}

/** A client of its own, which has not connected: it knows nothing, whatever the cache has of the first one. */
const another = createClient({ url: location.origin, connect: 'manual' });

function Another() {
  const services = useSnapshot((snapshot) => snapshot.services);
  return <p id="another">{`${services.data?.length} ${services.isLive}`}</p>;
}

function Old() {
  const { isConnected, lastMessage, sendMessage } = useWebSocket(
    `${location.origin.replace('http', 'ws')}/ws`,
  );
  const restart = () =>
    sendMessage({ type: 'service_control', data: { service_id: 'cache', action: 'start' } });
  return (
    <>
      <p id="connected">{String(isConnected)}</p>
      <p id="last">{lastMessage === null ? '' : 'type' in lastMessage ? lastMessage.type : ''}</p>
      <button id="start" type="button" onClick={restart}>
        start
      </button>
    </>
  );
}

const client = createClient({ reconnectInterval: 50 });
Object.assign(globalThis, { client });
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <WatchHamsterProvider client={client}>
          <App />
        </WatchHamsterProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
