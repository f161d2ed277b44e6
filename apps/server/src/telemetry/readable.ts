/** Whether lines have colours for a terminal. */
export type Colours = 'none' | 'ansi';

/** Terminal colours: for what went wrong, and for what is there to be looked up rather than read. */
const colour: Readonly<Record<string, string>> = { warn: '33', error: '31', fatal: '31' };
const dim = '2';

/**
 * A JSON line of the log for a person, in the form that the first specification shows, with the fields after the
 * message: `2024-01-01 12:00:00 [INFO] WebSocket client connected: 192.168.1.100 connection=… clients=1`. Local time.
 * Stacks follow on lines of their own, indented, so that none can be taken for a line of the log.
 */
export function readableLine(json: string, colours: Colours): string {
  const paint = (code: string | undefined, text: string): string =>
    colours === 'none' || code === undefined || text === '' ? text : `\u001b[${code}m${text}\u001b[0m`;
  const { time, level, msg, err, ...fields } = JSON.parse(json) as Record<string, unknown>;
  const label = String(level);
  const pairs = Object.entries(fields).map(([name, value]) => `${name}=${plain(value)}`);
  const line = [
    `${localTime(String(time))} ${paint(colour[label], `[${label.toUpperCase()}]`)} ${String(msg ?? '')}`,
    ...(pairs.length > 0 ? [paint(dim, pairs.join(' '))] : []),
  ].join(' ');
  return `${line}\n${stackLines(err)}`;
}

/** A word as it is; everything else as JSON, so that it is clear where it ends. */
function plain(value: unknown): string {
  return typeof value === 'string' && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
}

function localTime(iso: string): string {
  const date = new Date(iso);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** The stack of an error and of what caused it. What is under `err` and no error is shown as it is. */
function stackLines(error: unknown): string {
  if (error === undefined) return '';
  const { stack, cause } = (error ?? {}) as { stack?: unknown; cause?: unknown };
  if (typeof stack !== 'string') return `    ${JSON.stringify(error)}\n`;
  const lines = stack.split('\n').map((line) => `    ${line.trimStart()}\n`);
  return lines.join('') + (cause === undefined ? '' : `    caused by\n${stackLines(cause)}`);
}
