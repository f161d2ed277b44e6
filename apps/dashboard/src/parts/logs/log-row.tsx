import type { LogLevel } from '@watchhamster/shared-types';
import { memo, useState } from 'react';
import type { LogRow as Row } from '../../data/logs/log-buffer.ts';
import { useI18n } from '../../i18n/index.tsx';
import { AlertIcon, ClockIcon, CopyIcon } from '../../ui/icons.tsx';

const levelLooks: Record<LogLevel, string> = {
  DEBUG: 'text-faint',
  INFO: 'text-soft',
  WARNING: 'text-warn',
  ERROR: 'text-bad font-semibold',
  CRITICAL: 'text-bad font-bold underline decoration-2 underline-offset-2',
};
const shortLevel: Record<LogLevel, string> = {
  DEBUG: 'DEBUG',
  INFO: 'INFO',
  WARNING: 'WARN',
  ERROR: 'ERROR',
  CRITICAL: 'CRIT',
};

interface LogRowProps {
  readonly row: Row;
  readonly wrap: boolean;
  readonly onCopy: (row: Row) => void;
  /** Shows what was logged around it. */
  readonly onMoment?: ((row: Row) => void) | undefined;
}

/** One line of the log, or what stands for lines that are missing. */
export const LogRow = memo(function LogRow({ row, wrap, onCopy, onMoment }: LogRowProps) {
  const [isPointedAt, setPointedAt] = useState(false);
  const { t, format } = useI18n();
  if (row.kind !== 'entry') {
    const text = row.kind === 'gap' ? t.logs.gap : t.logs.dropped(format.number(row.count), row.fileName);
    return (
      <div
        data-kind={row.kind}
        className="flex min-h-[22px] items-center gap-2 bg-warn-tint px-3.5 font-sans text-[13px] text-warn"
      >
        <AlertIcon width="13" height="13" />
        <span className={wrap ? '' : 'truncate'}>{text}</span>
      </div>
    );
  }
  const { entry, fileName, serviceId } = row;
  const at = new Date(entry.timestamp);
  const [firstLine = '', ...moreLines] = wrap ? [entry.message] : entry.message.split('\n');
  return (
    <div
      data-kind="entry"
      data-level={entry.level}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      className={`relative flex gap-x-3 px-3.5 leading-[22px] hover:bg-inset ${wrap ? 'flex-wrap sm:flex-nowrap' : 'h-[22px] contain-strict'}`}
    >
      <time dateTime={entry.timestamp} title={format.exact(at)} className="shrink-0 text-faint">
        {format.precise(at)}
      </time>
      <span className={`w-[5ch] shrink-0 ${levelLooks[entry.level]}`}>{shortLevel[entry.level]}</span>
      <span
        className="w-[16ch] shrink-0 truncate text-soft"
        title={`${fileName}${entry.logger_name ? ` · ${entry.logger_name}` : ''}`}
      >
        {serviceId ?? fileName}
      </span>
      <span
        className={
          wrap
            ? 'min-w-0 basis-full whitespace-pre-wrap [overflow-wrap:anywhere] sm:flex-1 sm:basis-0'
            : 'min-w-0 flex-1 truncate whitespace-pre'
        }
        title={wrap ? undefined : entry.message.slice(0, 1000)}
      >
        {firstLine}
        {moreLines.length > 0 && (
          <span className="ml-2 rounded bg-idle-tint px-1.5 font-sans text-soft text-xs">
            {t.logs.moreLines(format.number(moreLines.length))}
          </span>
        )}
      </span>
      {/* Its own buttons for each line: what was pressed on one is not let go on another that took its place. */}
      {isPointedAt && <RowActions key={row.key} {...{ row, onCopy, onMoment }} />}
    </div>
  );
});

/** Made when the pointer is there: a thousand lines a second have no time for buttons. */
function RowActions({ row, onCopy, onMoment }: Pick<LogRowProps, 'row' | 'onCopy' | 'onMoment'>) {
  const { t } = useI18n();
  const look = 'grid h-[22px] w-7 place-items-center text-soft hover:text-text';
  return (
    <span className="absolute top-0 right-2 flex rounded bg-inset">
      {onMoment && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t.logs.moment}
          title={t.logs.moment}
          onClick={() => onMoment(row)}
          className={look}
        >
          <ClockIcon width="13" height="13" />
        </button>
      )}
      <button
        type="button"
        tabIndex={-1}
        aria-label={t.logs.copyLine}
        title={t.logs.copyLine}
        onClick={() => onCopy(row)}
        className={look}
      >
        <CopyIcon width="13" height="13" />
      </button>
    </span>
  );
}
