import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createClient } from '@watchhamster/client';
import {
  useCommand,
  useConnection,
  useMessage,
  useSnapshot,
  WatchHamsterProvider,
} from '@watchhamster/client/react';

const client = createClient();
const queryClient = new QueryClient();

function Services() {
  const { phase } = useConnection();
  const { data, isLive } = useSnapshot(({ services }) => services);
  const control = useCommand('serviceControl');
  useMessage('alert', ({ data }) => console.log(data.title));
  return (
    <ul aria-label={isLive ? 'Services' : `Services, not live: ${phase}`}>
      {data?.map(({ service_id, status }) => (
        <li key={service_id}>
          {service_id} {status}
          <button
            type="button"
            disabled={!control.isAvailable}
            onClick={() => control.mutate({ service_id, action: 'restart' })}
          >
            Restart
          </button>
        </li>
      ))}
    </ul>
  );
}

export const App = () => (
  <QueryClientProvider client={queryClient}>
    <WatchHamsterProvider client={client}>
      <Services />
    </WatchHamsterProvider>
  </QueryClientProvider>
);
