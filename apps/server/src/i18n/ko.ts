import { deploymentsKo } from './deployments.ts';
import type { Ending, Texts } from './texts.ts';

const ending = ({ exitCode, signal }: Ending): string =>
  signal ? `${signal} 신호를 받아 종료되었습니다` : `종료 코드 ${exitCode ?? '미상'}(으)로 종료되었습니다`;

export const ko: Texts = {
  deployments: deploymentsKo,
  services: {
    started: () => '서비스가 성공적으로 시작되었습니다',
    restarted: () => '서비스가 재시작되었습니다',
    recovered: () => '서비스가 복구되어 다시 실행 중입니다',
    stopped: () => '서비스가 중지되었습니다',
    completed: () => '서비스가 작업을 마치고 정상 종료되었습니다',
    failedWillRetry: (end, retry) => `서비스가 ${ending(end)}. ${retry}초 후 다시 시작합니다`,
    failedStaysDown: (end) => `서비스가 ${ending(end)}. 설정에 따라 자동으로 다시 시작하지 않습니다`,
    crashLoop: (failures, window) =>
      `서비스가 ${window}초 동안 ${failures}번 비정상 종료되어 자동 재시작을 중단했습니다. 마지막 로그를 확인하고 원인을 해결한 뒤 다시 시작해 주세요`,
    startFailedWillRetry: (reason, retry) =>
      `서비스를 시작하지 못했습니다(${reason}). ${retry}초 후 다시 시도합니다`,
    programNotFound: (program) =>
      `프로그램 '${program}'을(를) 찾을 수 없습니다. 설정의 command 항목과 프로그램 설치 여부를 확인해 주세요`,
    programNotExecutable: (program) =>
      `프로그램 '${program}'을(를) 실행할 수 없습니다. 실행 권한과 설정의 command 항목을 확인해 주세요`,
    folderNotFound: (folder) =>
      `작업 디렉터리 '${folder}'이(가) 없습니다. 설정의 cwd 항목을 확인하거나 디렉터리를 만들어 주세요`,
    folderNotUsable: (folder) =>
      `작업 디렉터리 '${folder}'이(가) 디렉터리가 아니거나 접근 권한이 없습니다. 설정의 cwd 항목을 확인해 주세요`,
    startFailed: (reason) => `서비스를 시작하지 못했습니다(${reason}). 설정의 command 항목을 확인해 주세요`,
    shuttingDown: () => '서버가 종료되는 중이므로 명령을 수행할 수 없습니다',
    isRunning: () => '서비스가 실행 중입니다',
    isStarting: () => '서비스를 시작하는 중입니다',
    isStopping: () => '서비스를 중지하는 중입니다',
    isStopped: () => '서비스가 중지된 상태입니다',
  },
};
