// The telephone exchange of the outbound projects: the PBX simulator, with agents that come and go. Nobody is called.
import { startPbxSimulator } from '@watchhamster/pbx-simulator';
import { accountSecrets, campaigns, exchangeUrl } from './lib/campaigns.mjs';
import { onStop, randomOf, repeat } from './lib/life.mjs';
import { bracketLog } from './lib/log.mjs';

const log = bracketLog();
const random = randomOf('pbx');
const secrets = accountSecrets();

/** @param {string} dn */
const agent = (dn) => ({ dn, name: `상담원 ${dn}` });

/** @param {import('@watchhamster/pbx-simulator').PbxHappening} happening */
const tell = (happening) => {
  if (happening.type === 'token') log.info(`토큰 발급: ${happening.clientId}`);
  if (happening.type === 'token_refused') log.warn(`토큰 거부: ${happening.reason}`);
  if (happening.type === 'socket_opened') log.info(`이벤트 소켓 연결: ${happening.clientId}`);
  if (happening.type === 'socket_closed')
    log.warn(`이벤트 소켓 끊김: ${happening.clientId} (${happening.code})`);
  if (happening.type === 'fault') log.warn('발신 거부: 받을 수 없는 번호입니다');
  if (happening.type !== 'call') return;
  const { callid, from, to, status, reason } = happening;
  const call = `통화 ${callid} ${from} → ${to}`;
  if (reason === 'busy' || reason === 'failed') log.warn(`${call} 실패 (${reason})`);
  else if (reason) log.info(`${call} ${reason === 'finished' ? '종료' : `응답 없음 (${reason})`}`);
  else log.debug(`${call} ${status}`);
};

const simulator = await startPbxSimulator({
  port: Number(exchangeUrl.port),
  accounts: campaigns.map(({ clientId, extensions }) => ({
    clientId,
    clientSecret: secrets[clientId] ?? '',
    dns: extensions,
  })),
  dns: campaigns.flatMap(({ extensions }) => extensions.map(agent)),
  calls: {
    dialMs: 1500,
    ringMs: 5000,
    talkMs: 22_000,
    spread: 0.7,
    answerRate: 0.65,
    outcome: () => (random() < 0.05 ? 'busy' : undefined),
  },
  faults: [{ on: 'makecall', kind: 'status', status: 422, probability: 0.1, times: 'always' }],
  seed: Math.floor(random() * 2 ** 32),
  // It runs for days.
  history: 100,
  observe: tell,
}).catch((error) => {
  log.error(
    `${error.message}. pnpm start는 빈 포트를 고릅니다. 서버를 직접 시작했다면 DEMO_PBX_URL에 빈 포트의 주소를 주십시오 (예: http://127.0.0.1:15061)`,
  );
  process.exit(1);
});
onStop(async () => {
  await simulator.close();
  log.info('교환기를 종료합니다');
});
log.info(`교환기가 요청을 받습니다: ${simulator.url}`);

/** @template Item @param {Item[]} items */
const oneOf = (items) => items[Math.floor(random() * items.length)];

/** The agents of a campaign that are at the exchange now. @param {import('./lib/campaigns.mjs').Campaign} campaign */
const present = ({ extensions }) => simulator.state().dns.filter(({ dn }) => extensions.includes(dn));

// An agent leaves the desk, or comes back. Who talks finishes the call first: being away only keeps new calls off.
repeat(random, 5000, 12_000, () => {
  const campaign = oneOf([...campaigns]);
  const agents = campaign ? present(campaign) : [];
  const away = agents.filter(({ profile }) => profile !== 'Available');
  const change = oneOf(away.length < 2 ? agents : away);
  if (!change) return;
  const isBack = change.profile !== 'Available';
  simulator.setAvailable(change.dn, isBack ? 'Available' : 'Away');
  log.info(`${change.name}: ${isBack ? '복귀' : '자리 비움'}`);
});

// A shift ends, or begins: the extension is not there in between.
repeat(random, 15_000, 30_000, () => {
  const campaign = oneOf([...campaigns]);
  if (!campaign) return;
  const agents = present(campaign);
  const missing = campaign.extensions.find((extension) => agents.every(({ dn }) => dn !== extension));
  if (missing) {
    simulator.addExtension(agent(missing));
    log.info(`${agent(missing).name}: 근무 시작`);
    return;
  }
  const leaving = oneOf(agents.filter(({ participants }) => participants.length === 0));
  if (!leaving) return;
  simulator.removeExtension(leaving.dn);
  log.info(`${leaving.name}: 근무 종료`);
});
