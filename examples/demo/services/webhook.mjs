// Delivers what message_system finished to a receiver of its own, which sometimes answers 429 or 500, with retries.
// Plain text; stack traces go to stderr. Fails for real after a while: one delivery is poisoned, nothing catches it.
import http from 'node:http';
import { inspect } from 'node:util';
import { ask, listen, readBody, request } from './lib/http.mjs';
import { failLater, onStop, pause, randomOf, repeat } from './lib/life.mjs';
import { plainLog } from './lib/log.mjs';
import { ownFolder } from './lib/work.mjs';

const maxTries = 4;
const log = plainLog();
const random = randomOf('webhook');
ownFolder('webhook');

/** @typedef {{ id: number, title: string, attachments: { text: string }[] }} Delivery */

/** The body that Dooray’s incoming webhooks take. @param {Delivery} delivery */
const bodyOf = ({ title, attachments }) =>
  JSON.stringify({
    botName: 'POSCO 알림',
    text: title,
    attachments: attachments.map(({ text }) => ({
      title: 'sha256',
      text: text.slice(0, 16),
      color: 'green',
    })),
  });

const receiver = http.createServer(async (req, res) => {
  const body = JSON.parse(await readBody(req));
  const chance = random();
  if (typeof body.text !== 'string') res.writeHead(400).end();
  else if (chance < 0.1) res.writeHead(429, { 'retry-after': '1' }).end();
  else if (chance < 0.22) res.writeHead(500).end();
  else res.writeHead(200).end('{"header":{"isSuccessful":true}}');
});

class DeliveryError extends Error {
  /** @override */
  name = 'DeliveryError';
}

/**
 * Posts until it is accepted. Throws after the last try.
 *
 * @param {number} port
 * @param {Delivery} delivery
 */
const deliver = async (port, delivery) => {
  const body = bodyOf(delivery);
  let cause;
  for (let attempt = 1; attempt <= maxTries; attempt++) {
    const begin = performance.now();
    const answer = await request(port, '/hook', { method: 'POST', body }).catch((error) => ({ error }));
    const milliseconds = Math.round(performance.now() - begin);
    if ('status' in answer && answer.status === 200) {
      log.info(`sent ${delivery.title} -> 200 in ${milliseconds} ms, try ${attempt}`);
      return;
    }
    const outcome = 'status' in answer ? `HTTP ${answer.status}` : String(answer.error);
    cause = new Error(`receiver answered ${outcome}`);
    const asked = 'headers' in answer ? Number(answer.headers['retry-after'] ?? 0) * 1000 : 0;
    const wait = Math.max(asked, 250 * 2 ** attempt * (0.75 + random() / 2));
    if (attempt < maxTries) {
      log.info(
        `WARNING: ${delivery.title} -> ${outcome}, retry ${attempt}/${maxTries - 1} in ${Math.round(wait)} ms`,
      );
      await pause(wait);
    }
  }
  throw new DeliveryError(`${delivery.title} was not accepted in ${maxTries} tries`, { cause });
};

onStop(() => {
  log.info('웹훅 전송을 종료합니다');
});

const port = await listen(receiver);
log.info(`웹훅 전송 시작, 모의 수신 서버: 포트 ${port}`);

let deadLetters = 0;
repeat(random, 3000, 4500, async () => {
  const answer = await ask('message_system', '/outbox');
  if (!answer) {
    log.info('WARNING: message_system에 연결할 수 없습니다. 다시 시도합니다');
    return;
  }
  for (const { id, title, digest } of JSON.parse(answer.body)) {
    try {
      await deliver(port, { id, title, attachments: [{ text: digest }] });
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      deadLetters++;
      log.error(inspect(error));
      log.info(`WARNING: 배달 불가 보관함에 ${deadLetters}건이 있습니다`);
    }
  }
});

failLater(random, 90, 240, async () => {
  log.info('WARNING: 첨부가 비어 있는 메시지를 받았습니다');
  await deliver(port, JSON.parse('{ "id": 0, "title": "[잘못된 메시지]", "attachments": null }'));
});
