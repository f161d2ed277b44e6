import type { Ending } from './texts.ts';

/** What is said of deployments. Commits are short hashes; durations are in seconds. */
export interface DeploymentTexts {
  /** The name of the first step, which the server does itself. */
  readonly checkout: () => string;
  readonly started: (branch: string, commit: string) => string;
  /** A step has begun. */
  readonly step: (name: string) => string;
  readonly completed: (branch: string, commit: string) => string;
  readonly stepFailed: (name: string, ending: Ending, lines: readonly string[]) => string;
  readonly stepTimedOut: (name: string, seconds: number, lines: readonly string[]) => string;
  readonly stepNotStarted: (name: string, reason: string) => string;
  /** Nothing was run, for a reason that git or the file system gave. */
  readonly notDeployed: (reason: string) => string;
  readonly commitMissing: (commit: string, branch: string) => string;
  readonly diverged: (branch: string, deployed: string, ahead: number, behind: number) => string;
  readonly dirty: (files: readonly string[]) => string;
  readonly interrupted: () => string;
  readonly rollingBack: () => string;
  readonly rolledBack: (commit: string | undefined) => string;
  readonly rollbackFailed: (name: string) => string;
  readonly titleCompleted: (name: string) => string;
  readonly titleFailed: (name: string) => string;
  readonly titleRolledBack: (name: string) => string;
}

const list = (lines: readonly string[]): string => (lines.length > 0 ? `\n${lines.join('\n')}` : '');

const endingEn = ({ exitCode, signal }: Ending): string =>
  signal ? `was ended by ${signal}` : `ended with exit code ${exitCode ?? 'unknown'}`;

export const deploymentsEn: DeploymentTexts = {
  checkout: () => 'Check out',
  started: (branch, commit) => `The deployment of ${commit} (${branch}) has started`,
  step: (name) => `Running: ${name}`,
  completed: (branch, commit) => `${commit} (${branch}) is deployed`,
  stepFailed: (name, end, lines) => `The step '${name}' ${endingEn(end)}${list(lines)}`,
  stepTimedOut: (name, limit, lines) => `The step '${name}' was ended after ${limit} seconds${list(lines)}`,
  stepNotStarted: (name, reason) => `The step '${name}' could not be started: ${reason}`,
  notDeployed: (reason) => `Nothing was deployed: ${reason}`,
  commitMissing: (commit, branch) =>
    `Nothing was deployed: there is no commit ${commit} on the branch ${branch}`,
  diverged: (branch, deployed, ahead, behind) =>
    `Nothing was deployed: the history of ${branch} was rewritten. The deployed commit ${deployed} has ${ahead} commits that the branch does not have, and lacks ${behind}. Deploy by hand if the branch is right`,
  dirty: (files) =>
    `Nothing was deployed: files of the current release were changed by hand (${files.join(', ')}). Bring the changes into the repository, then deploy by hand`,
  interrupted: () =>
    'The deployment was interrupted by the end of the server; the release before it is current',
  rollingBack: () => 'Rolling back',
  rolledBack: (commit) => `The deployment was rolled back${commit ? `; ${commit} is current` : ''}`,
  rollbackFailed: (name) =>
    `The rollback failed as well, at '${name}': look at the log, and set things right by hand`,
  titleCompleted: (name) => `${name} was deployed`,
  titleFailed: (name) => `The deployment of ${name} failed`,
  titleRolledBack: (name) => `The deployment of ${name} was rolled back`,
};

const endingKo = ({ exitCode, signal }: Ending): string =>
  signal ? `${signal} 신호로 종료되었습니다` : `종료 코드 ${exitCode ?? '미상'}(으)로 종료되었습니다`;

