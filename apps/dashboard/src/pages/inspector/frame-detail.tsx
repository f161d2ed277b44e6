import type { FrameProblem } from '@watchhamster/client';
import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { changeQuery } from '../../router/query-state.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckIcon, ErrorIcon } from '../../ui/icons.tsx';
import { bothForms } from './code.ts';
import { CodeBlock, CodeFor } from './code-block.tsx';
import { type KeptFrame, partnerOf } from './frame-log.ts';
import { inspectorTexts } from './i18n.ts';

interface FrameDetailProps {
  readonly frame: KeptFrame;
  /** All that are kept, where its partner is looked for. */
  readonly frames: readonly KeptFrame[];
  readonly onChoose: (id: number) => void;
}

const pretty = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? '');

/** One frame: what is wrong with it, both forms, who answered, code. */
export function FrameDetail({ frame, frames, onChoose }: FrameDetailProps) {
  const t = usePageTexts(inspectorTexts);
  const { format } = useI18n();
  const { problem, event, message, dialect, at, bytes, line, requestId } = frame;
  const forms = problem ? undefined : bothForms(message);
  const other = dialect === 'typed' ? forms?.event : forms?.typed;
  const time = new Date(at);
  return (
    <div className="@container flex min-w-0 flex-col gap-3 p-3.5" data-testid="frame-detail">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="font-mono font-semibold text-[15px] [overflow-wrap:anywhere]">
          {nameOf(message) ?? t.unknown}
        </h2>
        <Badge tone={problem ? 'bad' : 'good'} icon={problem ? ErrorIcon : CheckIcon}>
          {problem ? t.filters.validities.invalid : t.filters.validities.valid}
        </Badge>
        <Badge tone="idle">{t[frame.direction]}</Badge>
        {event !== undefined && frame.direction === 'sent' && (
          <Button
            className="ml-auto"
            onClick={() => changeQuery({ tab: 'compose', compose: event, from: String(frame.id) })}
            data-testid="frame-again"
          >
            {t.again}
          </Button>
        )}
      </div>
      <dl className="flex flex-wrap gap-x-7 gap-y-2">
        <Fact name={t.facts.time}>
          <time dateTime={time.toISOString()} title={format.exact(time)}>
            {format.precise(time)}
          </time>
        </Fact>
        <Fact name={t.facts.size}>{format.bytes(bytes)}</Fact>
        <Fact name={t.facts.style}>
          <span className="font-mono text-[12.5px]">{dialect ? t.styles[dialect] : t.noStyle}</span>
        </Fact>
        <Fact name={t.facts.connection}>{t.lines[line]}</Fact>
        {requestId !== undefined && (
          <div className="min-w-0 basis-full">
            <dt className="text-[13px] text-faint">{t.facts.request}</dt>
            <dd className="flex flex-wrap items-center gap-2">
              <span className="font-mono text-[12.5px] [overflow-wrap:anywhere]">{requestId}</span>
              <Partner frame={frame} frames={frames} onChoose={onChoose} />
            </dd>
          </div>
        )}
      </dl>
      {problem && <Problems problem={problem} />}
      <div className="grid min-w-0 gap-3 @xl:grid-cols-2">
        <CodeBlock title={t.asSent} text={pretty(message)} testId="frame-json" />
        {other ? (
          <CodeBlock title={t.otherForm} text={pretty(other)} testId="frame-other" />
        ) : (
          <p className="text-[13px] text-faint">{t.noOtherForm}</p>
        )}
      </div>
      {!problem && <CodeFor message={message} />}
    </div>
  );
}

function nameOf(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, event } = message as { type?: unknown; event?: unknown };
  return typeof type === 'string' ? type : typeof event === 'string' ? event : undefined;
}

function Partner({ frame, frames, onChoose }: FrameDetailProps) {
  const t = usePageTexts(inspectorTexts);
  const { format } = useI18n();
  const partner = partnerOf(frames, frame);
  if (!partner) {
    return frame.direction === 'sent' ? <span className="text-faint">{t.unanswered}</span> : null;
  }
  return (
    <>
      <Button onClick={() => onChoose(partner.id)} data-testid="frame-partner">
        {frame.direction === 'sent' ? t.answer : t.question}
      </Button>
      <span className="text-faint">{t.tookMs(format.number(Math.abs(partner.at - frame.at)))}</span>
    </>
  );
}

/** What is wrong with a message, field by field. */
export function Problems({ problem }: { readonly problem: FrameProblem }) {
  const t = usePageTexts(inspectorTexts);
  const { code, message, issues } = problem;
  return (
    <section className="rounded-[7px] bg-bad-tint p-2.5 text-bad" aria-label={t.problems}>
      <p className="font-mono text-[12.5px]">{code}</p>
      {issues.length === 0 ? (
        <p className="[overflow-wrap:anywhere]">{message}</p>
      ) : (
        <ul className="mt-1 flex flex-col gap-0.5" data-testid="frame-issues">
          {issues.map((issue) => (
            <li key={`${issue.path} ${issue.message}`} className="[overflow-wrap:anywhere]">
              <span className="font-mono text-[12.5px]">{issue.path}</span>: {issue.message}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-[13px] text-faint">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
