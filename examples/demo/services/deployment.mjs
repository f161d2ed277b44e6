// Deploys an imaginary release again and again, with real files: writes sources, copies them, verifies every hash,
// switches the current release. Sometimes a copy is damaged, which the verification finds. Plain text; errors on stderr.
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ask } from './lib/http.mjs';
import { onStop, pause, randomOf, repeat } from './lib/life.mjs';
import { plainLog } from './lib/log.mjs';
import { ownFolder, writeWhole } from './lib/work.mjs';

const log = plainLog();
const random = randomOf('deployment');
const folder = ownFolder('deployment');
const sources = path.join(folder, 'sources');
const current = path.join(folder, 'current.txt');

/** @param {string} file */
const hashOf = (file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** @param {string} release */
const releaseFolder = (release) => path.join(folder, `release-${release}`);

/** A step throws to fail the deployment. @type {{ name: string, run: (release: string) => string | Promise<string> }[]} */
const steps = [
  {
    name: '코드 체크아웃',
    run: () => {
      fs.rmSync(sources, { recursive: true, force: true });
      fs.mkdirSync(sources);
      for (let i = 1; i <= 12; i++) fs.writeFileSync(path.join(sources, `module-${i}.js`), randomBytes(2048));
      return '12 files';
    },
  },
  {
    name: '복사',
    run: (release) => {
      fs.cpSync(sources, releaseFolder(release), { recursive: true });
      // A bad disk, one time in six.
      if (random() < 1 / 6) fs.appendFileSync(path.join(releaseFolder(release), 'module-7.js'), '?');
      return `-> ${path.basename(releaseFolder(release))}`;
    },
  },
  {
    name: '해시 검증',
    run: (release) => {
      for (const file of fs.readdirSync(sources)) {
        const [expected, found] = [sources, releaseFolder(release)].map((at) => hashOf(path.join(at, file)));
        if (expected !== found) {
          throw new Error(`${file}: sha256 ${found?.slice(0, 12)} (expected ${expected?.slice(0, 12)})`);
        }
      }
      return 'sha256 ok';
    },
  },
  {
    name: '전환',
    run: (release) => {
      const before = fs.existsSync(current) ? fs.readFileSync(current, 'utf8') : undefined;
      writeWhole(current, release);
      if (before) fs.rmSync(releaseFolder(before), { recursive: true, force: true });
      return `${before ?? '-'} -> ${release}`;
    },
  },
  {
    name: '사이트 확인',
    run: async () => {
      const answer = await ask('github_pages', '/index.html');
      return answer
        ? `GET /index.html ${answer.status}`
        : 'WARNING: github_pages에 연결할 수 없어 건너뜁니다';
    },
  },
];

const deploy = async () => {
  const release = Array.from({ length: 7 }, () => Math.floor(random() * 16).toString(16)).join('');
  const begin = Date.now();
  log.info(`==> 배포 시작: main@${release}`);
  for (const [index, { name, run }] of steps.entries()) {
    await pause(1200 + random() * 1800);
    const label = `[${index + 1}/${steps.length}] ${name}`;
    try {
      log.info(`${label}: ${await run(release)}`);
    } catch (error) {
      log.error(`ERROR: ${label} 실패: ${error instanceof Error ? error.message : error}`);
      fs.rmSync(releaseFolder(release), { recursive: true, force: true });
      const kept = fs.existsSync(current) ? fs.readFileSync(current, 'utf8') : '없음';
      log.info(`==> 롤백 완료, 현재 버전: ${kept}`);
      return;
    }
  }
  log.info(`==> 배포 성공: main@${release} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
};

onStop(() => {
  log.info('==> 배포 서비스를 종료합니다');
});

log.info('배포 서비스 시작: 새 커밋을 기다립니다');
repeat(random, 2000, 4000, deploy);
