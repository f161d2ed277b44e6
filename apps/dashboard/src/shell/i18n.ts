import type { PageTexts } from '../i18n/page-texts.ts';

const en = {
  navigation: 'Pages',
  more: 'More',
  pages: {
    overview: 'Overview',
    services: 'Services',
    logs: 'Logs',
    alerts: 'Alerts',
    deployments: 'Deployments',
    webhooks: 'Webhooks',
    outbound: 'Outbound',
    inspector: 'Inspector',
    settings: 'Settings',
  },
  failedServices: (count: number) => (count === 1 ? '1 service has failed' : `${count} services have failed`),
  firingAlerts: (count: number) => (count === 1 ? '1 alert is firing' : `${count} alerts are firing`),
  failedWebhooks: (count: number) =>
    count === 1 ? '1 webhook could not be sent' : `${count} webhooks could not be sent`,
  notFoundTitle: 'There is no such page',
  notFoundBody: 'The address may be mistyped, or the page has moved.',
  toOverview: 'Go to the overview',
  crashedTitle: 'This page has failed',
  crashedBody: 'The rest of the dashboard goes on. Reload it if this keeps happening.',
  reload: 'Reload',
  notLoadedTitle: 'This page is not loaded yet',
  notLoadedBody: 'The server cannot be reached. The page opens by itself when it is back.',
  palette: {
    open: 'Search pages and actions',
    short: 'Search',
  },
};

const ko: typeof en = {
  navigation: '페이지',
  more: '더 보기',
  pages: {
    overview: '개요',
    services: '서비스',
    logs: '로그',
    alerts: '알림',
    deployments: '배포',
    webhooks: '웹훅',
    outbound: '아웃바운드',
    inspector: '검사기',
    settings: '설정',
  },
  failedServices: (count) => `서비스 ${count}개가 실패했습니다`,
  firingAlerts: (count) => `알림 ${count}개가 발생 중입니다`,
  failedWebhooks: (count) => `웹훅 ${count}건을 보내지 못했습니다`,
  notFoundTitle: '페이지를 찾을 수 없습니다',
  notFoundBody: '주소가 잘못되었거나 페이지가 옮겨졌을 수 있습니다.',
  toOverview: '개요로 이동',
  crashedTitle: '이 페이지에서 오류가 발생했습니다',
  crashedBody: '대시보드의 다른 부분은 계속 사용할 수 있습니다. 문제가 계속되면 새로 고침하세요.',
  reload: '새로 고침',
  notLoadedTitle: '아직 불러오지 못한 페이지입니다',
  notLoadedBody: '서버에 연결할 수 없습니다. 다시 연결되면 페이지가 자동으로 열립니다.',
  palette: {
    open: '페이지와 작업 검색',
    short: '검색',
  },
};

const zhTw: typeof en = {
  navigation: '頁面',
  more: '更多',
  pages: {
    overview: '總覽',
    services: '服務',
    logs: '日誌',
    alerts: '警示',
    deployments: '部署',
    webhooks: 'Webhook',
    outbound: '外撥',
    inspector: '檢測器',
    settings: '設定',
  },
  failedServices: (count) => `${count} 個服務發生故障`,
  firingAlerts: (count) => `${count} 則警示觸發中`,
  failedWebhooks: (count) => `${count} 則 Webhook 無法送出`,
  notFoundTitle: '找不到此頁面',
  notFoundBody: '網址可能有誤，或頁面已移動。',
  toOverview: '前往總覽',
  crashedTitle: '此頁面發生錯誤',
  crashedBody: '儀表板的其他部分仍可使用。若持續發生，請重新載入。',
  reload: '重新載入',
  notLoadedTitle: '此頁面尚未載入',
  notLoadedBody: '無法連線至伺服器。恢復連線後，頁面會自動開啟。',
  palette: {
    open: '搜尋頁面與操作',
    short: '搜尋',
  },
};

/** The texts of what surrounds the pages. */
export const shellTexts: PageTexts<typeof en> = { en, ko, zhTw };
