// A key-value cache over HTTP: PUT, GET and DELETE /keys/<key>, with ?ttl=<seconds>. Logs JSON lines like pino.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { listen, readBody } from './lib/http.mjs';
import { onStop, randomOf, repeat } from './lib/life.mjs';
import { pinoLog } from './lib/log.mjs';
import { ownFolder, publishAddress, writeWhole } from './lib/work.mjs';

const maxKeys = 100;
const log = pinoLog('cache');
const random = randomOf('cache');
const folder = ownFolder('cache');

/** @type {Map<string, { value: string, expires: number }>} the oldest first */
const entries = new Map();
const count = { hits: 0, misses: 0, sets: 0, expired: 0, evicted: 0 };

/** @param {string} key */
const read = (key) => {
  const entry = entries.get(key);
  if (entry && entry.expires > Date.now()) {
    count.hits++;
    return entry.value;
  }
  count.misses++;
  return undefined;
};

/** @param {string} key @param {string} value @param {number} seconds */
const write = (key, value, seconds) => {
  entries.delete(key);
  entries.set(key, { value, expires: Date.now() + seconds * 1000 });
  count.sets++;
  if (entries.size <= maxKeys) return;
  const [oldest = ''] = entries.keys();
  entries.delete(oldest);
  count.evicted++;
  log.warn('캐시가 가득 차서 가장 오래된 키를 제거했습니다', { key: oldest, maxKeys });
};

const server = http.createServer(async (req, res) => {
  try {
    const url = new URL(req.url ?? '/', 'http://cache');
    if (!url.pathname.startsWith('/keys/')) return res.writeHead(404).end();
    const key = decodeURIComponent(url.pathname.slice('/keys/'.length));
    if (req.method === 'PUT') {
      const ttl = Number(url.searchParams.get('ttl') ?? 60);
      if (!(ttl > 0)) return res.writeHead(400).end('ttl: expected seconds');
      write(key, await readBody(req), ttl);
      return res.writeHead(204).end();
    }
    if (req.method === 'DELETE') return res.writeHead(entries.delete(key) ? 204 : 404).end();
    const value = read(key);
    return value === undefined ? res.writeHead(404).end() : res.end(value);
  } catch (error) {
    log.error('요청을 처리하지 못했습니다', { url: req.url, err: String(error) });
    return res.writeHead(400).end();
  }
});

onStop(() => {
  log.info('종료합니다', { keys: entries.size, ...count });
});

const port = await listen(server);
publishAddress(folder, port);
log.info('캐시가 요청을 받습니다', { port, maxKeys });

// Every few seconds: expired keys go, and the statistics since the last line are written.
let before = { ...count };
repeat(random, 3000, 4000, () => {
  for (const [key, { expires }] of entries) {
    if (expires > Date.now()) continue;
    entries.delete(key);
    count.expired++;
    log.debug('만료된 키를 지웠습니다', { key });
  }
  const hits = count.hits - before.hits;
  const reads = hits + count.misses - before.misses;
  const hitRate = reads === 0 ? undefined : Math.round((100 * hits) / reads);
  const line = { keys: entries.size, reads, sets: count.sets - before.sets, hitRate };
  before = { ...count };
  if (reads >= 3 && hits === 0) log.warn('적중률이 낮습니다', line);
  else log.info('통계', line);
});

// A snapshot on disk, read back to be sure.
repeat(random, 15_000, 25_000, () => {
  const file = path.join(folder, 'snapshot.json');
  const text = JSON.stringify([...entries]);
  writeWhole(file, text);
  const bytes = Buffer.byteLength(text);
  if (fs.statSync(file).size === bytes) log.info('스냅숏을 저장했습니다', { bytes, keys: entries.size });
  else log.error('스냅숏이 온전하지 않습니다', { bytes, file });
});
