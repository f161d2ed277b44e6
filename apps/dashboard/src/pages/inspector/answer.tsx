import type { Client, Frame } from '@watchhamster/client';
import type { DecodedClientMessage } from '@watchhamster/shared-types';
import { toTyped } from '@watchhamster/shared-types';
import { useEffect, useState } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { CodeBlock } from './code-block.tsx';
import { inspectorTexts } from './i18n.ts';

/** A message that was sent, and what came of it. */
export interface Exchange {
  readonly requestId: string;
  readonly sentAt: number;
  readonly state: 'waiting' | 'answered' | 'notSent' | 'noAnswer';
  readonly answer?: Frame;
}

/** How long an answer is waited for, in milliseconds. */
const answerMs = 30_000;

/** Sends one message after the other and follows the last. */
export function useExchange(client: Client | undefined) {
  const [exchange, setExchange] = useState<Exchange | undefined>(undefined);
  const waitsFor = exchange?.state === 'waiting' ? exchange.requestId : undefined;
  useEffect(() => {
    if (!client) return;
    return client.onFrame((answer) => {
      if (answer.direction !== 'received' || answer.requestId === undefined) return;
      setExchange((now) =>
        now && now.requestId === answer.requestId ? { ...now, state: 'answered', answer } : now,
      );
    });
  }, [client]);
  useEffect(() => {
    if (waitsFor === undefined) return;
    const timer = setTimeout(
      () => setExchange((now) => (now && now.requestId === waitsFor ? { ...now, state: 'noAnswer' } : now)),
      answerMs,
    );
    return () => clearTimeout(timer);
  }, [waitsFor]);
  const send = (decoded: DecodedClientMessage): void => {
    if (!client) return;
    const requestId = `inspector-${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
    const sentAt = Date.now();
    // Before it is sent: the answer may come at once.
    setExchange({ requestId, sentAt, state: 'waiting' });
    const sent = client.send({ ...toTyped(decoded.message), request_id: requestId } as never);
    if (!sent) setExchange({ requestId, sentAt, state: 'notSent' });
  };
  return { exchange, send };
}

/** What came of the message that was sent last. */
export function Answer({ exchange }: { readonly exchange: Exchange | undefined }) {
  const texts = usePageTexts(inspectorTexts);
  const { compose: t } = texts;
  const { format } = useI18n();
  if (!exchange) return null;
  const { state, answer, sentAt } = exchange;
  if (!answer) {
    const said = { waiting: t.waiting, notSent: t.notSent, noAnswer: t.noAnswer, answered: '' }[state];
    return (
      <p
        role="status"
        className={state === 'waiting' ? 'text-soft' : 'text-warn'}
        data-testid="compose-answer"
      >
        {said}
      </p>
    );
  }
  return (
    <div data-testid="compose-answer" data-event={answer.event}>
      <CodeBlock
        title={`${t.answered} · ${texts.tookMs(format.number(Math.max(0, answer.at - sentAt)))}`}
        text={JSON.stringify(answer.message, null, 2) ?? ''}
      />
    </div>
  );
}
