import type { PageTexts } from '../i18n/page-texts.ts';

const en = {
  placeholder: 'Go to, or do…',
  none: 'Nothing matches',
  groups: { pages: 'Pages', services: 'Services', actions: 'Actions' },
  theme: (name: string) => `Theme: ${name}`,
  language: (name: string) => `Language: ${name}`,
  logsOf: (name: string) => `Logs of ${name}`,
  failureOf: (name: string) => `Log around the failure of ${name}`,
  acknowledge: (title: string) => `Acknowledge: ${title}`,
  acknowledged: (title: string) => `Acknowledged: ${title}`,
  failedWebhooks: 'Webhooks that could not be sent',
  composeWebhook: 'Compose a webhook',
  startProject: 'Start an outbound project',
  hint: 'Arrow keys choose, Enter opens, Escape closes',
};

const ko: typeof en = {
  placeholder: '이동하거나 실행할 항목…',
  none: '일치하는 항목이 없습니다',
  groups: { pages: '페이지', services: '서비스', actions: '작업' },
  theme: (name) => `테마: ${name}`,
  language: (name) => `언어: ${name}`,
  logsOf: (name) => `${name} 로그`,
  failureOf: (name) => `${name} 실패 전후 로그`,
  acknowledge: (title) => `확인: ${title}`,
  acknowledged: (title) => `확인함: ${title}`,
  failedWebhooks: '보내지 못한 웹훅',
  composeWebhook: '웹훅 작성',
  startProject: '아웃바운드 프로젝트 시작',
  hint: '화살표 키로 선택, Enter로 열기, Esc로 닫기',
};

const zhTw: typeof en = {
  placeholder: '前往或執行…',
  none: '沒有符合的項目',
  groups: { pages: '頁面', services: '服務', actions: '操作' },
  theme: (name) => `佈景主題：${name}`,
  language: (name) => `語言：${name}`,
  logsOf: (name) => `${name} 的日誌`,
  failureOf: (name) => `${name} 故障前後的日誌`,
  acknowledge: (title) => `確認：${title}`,
  acknowledged: (title) => `已確認：${title}`,
  failedWebhooks: '無法送出的 Webhook',
  composeWebhook: '撰寫 Webhook',
  startProject: '啟動外撥專案',
  hint: '方向鍵選擇，Enter 開啟，Esc 關閉',
};

/** The texts of the search, which are loaded with it. */
export const paletteTexts: PageTexts<typeof en> = { en, ko, zhTw };