export const deploymentsKo: DeploymentTexts = {
  checkout: () => '코드 체크아웃',
  started: () => '배포가 시작되었습니다',
  step: (name) => `실행 중: ${name}`,
  completed: (branch, commit) => `${commit}(${branch}) 배포가 완료되었습니다`,
  stepFailed: (name, end, lines) => `'${name}' 단계가 ${endingKo(end)}${list(lines)}`,
  stepTimedOut: (name, limit, lines) => `'${name}' 단계가 ${limit}초를 넘겨 중단되었습니다${list(lines)}`,
  stepNotStarted: (name, reason) => `'${name}' 단계를 시작하지 못했습니다: ${reason}`,
  notDeployed: (reason) => `배포하지 않았습니다: ${reason}`,
  commitMissing: (commit, branch) => `배포하지 않았습니다: ${branch} 브랜치에 커밋 ${commit}이(가) 없습니다`,
  diverged: (branch, deployed, ahead, behind) =>
    `배포하지 않았습니다: ${branch} 브랜치의 이력이 다시 쓰였습니다. 배포된 커밋 ${deployed}에는 브랜치에 없는 커밋이 ${ahead}개 있고, 브랜치의 커밋 ${behind}개가 없습니다. 브랜치가 맞다면 직접 배포해 주세요`,
  dirty: (files) =>
    `배포하지 않았습니다: 현재 릴리스의 파일이 직접 수정되었습니다(${files.join(', ')}). 변경 사항을 저장소에 반영한 뒤 직접 배포해 주세요`,
  interrupted: () => '서버가 종료되어 배포가 중단되었습니다. 이전 릴리스가 유지됩니다',
  rollingBack: () => '롤백하는 중입니다',
  rolledBack: (commit) => `배포가 롤백되었습니다${commit ? `. 현재 커밋은 ${commit}입니다` : ''}`,
  rollbackFailed: (name) => `'${name}' 단계에서 롤백도 실패했습니다. 로그를 확인하고 직접 복구해 주세요`,
  titleCompleted: (name) => `${name} 배포 완료`,
  titleFailed: (name) => `${name} 배포 실패`,
  titleRolledBack: (name) => `${name} 배포 롤백`,
};

const endingZh = ({ exitCode, signal }: Ending): string =>
  signal ? `因 ${signal} 訊號而終止` : `以結束代碼 ${exitCode ?? '不明'} 結束`;

export const deploymentsZhTW: DeploymentTexts = {
  checkout: () => '簽出程式碼',
  started: (branch, commit) => `開始部署 ${commit}（${branch}）`,
  step: (name) => `執行中：${name}`,
  completed: (branch, commit) => `${commit}（${branch}）部署完成`,
  stepFailed: (name, end, lines) => `步驟「${name}」${endingZh(end)}${list(lines)}`,
  stepTimedOut: (name, limit, lines) => `步驟「${name}」超過 ${limit} 秒，已中止${list(lines)}`,
  stepNotStarted: (name, reason) => `無法啟動步驟「${name}」：${reason}`,
  notDeployed: (reason) => `未部署：${reason}`,
  commitMissing: (commit, branch) => `未部署：分支 ${branch} 上沒有提交 ${commit}`,
  diverged: (branch, deployed, ahead, behind) =>
    `未部署：分支 ${branch} 的歷史已被改寫。已部署的提交 ${deployed} 有 ${ahead} 個提交不在分支上，並缺少分支的 ${behind} 個提交。若分支正確，請手動部署`,
  dirty: (files) => `未部署：目前版本的檔案被手動修改（${files.join('、')}）。請將變更納入儲存庫，再手動部署`,
  interrupted: () => '伺服器結束，部署中斷；目前仍為先前的版本',
  rollingBack: () => '正在回復',
  rolledBack: (commit) => `部署已回復${commit ? `，目前為 ${commit}` : ''}`,
  rollbackFailed: (name) => `回復也在「${name}」失敗，請檢查記錄並手動修復`,
  titleCompleted: (name) => `${name} 已部署`,
  titleFailed: (name) => `${name} 部署失敗`,
  titleRolledBack: (name) => `${name} 部署已回復`,
};
