import type { ProbeFailure } from '../domain/probes/probe.ts';
import type { Ending, Texts } from './texts.ts';

const ending = ({ exitCode, signal }: Ending): string =>
  signal ? `${signal} 신호를 받아 종료되었습니다` : `종료 코드 ${exitCode ?? '미상'}(으)로 종료되었습니다`;
const probe = ({ cause, subject }: ProbeFailure): string => {
  switch (cause) {
    case 'timeout':
      return `${subject}초 안에 응답이 없습니다`;
    case 'refused':
      return '연결이 거부되었습니다';
    case 'no_address':
      return `주소를 찾을 수 없습니다(${subject})`;
    case 'tls':
      return `보안 연결에 실패했습니다(${subject})`;
    case 'connection':
      return `연결에 실패했습니다(${subject})`;
    case 'status':
      return `상태 코드 ${subject}(으)로 응답했습니다`;
    case 'text_missing':
      return '응답에 예상한 문구가 없습니다';
    case 'exit':
      return `점검 명령이 ${subject}(으)로 종료되었습니다`;
    case 'not_started':
      return `점검 명령 '${subject}'을(를) 실행할 수 없습니다`;
    case 'value_missing':
      return `설정 값을 읽을 수 없습니다(${subject})`;
    case 'no_json':
      return '응답이 JSON이 아닙니다';
    case 'no_field':
      return `응답에 ${subject}이(가) 없습니다`;
    case 'no_time':
      return `${subject}에 시각이 없습니다`;
    case 'no_file':
      return `파일을 읽을 수 없습니다(${subject})`;
    case 'future':
      return `마지막 갱신 시각 ${subject}이(가) 미래입니다`;
    case 'stale':
      return `마지막 갱신이 ${subject}입니다`;
  }
};

export const ko: Texts = {
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
    valueMissing: (problem) => `서비스를 시작하지 못했습니다(${problem}). 설정의 env 항목을 확인해 주세요`,
    healthy: () => '서비스가 정상입니다',
    unhealthy: (problem) => `서비스가 비정상입니다: ${problem}`,
    notProbedYet: () => '아직 서비스 상태를 확인하지 못했습니다',
    probe,
    memoryLimit: (used, limit) => `메모리를 ${used} MiB 사용 중입니다(허용 ${limit} MiB)`,
    unwellWillRetry: (problem, retry) => `서비스를 종료했습니다: ${problem}. ${retry}초 후 다시 시작합니다`,
    unwellStaysDown: (problem) =>
      `서비스를 종료했습니다: ${problem}. 설정에 따라 자동으로 다시 시작하지 않습니다`,
    shuttingDown: () => '서버가 종료되는 중이므로 명령을 수행할 수 없습니다',
    isRunning: () => '서비스가 실행 중입니다',
    isStarting: () => '서비스를 시작하는 중입니다',
    isStopping: () => '서비스를 중지하는 중입니다',
    isStopped: () => '서비스가 중지된 상태입니다',
  },
};
