import type { OutboundProject } from '@watchhamster/shared-types';

/** What a project's numbers are counted by, in the order in which they are shown. */
export const countNames = ['waiting', 'in_progress', 'answered', 'unanswered', 'failed', 'unknown'] as const;

/** How far the lists of a project are; all 0 without any. */
export function progressOf(dialling: OutboundProject['dialling']): { done: number; total: number } {
  if (!dialling) return { done: 0, total: 0 };
  const total = countNames.reduce((sum, name) => sum + dialling[name], 0);
  return { done: total - dialling.waiting - dialling.in_progress, total };
}
