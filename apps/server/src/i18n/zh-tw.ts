import type { AlertMetric } from '../config/alerts.ts';
import type { ProbeFailure } from '../domain/probes/probe.ts';
import { deploymentsZhTW } from './deployments.ts';
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

const metricNames: Readonly<Record<AlertMetric, string>> = {
  cpu_percent: 'CPU 使用率',
  memory_percent: '記憶體使用率',
  disk_usage: '磁碟使用率',
  memory_available: '可用記憶體',
  disk_free: '磁碟剩餘空間',
  load_1: '負載（1 分鐘）',
  load_5: '負載（5 分鐘）',
  load_15: '負載（15 分鐘）',
  active_services: '執行中的服務數',
};

export const zhTW: Texts = {
  alerts: {
    acknowledge: () => '確認',
    crashLoopTitle: (name) => `${name} 反覆異常結束`,
    dismiss: () => '關閉警示',
    dismissed: (by) => `${by} 已關閉此警示`,
    flapping: (changes, within, calm) =>
      `狀態頻繁變動（${within} 秒內 ${changes} 次），恢復正常並持續 ${calm} 秒後才會解除`,
    freshnessTitle: (name) => `${name} 更新延遲`,
    logMessage: (matches, within, line) =>
      matches === 1 ? line : `${within} 秒內出現 ${matches} 次，最後一次：${line}`,
    logTitle: (name) => `記錄符合條件：${name}`,
    metricMessage: (metric, value, threshold, direction) =>
      `${metric}為 ${value}，已${direction === 'above' ? '達到或高於' : '達到或低於'}門檻 ${threshold}`,
    metricName: (metric) => metricNames[metric],
    metricTitle: (metric, direction) => `${metric}過${direction === 'above' ? '高' : '低'}`,
    notWatched: () => '規則或對象已不在設定中，不再監看',
    ruleChanged: () => '設定已變更，此規則改為監看其他項目',
    resolved: (after) => `已於 ${after} 秒後解除`,
    resolvedMark: () => '[已解除]',
    serviceTitle: (name) => `${name} 服務異常`,
    unhealthyTitle: (name) => `${name} 服務不健康`,
    summaryTitle: (count) => `勿擾時段的 ${count} 則警示`,
  },
  config: {
    changed: {
      title: () => '設定已變更',
      message: (fields) => `現已套用：${fields}`,
    },
    broken: {
      title: () => '新的設定未套用',
      message: (problems) => `伺服器繼續使用先前的設定。${problems}`,
      resolved: () => '設定已恢復正常並套用',
    },
    restart: {
      title: () => '新的設定需要重新啟動',
      message: (fields) => `下列欄位在伺服器重新啟動後才會生效：${fields}`,
      resolved: () => '伺服器已使用完整的設定執行',
    },
  },
  deployments: deploymentsZhTW,
  services: {
    started: () => '服務已成功啟動',
    restarted: () => '服務已重新啟動',
    recovered: () => '服務已恢復並重新執行',
    stopped: () => '服務已停止',
    completed: () => '服務已完成工作並正常結束',
    configChanged: (change) =>
      change === 'added' ? '服務已加入設定' : change === 'removed' ? '服務已從設定移除' : '服務的設定已變更',
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
  webhooks: {
    queued: () => 'Webhook 正在等待傳送',
    sent: () => 'Webhook 已成功傳送',
    retrying: (reason, retry) => `Webhook 傳送失敗（${reason}），${retry} 秒後重試`,
    failed: (reason, attempts) =>
      `Webhook 嘗試 ${attempts} 次後放棄（${reason}）；內容已保留，可手動重新傳送`,
    templates: {
      posco_news_alert: { title: '📰 {title}', text: '{url}\n{timestamp}' },
      system_error_alert: { title: '🚨 系統錯誤：{service_name}', text: '{error_message}\n{timestamp}' },
      deployment_success: {
        title: '✅ 部署完成：{branch}',
        text: '{branch} 分支的提交 {commit_hash} 已上線。\n{timestamp}',
      },
    },
  },
};
