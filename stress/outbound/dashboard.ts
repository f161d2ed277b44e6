import { createClient, watchState } from '../../packages/client/src/index.ts';

// A process of its own that holds what the dashboard holds: the live state of the server whose address it is given. Asked
// over IPC, it says how many changes it has taken over.

const [url = ''] = process.argv.slice(2);
const client = createClient({ url });
const state = watchState(client);
let changes = 0;
state.subscribe(() => {
  changes++;
});
let calls = 0;
client.on('callUpdate', () => {
  calls++;
});
process.on('message', () => {
  const { data, live } = state.get();
  process.send?.({ changes, calls, live, projects: data?.projects?.length ?? 0 });
});
