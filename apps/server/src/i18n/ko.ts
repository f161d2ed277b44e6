import type { AlertMetric } from '../config/alerts.ts';
import type { ProbeFailure } from '../domain/probes/probe.ts';
import { deploymentsKo } from './deployments.ts';
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

const metricNames: Readonly<Record<AlertMetric, string>> = {
  cpu_percent: 'CPU 사용률',
  memory_percent: '메모리 사용률',
  disk_usage: '디스크 사용률',
  memory_available: '사용 가능한 메모리',
  disk_free: '디스크 여유 공간',
  load_1: '부하(1분)',
  load_5: '부하(5분)',
  load_15: '부하(15분)',
  active_services: '실행 중인 서비스 수',
};

export const ko: Texts = {
  alerts: {
    acknowledge: () => '확인',
    crashLoopTitle: (name) => `${name} 비정상 종료 반복`,
    dismiss: () => '알림 끄기',
    dismissed: (by) => `${by}이(가) 알림을 껐습니다`,
    flapping: (changes, within, calm) =>
      `상태가 자주 바뀌고 있습니다(${within}초 동안 ${changes}번). 정상 상태가 ${calm}초 동안 이어지면 해제됩니다`,
    freshnessTitle: (name) => `${name} 갱신 지연`,
    logMessage: (matches, within, line) =>
      matches === 1 ? line : `${within}초 동안 ${matches}번 발견되었습니다. 마지막: ${line}`,
    logTitle: (name) => `로그 패턴 감지: ${name}`,
    metricMessage: (metric, value, threshold, direction) =>
      direction === 'above'
        ? `${metric}이(가) ${threshold} 이상입니다(현재 ${value})`
        : `${metric}이(가) ${threshold} 이하입니다(현재 ${value})`,
    metricName: (metric) => metricNames[metric],
    metricTitle: (metric, direction) => `${direction === 'above' ? '높은' : '낮은'} ${metric} 감지`,
    notWatched: () => '규칙이나 대상이 설정에 없어 더 이상 감시하지 않습니다',
    ruleChanged: () => '설정이 바뀌어 규칙이 다른 것을 감시합니다',
    resolved: (after) => `${after}초 후 해제되었습니다`,
    resolvedMark: () => '[해제]',
    serviceTitle: (name) => `${name} 서비스 이상`,
    unhealthyTitle: (name) => `${name} 서비스 상태 불량`,
    summaryTitle: (count) => `방해 금지 시간의 알림 ${count}건`,
  },
  config: {
    changed: {
      title: () => '설정이 변경되었습니다',
      message: (fields) => `지금부터 적용: ${fields}`,
    },
    broken: {
      title: () => '새 설정을 적용하지 못했습니다',
      message: (problems) => `서버는 이전 설정으로 계속 동작합니다. ${problems}`,
      resolved: () => '설정이 다시 올바르게 적용되었습니다',
    },
    restart: {
      title: () => '새 설정을 적용하려면 재시작이 필요합니다',
      message: (fields) => `다음 항목은 서버를 재시작해야 적용됩니다: ${fields}`,
      resolved: () => '서버가 전체 설정으로 동작하고 있습니다',
    },
  },
  deployments: deploymentsKo,
  services: {
    started: () => '서비스가 성공적으로 시작되었습니다',
    restarted: () => '서비스가 재시작되었습니다',
    recovered: () => '서비스가 복구되어 다시 실행 중입니다',
    stopped: () => '서비스가 중지되었습니다',
    completed: () => '서비스가 작업을 마치고 정상 종료되었습니다',
    configChanged: (change) =>
      change === 'added'
        ? '서비스가 설정에 추가되었습니다'
        : change === 'removed'
          ? '서비스가 설정에서 삭제되었습니다'
          : '서비스 설정이 변경되었습니다',
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
  webhooks: {
    queued: () => '웹훅이 전송 대기 중입니다',
    sent: () => '웹훅이 성공적으로 전송되었습니다',
    retrying: (reason, retry) => `웹훅을 전송하지 못했습니다(${reason}). ${retry}초 후 다시 시도합니다`,
    failed: (reason, attempts) =>
      `웹훅 전송을 ${attempts}번 시도한 뒤 중단했습니다(${reason}). 보관되어 있으므로 수동으로 다시 보낼 수 있습니다`,
    templates: {
      posco_news_alert: { title: '📰 {title}', text: '{url}\n{timestamp}' },
      system_error_alert: { title: '🚨 시스템 오류: {service_name}', text: '{error_message}\n{timestamp}' },
      deployment_success: {
        title: '✅ 배포 완료: {branch}',
        text: '{branch} 브랜치의 커밋 {commit_hash}이(가) 배포되었습니다.\n{timestamp}',
      },
    },
  },
};
