import type { Command, CommandState } from '../../data/commands.ts';
import { usePageClient, useServiceCommand } from '../../data/live.tsx';
import type { Messages } from '../../i18n/en.ts';
import { useI18n } from '../../i18n/index.tsx';
import { BusyIcon, CheckIcon, CrossIcon, ErrorIcon, QuestionIcon } from '../../ui/icons.tsx';

const looks: Record<CommandState['kind'], { Icon: typeof CheckIcon; colour: string }> = {
  pending: { Icon: BusyIcon, colour: 'text-info' },
  done: { Icon: CheckIcon, colour: 'text-good' },
  refused: { Icon: ErrorIcon, colour: 'text-bad' },
  failed: { Icon: ErrorIcon, colour: 'text-bad' },
  timedOut: { Icon: QuestionIcon, colour: 'text-warn' },
  lost: { Icon: QuestionIcon, colour: 'text-warn' },
  notSent: { Icon: ErrorIcon, colour: 'text-bad' },
};

/** What became of the last command: pending, its outcome, then what the service did. Its place is kept free. */
export function CommandOutcome({ serviceId }: { readonly serviceId: string }) {
  const { t } = useI18n();
  const { commands } = usePageClient();
  const command = useServiceCommand(serviceId);
  const { kind } = command?.state ?? {};
  return (
    <div className="relative h-[18px] xl:h-9">
      <div
        role="status"
        className="absolute inset-0 flex gap-1.5 text-[13px] leading-[18px] xl:items-center"
        data-testid={`command-outcome-${serviceId}`}
        data-state={kind}
      >
        {command && kind && <Outcome command={command} text={textOf(t, command)} />}
        {command && kind && kind !== 'pending' && kind !== 'done' && (
          <button
            type="button"
            aria-label={t.dismiss}
            title={t.dismiss}
            className="ml-auto grid size-[18px] shrink-0 place-items-center rounded text-faint hover:text-text"
            onClick={() => commands.dismiss(serviceId)}
          >
            <CrossIcon width="12" height="12" />
          </button>
        )}
      </div>
    </div>
  );
}

/** A line or two, and all of it while it is pointed at or focused: over what lies below, which keeps its place. */
function Outcome({ command, text }: { readonly command: Command; readonly text: string }) {
  const { kind } = command.state;
  const { Icon, colour } = looks[kind];
  const long = kind !== 'pending' && kind !== 'done';
  const reveal =
    'hover:z-10 hover:line-clamp-none! hover:rounded hover:bg-surface hover:ring-4 hover:ring-surface focus:z-10 focus:line-clamp-none! focus:rounded focus:bg-surface focus:ring-4 focus:ring-surface';
  return (
    <>
      <Icon
        width="13"
        height="13"
        className={`mt-[2.5px] shrink-0 xl:mt-0 ${colour} ${kind === 'pending' ? 'turning' : ''}`}
      />
      {long ? (
        <button
          type="button"
          className={`min-w-0 cursor-default self-start text-left line-clamp-1 xl:line-clamp-2 xl:self-center ${colour} ${reveal}`}
        >
          {text}
        </button>
      ) : (
        <span className={`line-clamp-1 xl:line-clamp-2 min-w-0 ${colour}`} title={text}>
          {text}
        </span>
      )}
    </>
  );
}

function textOf(
  { services: { command: t, status } }: Messages,
  { state, action, observed }: Command,
): string {
  switch (state.kind) {
    case 'pending':
      return withStatus(t.pending[action]);
    case 'done':
      return withStatus(state.changed ? t.done[action] : t.unchanged[action]);
    case 'refused':
      return t.refused(state.message);
    case 'failed':
      return t.failed(state.reason);
    default:
      return t[state.kind];
  }
  function withStatus(text: string): string {
    return observed ? `${text} · ${t.nowStatus(status[observed])}` : text;
  }
}
