// A queue in memory with two consumers. GET /outbox hands out what they finished. From time to time the consumers are
// slow and the queue grows. A stop takes 1.5 s: the queue is drained first.
import { createHash } from 'node:crypto';
import http from 'node:http';
import { ask, listen } from './lib/http.mjs';
import { onStop, pause, randomOf, repeat } from './lib/life.mjs';
import { bracketLog } from './lib/log.mjs';
import { ownFolder, publishAddress } from './lib/work.mjs';

const log = bracketLog();
const random = randomOf('message_system');
const folder = ownFolder('message_system');

const topics = ['뉴스 속보', '시세 알림', '배포 알림', '상태 보고'];
const backlogLimit = 2;
const outboxLimit = 20;

/** @type {{ id: number, topic: string }[]} */
const queue = [];
/** @type {Set<(typeof queue)[number]>} */
const inHand = new Set();
/** Finished, waiting for whoever delivers them; the oldest give way. @type {{ id: number, title: string, digest: string }[]} */
const outbox = [];
let lastId = 0;
let handled = 0;
let isSlow = false;
let isDraining = false;
let isCacheAway = false;

const produce = () => {
  if (isDraining) return;
  const amount = random() < 0.3 ? 2 : 1;
  for (let i = 0; i < amount; i++) {
    queue.push({ id: ++lastId, topic: topics[Math.floor(random() * topics.length)] ?? '' });
  }
};

/** What the news monitor left in the cache; news messages carry it. @param {string} consumer */
const newsState = async (consumer) => {
  const answer = await ask('cache', '/keys/posco_news');
  if (!answer && !isCacheAway) log.warn(`${consumer}: 캐시에 연결할 수 없어 뉴스 상태 없이 처리합니다`);
  isCacheAway = !answer;
  return answer?.body ?? '';
};

/** @param {string} consumer */
const consume = async (consumer) => {
  const message = isDraining ? undefined : queue.shift();
  if (!message) return;
  inHand.add(message);
  const begin = performance.now();
  const news = message.topic === topics[0] ? await newsState(consumer) : '';
  await pause(isSlow ? 8000 + random() * 4000 : 100 + random() * 200);
  if (!inHand.delete(message)) return; // The stop has taken it over.
  finish(message, news);
  const milliseconds = Math.round(performance.now() - begin);
  const line = `${consumer}: #${message.id} ${message.topic} 처리 ${milliseconds} ms`;
  if (milliseconds > 2000) log.warn(`${line} (느림)`);
  else if (random() < 0.5) log.info(line);
};

/** @param {(typeof queue)[number]} message @param {string} news */
const finish = ({ id, topic }, news) => {
  handled++;
  outbox.push({
    id,
    title: `[${topic}] #${id}`,
    digest: createHash('sha256').update(`${id}${topic}${news}`).digest('hex'),
  });
  if (outbox.length > outboxLimit) outbox.shift();
};

const server = http.createServer((req, res) => {
  if (req.url !== '/outbox') return res.writeHead(404).end();
  return res.end(JSON.stringify(outbox.splice(0, 3)));
});

onStop(async () => {
  isDraining = true;
  queue.unshift(...inHand);
  inHand.clear();
  const left = queue.length;
  log.info(`종료 요청: 대기 중인 메시지 ${left}건을 처리합니다`);
  // In five paced batches, so that a person can see the service stopping.
  for (let batch = 5; batch > 0; batch--) {
    await pause(300);
    for (const message of queue.splice(0, Math.ceil(queue.length / batch))) finish(message, '');
    if (batch === 3) log.info(`종료 중: ${queue.length}건 남음`);
  }
  log.info(`메시지 시스템 종료: 총 ${handled}건 처리`);
});

const port = await listen(server);
publishAddress(folder, port);
log.info(`메시지 시스템 시작: 소비자 2개, 포트 ${port}`);

repeat(random, 2500, 4500, produce);
for (const consumer of ['consumer-1', 'consumer-2']) repeat(random, 1000, 1600, () => consume(consumer));

repeat(random, 3000, 4000, () => {
  if (isDraining) return;
  const text = `대기 ${queue.length}건, 처리 ${handled}건, 전송 대기 ${outbox.length}건`;
  if (queue.length > 3 * backlogLimit) log.error(`메시지가 밀려 있습니다: ${text}`);
  else if (queue.length > backlogLimit) log.warn(`대기열이 길어지고 있습니다: ${text}`);
  else log.info(text);
});

repeat(random, 30_000, 60_000, async () => {
  log.warn('소비자가 느려졌습니다: 저장소 응답 지연');
  isSlow = true;
  await pause(15_000 + random() * 7000);
  isSlow = false;
  log.info('소비자 속도가 회복되었습니다');
});
