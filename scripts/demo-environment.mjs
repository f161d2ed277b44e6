import { once } from 'node:events';
import { createServer } from 'node:net';

/** Where the demo's telephone exchange listens, as its configuration says. */
const usualPort = 15_060;

/**
 * The environment for a server that runs the demo: DEMO_PBX_URL names a free port where the usual one is taken, so that
 * a second demo, or any other program, is in nobody's way.
 * @param {NodeJS.ProcessEnv} env
 */
export async function demoEnvironment(env) {
  if (env.DEMO_PBX_URL) return env;
  const port = (await freePort(usualPort)) ?? (await freePort(0)) ?? usualPort;
  return port === usualPort ? env : { ...env, DEMO_PBX_URL: `http://127.0.0.1:${port}` };
}

/**
 * @param {number} wanted 0 for any
 * @returns {Promise<number | undefined>} undefined where it is taken
 */
async function freePort(wanted) {
  const server = createServer().listen(wanted, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return undefined;
  }
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : undefined;
}
