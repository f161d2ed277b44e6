import type { PageTexts } from '../../i18n/page-texts.ts';

const en = {
  outbound: 'Outbound',
  allProjects: 'All projects',
  noProjects: 'No project runs',
  startProject: 'Start a project',
  connected: 'Connected',
  notConnected: 'Not connected',
  more: (count: string) => `${count} more`,
};

const ko: typeof en = {
  outbound: '아웃바운드',
  allProjects: '전체 프로젝트',
  noProjects: '실행 중인 프로젝트가 없습니다',
  startProject: '프로젝트 시작',
  connected: '연결됨',
  notConnected: '연결 안 됨',
  more: (count) => `${count}개 더 있음`,
};

const zhTw: typeof en = {
  outbound: '外撥',
  allProjects: '所有專案',
  noProjects: '目前沒有執行中的專案',
  startProject: '啟動專案',
  connected: '已連線',
  notConnected: '未連線',
  more: (count) => `還有 ${count} 個`,
};

/** The texts of the outbound projects on the overview, which are loaded where there are any. */
export const outboundGlanceTexts: PageTexts<typeof en> = { en, ko, zhTw };
