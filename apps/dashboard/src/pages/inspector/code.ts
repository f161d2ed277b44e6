import { definitionOfEvent, definitionOfType, redact, toEvent, toTyped } from '@watchhamster/shared-types';

/** What code can be copied in. */
export const codeKinds = ['javascript', 'python', 'wscat', 'websocat', 'curl'] as const;
export type CodeKind = (typeof codeKinds)[number];

/** A message in both styles; a style is undefined when the message cannot be said in it. */
export interface BothForms {
  readonly typed: Readonly<Record<string, unknown>> | undefined;
  readonly event: Readonly<Record<string, unknown>> | undefined;
}

/** A message as it is in each style. */
export function bothForms(message: unknown): BothForms {
  // What is no message is caught: it has no other form.
  const tried = (convert: (message: never) => unknown) => {
    try {
      return convert(message as never) as Readonly<Record<string, unknown>>;
    } catch {
      return undefined;
    }
  };
  return { typed: tried(toTyped), event: tried(toEvent) };
}

/** The kinds of code that there are for a message: what clients send goes over a socket, what is published over HTTP. */
export function kindsFor(message: unknown): readonly CodeKind[] {
  const definition = definitionOf(message);
  if (definition?.from === 'client') return ['javascript', 'python', 'wscat', 'websocat'];
  return definition && definition.delivery !== 'direct' ? ['curl', 'javascript', 'python'] : [];
}

function definitionOf(message: unknown) {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, event } = message as { type?: unknown; event?: unknown };
  if (typeof type === 'string') return definitionOfType(type);
  return typeof event === 'string' ? definitionOfEvent(event) : undefined;
}

/**
 * A program that sends a client's message, listens for a server's one, or publishes it. Secrets are masked: the reader
 * puts the real ones in.
 *
 * @param origin the server's address, such as `http://localhost:8000`
 */
export function codeFor(kind: CodeKind, message: unknown, origin: string): string {
  const safe = redact(message);
  const { typed } = bothForms(safe);
  const definition = definitionOf(safe);
  if (!typed || !definition) return '';
  const { event, type, from } = definition;
  const data = typed.data;
  const socket = `${origin.replace(/^http/, 'ws')}/ws`;
  const isCommand = !['clientInfo', 'subscribe', 'unsubscribe', 'ping'].includes(event);
  const asked = withRequestId(safe as Message);
  switch (kind) {
    case 'javascript': {
      const start = [
        "import { env } from 'node:process';",
        "import { createClient } from '@watchhamster/client';",
        '',
        'const client = createClient({',
        `  url: '${origin}',`,
        '  credential: env.WATCHHAMSTER_TOKEN,',
        '});',
      ];
      if (from === 'server')
        return [...start, `client.on('${event}', ({ data }) => console.log(data));`, ''].join('\n');
      if (event === 'subscribe' || event === 'unsubscribe') {
        const { event_types, filters } = data as { event_types: unknown; filters?: unknown };
        const more = filters === undefined ? '' : `, ${pretty(filters)}`;
        return [...start, `await client.${event}(${pretty(event_types)}${more});`, ''].join('\n');
      }
      if (isCommand) {
        const call = `console.log(await client.${event}(${pretty(data)}));`;
        return [...start, call, 'client.close();', ''].join('\n');
      }
      // It is not followed, and so not kept until there is a connection.
      return [
        ...start,
        ...(event === 'ping' ? ["client.on('pong', ({ data }) => console.log(data));"] : []),
        "const stop = client.on('connectionStatus', () => {",
        '  stop();',
        `  client.send(${pretty({ type, data }).replaceAll('\n', '\n  ')});`,
        '});',
        '',
      ].join('\n');
    }
    case 'python':
      return from === 'server'
        ? pythonListen(origin, type)
        : [
            'import asyncio, json, os',
            'import websockets',
            '',
            `message = json.loads(${pythonText(JSON.stringify(bothForms(asked).typed))})`,
            '',
            'async def main() -> None:',
            '    token = os.environ.get("WATCHHAMSTER_TOKEN")',
            '    protocols = ["watchhamster.typed.v1"] + ([f"watchhamster.bearer.{token}"] if token else [])',
            `    async with websockets.connect("${socket}", subprotocols=protocols) as connection:`,
            '        await connection.send(json.dumps(message))',
            '        async for answer in connection:',
            '            print(answer)',
            ...(isCommand
              ? [
                  '            if json.loads(answer).get("request_id") == message["request_id"]:',
                  '                break',
                ]
              : []),
            '',
            'asyncio.run(main())',
            '',
          ].join('\n');
    case 'wscat':
      return `wscat -H "authorization: Bearer $WATCHHAMSTER_TOKEN" -c ${quoted(socket)} -w 5 -x ${quoted(JSON.stringify(asked))}\n`;
    case 'websocat':
      return `printf '%s\\n' ${quoted(JSON.stringify(asked))} |\n  websocat -H="authorization: Bearer $WATCHHAMSTER_TOKEN" --no-close ${quoted(socket)}\n`;
    case 'curl': {
      // Whose number and asker the server gives.
      const { broadcast_id: _, request_id: __, ...published } = typed;
      return [
        `curl --fail-with-body ${quoted(`${origin}/api/v1/events`)} \\`,
        '  -H "authorization: Bearer $WATCHHAMSTER_TOKEN" \\',
        "  -H 'content-type: application/json' \\",
        `  --data-raw ${quoted(pretty(published))}`,
        '',
      ].join('\n');
    }
  }
}

type Message = Readonly<Record<string, unknown>>;

/** Only what has a number is answered. The one of a frame is not taken: it was that frame's. */
function withRequestId(message: Message): Message {
  const requestId = 'copied-1';
  return 'event' in message
    ? { ...message, payload: { ...(message.payload as Message), requestId } }
    : { ...message, request_id: requestId };
}

function pythonListen(origin: string, type: string): string {
  return [
    'import asyncio',
    'from watchhamster import Client, Options, Snapshot, Subscription, token_source',
    '',
    'async def main() -> None:',
    `    wanted = Options(subscription=Subscription(["${type}"]))`,
    `    async with Client("${origin}", wanted, token=token_source(None)) as client:`,
    '        async for item in client:',
    '            if not isinstance(item, Snapshot):',
    '                print(item.position, item.data)',
    '',
    'asyncio.run(main())',
    '',
  ].join('\n');
}

const pretty = (value: unknown): string => JSON.stringify(value, null, 2) ?? 'undefined';

/** A text as a shell takes it, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A text as Python takes it: JSON's escapes are Python's too. */
function pythonText(text: string): string {
  return JSON.stringify(text);
}
