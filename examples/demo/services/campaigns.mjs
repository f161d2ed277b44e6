// Starts two outbound projects on the exchange, and gives each a new list of numbers when the last one is done. What a
// person changes on the dashboard stays so: a pause, other hours, a project that was stopped. Logs like Python.
import { accountSecrets, campaigns } from './lib/campaigns.mjs';
import { onStop, randomOf, repeat } from './lib/life.mjs';
import { pythonLog } from './lib/log.mjs';
import { call, command } from './lib/watchhamster.mjs';

const log = pythonLog('campaigns');
const random = randomOf('campaigns');
const listLength = 40;

/** How the projects dial, until a person says otherwise: at all hours, and again soon. */
const dialling = {
  time_zone: 'Asia/Seoul',
  windows: [{ from: '00:00', to: '00:00' }],
  cool_down_seconds: 4,
  ring_seconds: 14,
  max_attempts: 2,
  retry_unanswered_seconds: 60,
  retry_failed_seconds: 30,
  // Nobody is called here, so what is not known after a restart may be called again.
  retry_unknown: 'as_failed',
};

/** @typedef {import('./lib/campaigns.mjs').Campaign} Campaign */
/** @typedef {'new' | 'running' | 'stopped'} Phase stopped: by a person, until this service is started again */

/** @param {Campaign} campaign */
const pathOf = ({ projectId }) => `/api/v1/outbound/projects/${encodeURIComponent(projectId)}`;

/** Starts a project, or has one that waits for its connection tried now. @param {Campaign} campaign */
const start = ({ projectId, callFlowId, clientId }) =>
  command('start_outbound', {
    project: {
      projectId,
      callFlowId,
      client_id: clientId,
      client_secret: accountSecrets()[clientId],
      action: 'init',
      error: null,
    },
  });

/** Numbers that differ from each other; most differ from those before. @param {Campaign} campaign */
const giveList = async (campaign) => {
  const first = 1000 + Math.floor(random() * 9000);
  const list = Array.from({ length: listLength }, (_, index) => {
    const number = 1000 + ((first + index) % 9000);
    return { number: `${campaign.prefix}${number}`, name: `${campaign.customer} ${number}` };
  });
  await call('PUT', `${pathOf(campaign)}/calls`, list);
  log.info(`${campaign.projectId}: 새 목록 ${listLength}건`);
};

/** Told once, not each time. @type {Map<string, string>} */
const problems = new Map();

/** @param {Campaign} campaign @param {string} problem */
const warnOnce = ({ projectId }, problem) => {
  if (problems.get(projectId) === problem) return;
  problems.set(projectId, problem);
  log.warn(`${projectId}: ${problem}`);
};

/** Looks after a project. @param {Campaign} campaign @param {Phase} phase @returns {Promise<Phase>} */
const tend = async (campaign, phase) => {
  if (phase === 'new') {
    await start(campaign);
    log.info(`${campaign.projectId}: 프로젝트를 시작했습니다`);
  }
  const project = await call('GET', pathOf(campaign));
  if (!project) {
    warnOnce(campaign, '누군가 중지했습니다. 이 서비스를 다시 시작하면 돌아옵니다');
    return 'stopped';
  }
  if (!project.ws_connected) await start(campaign);
  problems.delete(campaign.projectId);
  const { settings, summary } = await call('GET', `${pathOf(campaign)}/dialling`);
  if (!settings) {
    await giveList(campaign);
    await call('PUT', `${pathOf(campaign)}/dialling`, dialling);
    await call('POST', `${pathOf(campaign)}/dialling/start`, {});
  } else if (summary?.state === 'finished') {
    await giveList(campaign);
  } else if (summary) {
    const { waiting, answered, unanswered, failed } = summary.counts;
    log.info(
      `${campaign.projectId}: 대기 ${waiting}, 응답 ${answered}, 무응답 ${unanswered}, 실패 ${failed}`,
    );
  }
  return 'running';
};

onStop(() => log.info('캠페인을 종료합니다. 프로젝트는 서버에서 계속됩니다'));
log.info(`캠페인 ${campaigns.length}개를 준비합니다`);

for (const campaign of campaigns) {
  /** @type {Phase} */
  let phase = 'new';
  const look = async () => {
    try {
      phase = await tend(campaign, phase);
    } catch (error) {
      warnOnce(campaign, error instanceof Error ? error.message : String(error));
    }
  };
  // Soon until it runs, then now and then.
  const chance = () => (phase === 'new' ? 0 : 0.7 + 0.3 * random());
  repeat(chance, 1000, 15_000, look);
}
