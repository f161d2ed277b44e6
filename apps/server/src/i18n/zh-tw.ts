import { deploymentsZhTW } from './deployments.ts';
import type { Ending, Texts } from './texts.ts';

const ending = ({ exitCode, signal }: Ending): string =>
  signal ? `服務因收到 ${signal} 訊號而終止` : `服務已結束（結束代碼 ${exitCode ?? '不明'}）`;

export const zhTW: Texts = {
  deployments: deploymentsZhTW,
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
    shuttingDown: () => '伺服器正在關閉，無法再執行指令',
    isRunning: () => '服務執行中',
    isStarting: () => '服務啟動中',
    isStopping: () => '服務停止中',
    isStopped: () => '服務已停止',
  },
};
