import { RequestError } from '@watchhamster/client';
import { usePhase, useServerHello } from '../../data/live.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { useToast } from '../../ui/toast.tsx';
import { outboundTexts } from './i18n.ts';

/** Why no project can be started or stopped now; undefined when it can. */
export function useObstacle(): string | undefined {
  const t = usePageTexts(outboundTexts);
  const phase = usePhase();
  const role = useServerHello()?.role;
  if (phase !== 'live') return t.notLive;
  return role === 'viewer' || role === 'publisher' ? t.role : undefined;
}

/** Says how a command for a project ended. */
export function useOutcome() {
  const t = usePageTexts(outboundTexts);
  const say = useToast();
  return {
    done: (text: string, id: string) => say({ tone: 'good', text, subject: `outbound ${id}` }),
    failed(cause: Error, id: string) {
      const isUnknown = cause instanceof RequestError && cause.outcome === 'unknown';
      const text = isUnknown ? t.unknown(id) : t.failed(id, cause.message);
      say({ tone: isUnknown ? 'warn' : 'bad', text, subject: `outbound ${id}` });
    },
  };
}
