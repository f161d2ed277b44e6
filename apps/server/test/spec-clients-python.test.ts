import { describe, expect, it, vi } from 'vitest';
import { findPython, runPython } from './spec-clients/python.ts';
import { sample } from './spec-clients/samples.ts';
import { startSampleServer } from './spec-clients/server.ts';

// Python has to start first, perhaps on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const python = findPython();
const missing =
  'the Python samples need packages of Python: `apt-get install python3-websockets python3-jsonschema`';
// On a machine that checks every change nothing may be left out in silence.
if (!python && process.env.CI) throw new Error(missing);
if (!python) console.warn(`skipped: ${missing}`);

describe.skipIf(!python)('the Python sample of the first specification', () => {
  it('introduces itself, prints what it receives, and ends with the server (Python 클라이언트 예시)', async () => {
    const server = await startSampleServer();
    const program = runPython(python ?? '', sample('typed', 'python', 'Python 클라이언트 예시'), server.port);
    await server.introduced('python_client_1');
    for (const type of ['connection_status', 'status_update', 'log_update']) {
      await program.lines.until((line) => line.startsWith(`수신된 메시지: {'type': '${type}', 'data': {`));
    }
    expect(program.lines.items[0]).toMatch(/'type': 'connection_status'/);
    await server.close();
    expect(await program.ended()).toBe(0);
    expect(program.lines.items.filter((line) => line.includes("'type': 'error'"))).toEqual([]);
    expect(program.problems).toEqual([]);
  });
});
