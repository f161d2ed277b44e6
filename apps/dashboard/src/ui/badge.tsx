import type { ComponentType, ReactNode, SVGProps } from 'react';

/** What a colour means, wherever it stands. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'idle';

/** Text and background of each tone. */
export const toneClass: Record<Tone, string> = {
  good: 'bg-good-tint text-good',
  warn: 'bg-warn-tint text-warn',
  bad: 'bg-bad-tint text-bad',
  info: 'bg-info-tint text-info',
  idle: 'bg-idle-tint text-soft',
};

interface BadgeProps {
  readonly tone: Tone;
  readonly icon?: ComponentType<SVGProps<SVGSVGElement>>;
  readonly turning?: boolean;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** A state in a word: never by colour alone, so with an icon where there is one, and always with the word. */
export function Badge({ tone, icon: Icon, turning = false, testId, children }: BadgeProps) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2 py-0.5 font-medium text-[13px] ${toneClass[tone]}`}
      data-testid={testId}
    >
      {Icon && <Icon width="12" height="12" className={turning ? 'turning' : ''} />}
      {children}
    </span>
  );
}
