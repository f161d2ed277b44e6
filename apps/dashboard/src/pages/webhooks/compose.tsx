import { RequestError } from '@watchhamster/client';
import { useCommand } from '@watchhamster/client/react';
import { type MessageData, webhookType } from '@watchhamster/shared-types';
import { useState } from 'react';
import { useServerConfig } from '../../data/config.ts';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { useQueryState } from '../../router/query-state.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { webhooksTexts } from './i18n.ts';
import { useObstacle } from './outbox.tsx';
import { fillIn, placeholdersOf } from './template.ts';

/** What the server has without a configuration; it writes their words in its own language. */
const builtIn: Readonly<Record<string, readonly string[]>> = {
  posco_news_alert: ['title', 'url', 'timestamp'],
  system_error_alert: ['service_name', 'error_message', 'timestamp'],
  deployment_success: ['branch', 'commit_hash', 'timestamp'],
};

const ways = ['default', 'target', 'url'] as const;
type Way = (typeof ways)[number];

/** Sends a message, or a template with its variables, and says what the server made of it. */
export function ComposeWebhook({ onSent }: { readonly onSent: () => void }) {
  const { form: t } = usePageTexts(webhooksTexts);
  const obstacle = useObstacle();
  const command = useCommand('sendWebhook');
  const { webhooks } = useServerConfig().data ?? {};
  const [type, setType] = useQueryState('type', 'generic', webhookType.options);
  const [way, setWay] = useState<Way>('default');
  const [chosenTarget, setTarget] = useState('');
  const [url, setUrl] = useState('');
  const [message, setMessage] = useState('');
  const [template, setTemplate] = useQueryState('template', '');
  const [variables, setVariables] = useState<Readonly<Record<string, string>>>({});

  const configured = webhooks?.templates.find(({ id }) => id === template);
  const names = configured
    ? placeholdersOf(`${configured.title}\n${configured.text}`)
    : (builtIn[template] ?? []);
  const missing = names.filter((name) => !variables[name]);
  const targets = webhooks?.targets.filter((one) => one.type === type) ?? [];
  // One of another type is chosen no longer, as the list shows.
  const isListed = targets.length === 0 || targets.some(({ id }) => id === chosenTarget);
  const target = isListed ? chosenTarget : '';
  const templates = [
    ...new Set([...(webhooks?.templates.map(({ id }) => id) ?? []), ...Object.keys(builtIn)]),
  ];
  const problem =
    obstacle ??
    (way === 'target' && target === ''
      ? t.needsTarget
      : way === 'url' && url === ''
        ? t.needsUrl
        : message === '' && template === ''
          ? t.needs
          : missing.length > 0
            ? t.needsVariables
            : undefined);
  const data: MessageData<'sendWebhook'> = {
    webhook_type: type,
    ...(way === 'target' ? { target_id: target } : way === 'url' ? { url } : {}),
    ...(message === '' ? {} : { message }),
    ...(template === ''
      ? {}
      : {
          template_id: template,
          variables: Object.fromEntries(names.map((name) => [name, variables[name] ?? ''])),
        }),
  };
  const preview = configured && [fillIn(configured.title, variables), fillIn(configured.text, variables)];
  return (
    <form
      className="grid items-start gap-4 p-3.5 lg:grid-cols-2"
      data-testid="webhook-form"
      // What became of the last one is not what becomes of this one.
      onChange={() => command.isIdle || command.isPending || command.reset()}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === undefined && !command.isPending) command.mutate(data);
      }}
    >
      <div className="flex min-w-0 flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            label={t.type}
            value={type}
            options={webhookType.options.map((value) => ({ value, label: value }))}
            onChoose={(value) => setType(value as typeof type)}
            data-testid="webhook-type"
          />
          <SelectField
            label={t.to}
            value={way}
            options={[
              { value: 'default', label: t.toDefault },
              { value: 'target', label: t.toTarget },
              { value: 'url', label: t.toUrl },
            ]}
            onChoose={(value) => {
              setWay(value as Way);
              // Its field comes back empty.
              setUrl('');
            }}
            data-testid="webhook-to"
          />
        </div>
        {way === 'target' && targets.length > 0 && (
          <SelectField
            label={t.target}
            value={target}
            options={[{ value: '', label: '–' }, ...targets.map(({ id }) => ({ value: id, label: id }))]}
            onChoose={setTarget}
            data-testid="webhook-target"
          />
        )}
        {way === 'target' && targets.length === 0 && (
          <TextField
            label={t.target}
            hint={t.targetHint}
            value={target}
            onChange={(event) => setTarget(event.target.value)}
            data-testid="webhook-target"
          />
        )}
        {way === 'url' && (
          // Not controlled: React would write the value into the document.
          <TextField
            label={t.url}
            hint={t.urlHint}
            type="password"
            autoComplete="off"
            onChange={(event) => setUrl(event.target.value)}
            data-testid="webhook-url"
          />
        )}
        <TextArea
          label={t.message}
          rows={4}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
          data-testid="webhook-message"
        />
        <SelectField
          label={t.template}
          value={template}
          options={[
            { value: '', label: t.templateNone },
            ...templates.map((id) => ({ value: id, label: id })),
          ]}
          onChoose={setTemplate}
          data-testid="webhook-template"
        />
        {names.length > 0 && (
          <fieldset className="grid gap-3 sm:grid-cols-2">
            <legend className="mb-1 font-medium text-[13px] text-soft">{t.variables}</legend>
            {names.map((name) => (
              <TextField
                key={name}
                label={name}
                value={variables[name] ?? ''}
                onChange={(event) => setVariables({ ...variables, [name]: event.target.value })}
                data-testid={`webhook-variable-${name}`}
              />
            ))}
          </fieldset>
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button
            look="primary"
            type="submit"
            obstacle={problem}
            busy={command.isPending}
            data-testid="webhook-send"
          >
            {t.send}
          </Button>
          {problem !== undefined && <span className="text-soft">{problem}</span>}
        </div>
        <p role="status" data-testid="webhook-outcome">
          {command.isSuccess && <span className="text-good">{t.sent} </span>}
          {command.error && (
            <span className="text-bad [overflow-wrap:anywhere]">
              {command.error instanceof RequestError && command.error.outcome === 'unknown'
                ? t.unknown
                : command.error.message}
            </span>
          )}
        </p>
        {command.isSuccess && (
          <div>
            <Button onClick={onSent}>{t.see}</Button>
          </div>
        )}
      </div>
      <section aria-label={t.preview} className="min-w-0 rounded-[7px] border border-line bg-inset p-3.5">
        <h2 className="mb-2 font-medium text-[13px] text-soft">{t.preview}</h2>
        <div className="flex flex-col gap-2" data-testid="webhook-preview">
          {message !== '' && <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{message}</p>}
          {preview?.map(
            (text, index) =>
              text !== '' && (
                <p
                  key={index === 0 ? 'title' : 'text'}
                  className={`whitespace-pre-wrap [overflow-wrap:anywhere] ${index === 0 ? 'font-semibold' : ''}`}
                >
                  {text}
                </p>
              ),
          )}
          {template !== '' && !preview && (
            <>
              <p className="text-soft">{t.previewTemplate}</p>
              <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
                {names.map((name) => (
                  <div key={name} className="contents">
                    <dt className="text-faint">{name}</dt>
                    <dd className="[overflow-wrap:anywhere]">{variables[name] || '–'}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
          {missing.length > 0 && <p className="text-warn">{t.missing(missing.join(', '))}</p>}
          {message === '' && template === '' && <p className="text-faint">{t.previewNone}</p>}
        </div>
      </section>
    </form>
  );
}
