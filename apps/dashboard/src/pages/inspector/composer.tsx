import { useQuery } from '@tanstack/react-query';
import type { Client } from '@watchhamster/client';
import { type ClientEventName, catalogue, decodeClientMessage, snakeCase } from '@watchhamster/shared-types';
import { useEffect, useMemo, useState } from 'react';
import * as z from 'zod';
import { ApiError } from '../../data/api.ts';
import { useServerHello } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { changeQuery, useQueryState } from '../../router/query-state.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { Answer, useExchange } from './answer.tsx';
import { bothForms } from './code.ts';
import { CodeFor } from './code-block.tsx';
import type { KeptFrame, Line } from './frame-log.ts';
import { inspectorTexts } from './i18n.ts';
import { JsonEditor } from './json-editor.tsx';
import { type FormField, fieldsOf, type Schema, valueAt, withValue } from './schema.ts';
import { SchemaForm } from './schema-form.tsx';
import { useIsLive } from './use-inspector.ts';

const names = Object.values(catalogue).flatMap(({ from, event }) =>
  from === 'client' ? [event as ClientEventName] : [],
);

/** These would change what the page itself receives, or who it says it is. */
const ofThePage: readonly string[] = ['subscribe', 'unsubscribe', 'clientInfo'];

const schemaAnswer = z.custom<Schema>((value) => typeof value === 'object' && value !== null);

/** The schema of a message's data, with the data of its example; the server has them all. */
function useDataSchema(name: ClientEventName) {
  return useQuery({
    queryKey: ['schema', name],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const response = await fetch(`/schemas/typed/client/${snakeCase(name)}.schema.json`, { signal });
      if (!response.ok)
        throw new ApiError(`HTTP_${response.status}`, `HTTP ${response.status}`, response.status);
      const whole = schemaAnswer.parse(await response.json());
      const schema = whole.properties?.data ?? {};
      const fields = fieldsOf(schema);
      const given = valueAt(whole.examples?.[0], ['data']) ?? {};
      return { schema, fields, example: withoutSecrets(given, fields) };
    },
  });
}

/** Those of an example, or masked ones, are of no use to anybody. */
function withoutSecrets(data: unknown, fields: readonly FormField[]): unknown {
  return fields
    .filter(({ kind }) => kind === 'secret')
    .reduce((rest, { path }) => withValue(rest, path, undefined), data);
}

interface ComposerProps {
  readonly clients: Readonly<Record<Line, Client | undefined>>;
  /** The frames that are kept: one that was sent can be changed and sent again. */
  readonly frames: readonly KeptFrame[];
}

/** The data of the frame that is to be sent again; undefined when it is not kept any more, or is another message. */
function templateOf(frames: readonly KeptFrame[], from: string, name: ClientEventName): unknown {
  const frame = from === '' ? undefined : frames.find(({ id }) => String(id) === from);
  return frame?.event === name ? valueAt(bothForms(frame.message).typed, ['data']) : undefined;
}

/** Writes a message by its schema, checks it, sends it, and shows what is answered. */
export default function Composer({ clients, frames }: ComposerProps) {
  const { compose: t, tabs } = usePageTexts(inspectorTexts);
  const [name] = useQueryState<ClientEventName>('compose', 'ping', names);
  const [from] = useQueryState('from', '');
  const query = useDataSchema(name);
  return (
    <div className="flex min-w-0 flex-col gap-3 p-3.5" data-testid="composer">
      <h2 className="sr-only">{tabs.compose}</h2>
      <SelectField
        label={t.message}
        value={name}
        hint={catalogue[name].description}
        options={names.map((value) => ({ value, label: value }))}
        onChoose={(value) => changeQuery({ compose: value === 'ping' ? undefined : value, from: undefined })}
        data-testid="compose-name"
      />
      {query.data ? (
        <Draft
          key={`${name} ${from}`}
          name={name}
          clients={clients}
          template={templateOf(frames, from, name)}
          {...query.data}
        />
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton rows={4} />
      )}
    </div>
  );
}

/** A whole message of this type that was pasted, in either style, is as good as its data. */
function dataOf(value: unknown, type: string): unknown {
  const { typed } = bothForms(value);
  const isWhole = typed?.type === type && Object.keys(typed.data ?? {}).length > 0;
  return isWhole ? typed.data : value;
}

