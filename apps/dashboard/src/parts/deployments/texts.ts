import type { PageTexts } from '../../i18n/page-texts.ts';

const en = {
  pending: 'Waiting',
  in_progress: 'Running',
  completed: 'Completed',
  failed: 'Failed',
  rolled_back: 'Rolled back',
  skipped: 'Left out',
};

const ko: typeof en = {
  pending: '대기 중',
  in_progress: '실행 중',
  completed: '완료',
  failed: '실패',
  rolled_back: '롤백됨',
  skipped: '건너뜀',
};

const zhTw: typeof en = {
  pending: '等候中',
  in_progress: '執行中',
  completed: '已完成',
  failed: '失敗',
  rolled_back: '已還原',
  skipped: '已略過',
};

/** How a run, or a step of one, stands. */
export const runTexts: PageTexts<typeof en> = { en, ko, zhTw };
