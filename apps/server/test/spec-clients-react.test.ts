import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it, vi } from 'vitest';
import { sample } from './spec-clients/samples.ts';
import { startSampleServer } from './spec-clients/server.ts';
import { openTab } from './spec-clients/tab.ts';
import { connect } from './support/client.ts';

// A browser has to start first, perhaps on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** The sample shows a component; a page has to put it somewhere. */
const render = `import { createRoot } from 'react-dom/client'; createRoot(document.getElementById('root')).render(<Dashboard />);`;

async function bundle(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `${code}\n${render}`,
      loader: 'jsx',
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  return outputFiles.map(({ text }) => text).join('');
}

describe('the React sample of the first specification', () => {
  it('shows the state of the host, and restarts a service (React 컴포넌트에서 WebSocket 사용)', async () => {
    const script = await bundle(sample('typed', 'jsx', 'React 컴포넌트에서 WebSocket 사용'));
    const server = await startSampleServer();
    using other = await connect(server.ws);
    const tab = await openTab(server.port);

    await tab.run(`document.body.innerHTML = '<div id="root"></div>'`, script);
    await server.introduced('react_dashboard');
    await tab.page.getByText('연결 상태: 연결됨', { exact: true }).waitFor();
    await tab.page.getByText(/^CPU: \d+(\.\d+)?%$/).waitFor();
    await tab.page.getByText(/^메모리: \d+(\.\d+)?%$/).waitFor();

    await tab.page.getByRole('button', { name: 'POSCO 뉴스 재시작' }).click();
    const restarted = await other.next('serviceEvent', ({ data }) => data.event_type === 'restarted');
    expect(restarted.data).toMatchObject({ service_id: 'posco_news', status: 'running' });

    await server.close();
    await tab.page.getByText('연결 상태: 연결 안됨', { exact: true }).waitFor();
    expect(tab.errors).toEqual([]);
  });
});
