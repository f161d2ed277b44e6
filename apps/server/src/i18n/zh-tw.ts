import type { ProbeFailure } from '../domain/probes/probe.ts';
import type { Ending, Texts } from './texts.ts';

const ending = ({ exitCode, signal }: Ending): string =>
  signal ? `服務因收到 ${signal} 訊號而終止` : `服務已結束（結束代碼 ${exitCode ?? '不明'}）`;
const probe = ({ cause, subject }: ProbeFailure): string => {
  switch (cause) {
    case 'timeout':
      return `${subject} 秒內沒有回應`;
    case 'refused':
      return '連線被拒絕';
    case 'no_address':
      return `找不到位址（${subject}）`;
    case 'tls':
      return `無法建立安全連線（${subject}）`;
    case 'connection':
      return `無法連線（${subject}）`;
    case 'status':
      return `回應狀態碼為 ${subject}`;
    case 'text_missing':
      return '回應中沒有預期的文字';
    case 'exit':
      return `檢查指令以 ${subject} 結束`;
    case 'not_started':
      return `無法執行檢查指令「${subject}」`;
    case 'value_missing':
      return `無法取得設定中的值（${subject}）`;
    case 'no_json':
      return '回應不是 JSON';
    case 'no_field':
      return `回應中沒有 ${subject}`;
    case 'no_time':
      return `${subject} 不是時間`;
    case 'no_file':
      return `無法讀取檔案（${subject}）`;
    case 'future':
      return `最新更新時間 ${subject} 尚未到來`;
    case 'stale':
      return `最新更新時間為 ${subject}`;
  }
};

export const zhTW: Texts = {
  services: {
    started: () => '服務已成功啟動',
    restarted: () => '服務已重新啟動',
    recovered: () => '服務已恢復並重新執行',
    stopped: () => '服務已停止',
    completed: () => '服務已完成工作並正常結束',
    failedWillRetry: (end, retry) => `${ending(end)}，將於 ${retry} 秒後重新啟動`,
    failedStaysDown: (end) => `${ending(end)}，依設定不會自動重新啟動`,
    crashLoop: (failures, window) =>
      `服務在 ${window} 秒內異常結束 ${failures} 次，已停止自動重新啟動。請檢查最後的記錄，排除原因後再啟動`,
    startFailedWillRetry: (reason, retry) => `無法啟動服務（${reason}），將於 ${retry} 秒後重試`,
    programNotFound: (program) => `找不到程式「${program}」，請檢查設定中的 command，並確認程式已安裝`,
    programNotExecutable: (program) => `無法執行程式「${program}」，請檢查執行權限與設定中的 command`,
    folderNotFound: (folder) => `工作目錄「${folder}」不存在，請檢查設定中的 cwd，或建立該目錄`,
    folderNotUsable: (folder) => `工作目錄「${folder}」不是目錄或無權進入，請檢查設定中的 cwd`,
    startFailed: (reason) => `無法啟動服務（${reason}），請檢查設定中的 command`,
    valueMissing: (problem) => `無法啟動服務（${problem}），請檢查設定中的 env`,
    healthy: () => '服務狀態正常',
    unhealthy: (problem) => `服務狀態異常：${problem}`,
    notProbedYet: () => '尚未得知服務狀態',
    probe,
    memoryLimit: (used, limit) => `使用記憶體 ${used} MiB，上限為 ${limit} MiB`,
    unwellWillRetry: (problem, retry) => `服務已被終止：${problem}，將於 ${retry} 秒後重新啟動`,
    unwellStaysDown: (problem) => `服務已被終止：${problem}，依設定不會自動重新啟動`,
    shuttingDown: () => '伺服器正在關閉，無法再執行指令',
    isRunning: () => '服務執行中',
    isStarting: () => '服務啟動中',
    isStopping: () => '服務停止中',
    isStopped: () => '服務已停止',
  },
};
