// Builds a small site, serves it over loopback and probes its pages. Fails for real after a while: a publication that
// broke off leaves half a site.json, the next build cannot read it, and the exception ends the program.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { ask, listen, request } from './lib/http.mjs';
import { failLater, onStop, randomOf, repeat } from './lib/life.mjs';
import { bracketLog } from './lib/log.mjs';
import { isFirstRun, ownFolder, publishAddress, writeWhole } from './lib/work.mjs';

const log = bracketLog();
const random = randomOf('github_pages');
const folder = ownFolder('github_pages');
const source = path.join(folder, 'site.json');

const pages = [
  { page: 'index.html', title: 'POSCO 뉴스', text: '오늘의 뉴스를 모았습니다.' },
  { page: 'status.html', title: '서비스 상태', text: '모든 서비스의 상태입니다.' },
  { page: 'archive.html', title: '지난 뉴스', text: '지난 뉴스를 볼 수 있습니다.' },
];

/** @param {string} text */
const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** @type {Map<string, string>} the hash that each page must have */
const built = new Map();

const build = () => {
  const site = JSON.parse(fs.readFileSync(source, 'utf8'));
  for (const { page, title, text } of site) {
    const html = `<!doctype html><html lang="ko"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>\n`;
    writeWhole(path.join(folder, page), html);
    built.set(page, hash(html));
  }
  log.info(`사이트 빌드 완료: ${site.length}개 페이지`);
};

const server = http.createServer((req, res) => {
  const file = path.join(folder, path.basename(req.url ?? '/'));
  if (!file.endsWith('.html') || !fs.existsSync(file)) return res.writeHead(404).end('not found');
  return res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(fs.readFileSync(file));
});

onStop(() => {
  log.info('GitHub Pages 모니터를 종료합니다');
});

writeWhole(source, JSON.stringify(pages, null, 2));
build();
const port = await listen(server);
publishAddress(folder, port);
log.info(`http://127.0.0.1:${port}/index.html 에서 사이트를 제공합니다`);

let turn = 0;
let isCacheAway = false;
repeat(random, 3000, 4000, async () => {
  const page = pages[turn++ % pages.length]?.page ?? '';
  const begin = performance.now();
  const answer = await request(port, `/${page}`).catch((error) => ({ status: 0, body: String(error) }));
  const milliseconds = (performance.now() - begin).toFixed(1);
  if (answer.status !== 200) {
    log.error(`GET /${page} ${answer.status}: 페이지가 없습니다. 다시 빌드합니다`);
    build();
  } else if (hash(answer.body) !== built.get(page)) {
    log.error(`GET /${page} 내용이 빌드와 다릅니다`);
  } else {
    log.info(`GET /${page} 200 ${milliseconds} ms`);
  }
  const body = JSON.stringify({ page, status: answer.status, milliseconds });
  const stored = await ask('cache', `/keys/github_pages:${page}?ttl=10`, { method: 'PUT', body });
  if (!stored && !isCacheAway) log.warn('캐시에 연결할 수 없습니다. 점검은 계속합니다');
  isCacheAway = !stored;
  // Somebody deletes a page now and then.
  if (random() < 0.04) fs.rmSync(path.join(folder, pages[turn % pages.length]?.page ?? ''), { force: true });
});

// The first run under a supervisor is short, so that whoever tries the demo soon sees a restart.
const [min, max] = isFirstRun('github_pages') ? [50, 75] : [60, 150];
failLater(random, min, max, () => {
  log.warn('새 게시가 중간에 끊겼습니다: site.json');
  fs.truncateSync(source, Math.floor(fs.statSync(source).size / 2));
  build();
});