interface DraftProps {
  /** What it begins with; undefined: the example. */
  readonly template: unknown;
  readonly name: ClientEventName;
  readonly clients: Readonly<Record<Line, Client | undefined>>;
  readonly schema: Schema;
  readonly fields: readonly FormField[];
  readonly example: unknown;
}

const modes = ['form', 'json'] as const;

function Draft({ name, clients, template, schema, fields, example }: DraftProps) {
  const texts = usePageTexts(inspectorTexts);
  const { compose: t } = texts;
  const { format } = useI18n();
  const [mode, setMode] = useQueryState<(typeof modes)[number]>('mode', 'form', modes);
  const [data, setData] = useState<unknown>(() =>
    template === undefined ? example : withoutSecrets(template, fields),
  );
  /** Apart from the data, so that they never stand in the editor or in the code. They are gone with the page. */
  const [secrets, setSecrets] = useState<Readonly<Record<string, string>>>({});
  const [isJson, setIsJson] = useState(true);
  const [line, setLine] = useState<Line>('page');
  const used = clients[line] ? line : 'page';
  const client = clients[used];
  const isLive = useIsLive(client);
  const role = useServerHello()?.role;
  const { exchange, send } = useExchange(client);
  const type = catalogue[name].type;
  const whole = useMemo(
    () =>
      fields
        .filter(({ kind }) => kind === 'secret')
        .reduce((value, { path }) => {
          const secret = secrets[path.join('.')];
          return secret ? withValue(value, path, secret) : value;
        }, data),
    [data, secrets, fields],
  );
  const decoded = useMemo(() => decodeClientMessage({ type, data: whole }), [type, whole]);
  const issues = decoded.ok ? [] : (decoded.error.details.issues ?? []);
  const shown = useMemo(() => ({ type, data: whole }), [type, whole]);
  useEffect(() => {
    if (mode === 'form') setIsJson(true);
  }, [mode]);
  const needsMore = catalogue[name].needs === 'operate' && (role === 'viewer' || role === 'publisher');
  const obstacle = !isLive
    ? t.notLive
    : used === 'page' && ofThePage.includes(name)
      ? t.ownPage
      : needsMore
        ? t.role
        : !isJson
          ? t.notJson
          : decoded.ok
            ? undefined
            : t.issues(format.number(Math.max(1, issues.length)));
  const form = {
    issues,
    whole,
    onSecret: (path: string, text: string) => setSecrets({ ...secrets, [path]: text }),
  };
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label={t.mode}
          value={mode}
          options={modes.map((value) => ({ value, label: t.modes[value] }))}
          onChoose={(value) => setMode(value as (typeof modes)[number])}
          data-testid="compose-mode"
        />
        {clients.second && (
          <SelectField
            label={t.over}
            value={used}
            options={(['page', 'second'] as const).map((value) => ({ value, label: texts.lines[value] }))}
            onChoose={(value) => setLine(value as Line)}
            data-testid="compose-line"
          />
        )}
      </div>
      {mode === 'json' && (
        <JsonEditor
          schema={schema}
          value={data}
          onChange={(value) => setData(dataOf(value, type))}
          onJson={setIsJson}
        />
      )}
      <SchemaForm
        {...form}
        fields={mode === 'form' ? fields : fields.filter(({ kind }) => kind === 'secret')}
        data={data}
        onChange={setData}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look="primary"
          obstacle={obstacle}
          onClick={() => decoded.ok && send(decoded)}
          data-testid="compose-send"
        >
          {t.send}
        </Button>
        <Button onClick={() => setData(example)} data-testid="compose-example">
          {t.example}
        </Button>
        <span
          role="status"
          className={obstacle === undefined ? 'text-good' : 'text-soft'}
          data-testid="compose-verdict"
        >
          {obstacle ?? t.valid}
        </span>
      </div>
      {!decoded.ok && isJson && issues.length > 0 && mode === 'json' && (
        <ul className="flex flex-col gap-0.5 text-bad" data-testid="compose-issues">
          {issues.map(({ path, message }) => (
            <li key={`${path} ${message}`} className="[overflow-wrap:anywhere]">
              <span className="font-mono text-[12.5px]">{path}</span>: {message}
            </li>
          ))}
        </ul>
      )}
      <Answer exchange={exchange} />
      {/* Of a text that is no JSON yet there is none: the code would be of what stood there before. */}
      {isJson && <CodeFor message={shown} />}
    </>
  );
}
