// Checks whether three news feeds arrive in time. The arrivals are simulated: this program writes the feeds’ files
// itself, and its clock runs 240 times as fast as yours, a day in six minutes. Logs like Python’s logging module.
import fs from 'node:fs';
import path from 'node:path';
import { ask } from './lib/http.mjs';
import { onStop, pause, randomOf, repeat } from './lib/life.mjs';
import { pythonLog } from './lib/log.mjs';
import { ownFolder, writeWhole } from './lib/work.mjs';

/** When each feed is due, in minutes after midnight in Asia/Seoul, and by how much it may miss that. */
const feeds = [
  { id: 'newyork-market-watch', name: '뉴욕마켓워치', due: 6 * 60, tolerance: 15 },
  { id: 'kospi-close', name: '증시마감', due: 15 * 60 + 40, tolerance: 10 },
  { id: 'exchange-rate', name: '서환마감', due: 16 * 60 + 30, tolerance: 5 },
];
const dayMinutes = 24 * 60;
const minutesPerSecond = 4;

const log = pythonLog('watchhamster.posco_news');
const random = randomOf('posco_news');
const folder = ownFolder('posco_news');
const started = Date.now();
const firstDay = new Date(started + 9 * 3_600_000).toISOString().slice(0, 10); // Seoul is nine hours ahead, all year.

/** Minutes since midnight of the first day. The clock starts at 05:40, so the first feed is due soon. */
const now = () => 5 * 60 + 40 + ((Date.now() - started) / 1000) * minutesPerSecond;

/** @param {number} minutes as `06:07` */
const clock = (minutes) => {
  const whole = Math.floor(minutes) % dayMinutes;
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
};

/** @param {number} minutes as `2024-01-01T06:07:00+09:00` */
const timestamp = (minutes) => {
  const day = Date.parse(firstDay) + Math.floor(minutes / dayMinutes) * 86_400_000;
  return `${new Date(day).toISOString().slice(0, 10)}T${clock(minutes)}:00+09:00`;
};

/** Most arrivals are in time, some late, and now and then one does not come. @param {(typeof feeds)[number]} feed */
const arrivalOf = (feed) => {
  const chance = random();
  if (chance < 0.08) return Number.POSITIVE_INFINITY;
  if (chance < 0.25) return feed.due + feed.tolerance * (1.3 + random());
  return feed.due + feed.tolerance * (random() * 1.6 - 0.8);
};

const watched = feeds.map((feed) => ({ ...feed, day: 0, arrival: arrivalOf(feed), state: 'waiting' }));

/** The simulated world: writes a feed’s file when it arrives. @param {(typeof watched)[number]} feed */
const deliver = (feed) => {
  const file = path.join(folder, `${feed.id}.json`);
  const at = feed.day * dayMinutes + feed.arrival;
  if (at <= now() && !fs.existsSync(file)) {
    writeWhole(file, JSON.stringify({ title: `${feed.name} ${timestamp(at).slice(0, 10)}`, minutes: at }));
  }
};

/** Compares a feed’s file with its schedule; logs a change and tells whether there was one. @param {(typeof watched)[number]} feed */
const check = (feed) => {
  const file = path.join(folder, `${feed.id}.json`);
  if (now() > feed.day * dayMinutes + feed.due + 6 * 60) {
    fs.rmSync(file, { force: true });
    Object.assign(feed, { day: feed.day + 1, arrival: arrivalOf(feed), state: 'waiting' });
  }
  const due = feed.day * dayMinutes + feed.due;
  const latest = due + feed.tolerance;
  const expected = `예정 ${clock(due)} ± ${feed.tolerance}분`;
  const before = feed.state;
  if (fs.existsSync(file)) {
    const { minutes } = JSON.parse(fs.readFileSync(file, 'utf8'));
    feed.state = minutes > latest ? 'late' : 'in_time';
    if (feed.state === before) return false;
    if (feed.state === 'late') log.warn(`${feed.name} 지연 도착: ${clock(minutes)} (${expected})`);
    else log.info(`${feed.name} 정상 도착: ${clock(minutes)} (${expected})`);
  } else {
    feed.state = now() > latest ? 'missing' : 'waiting';
    if (feed.state === before) return false;
    log.error(`${feed.name} 미도착: 허용 시간을 넘겼습니다 (${expected})`);
  }
  return true;
};

let isCacheAway = false;
const store = async () => {
  const body = JSON.stringify({
    checked_at: timestamp(now()),
    feeds: watched.map(({ id, state }) => ({ id, state })),
  });
  const answer = await ask('cache', '/keys/posco_news?ttl=30', { method: 'PUT', body });
  if (!answer) log.warn('캐시에 연결할 수 없습니다. 다음 점검 때 다시 시도합니다');
  else if (isCacheAway) log.info('캐시에 다시 연결되어 결과를 저장했습니다');
  isCacheAway = !answer;
};

onStop(() => {
  log.info('뉴스 모니터를 종료합니다');
});

log.info(
  `뉴스 모니터 시작: 도착은 모의이며 모의 시계는 ${60 * minutesPerSecond}배로 흐릅니다 (${timestamp(now())})`,
);
const round = async () => {
  for (const feed of watched) deliver(feed);
  const changes = watched.map(check).filter(Boolean);
  if (changes.length === 0) {
    const next = watched
      .filter(({ state }) => state === 'waiting')
      .sort((a, b) => a.day - b.day || a.due - b.due)[0];
    log.info(`모의 시각 ${clock(now())}, 다음 뉴스: ${next ? `${next.name} ${clock(next.due)}` : '없음'}`);
  }
  await store();
};

await pause(1000); // The cache may have started a moment ago.
await round();
repeat(random, 3000, 4000, round);
