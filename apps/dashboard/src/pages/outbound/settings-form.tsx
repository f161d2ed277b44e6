import { useRef, useState } from 'react';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useObstacle, useOutcome } from './command.ts';
import { diallingTexts } from './dialling-i18n.ts';
import { type Settings, useDialling, useDiallingChanges } from './dialling-query.ts';
import { type KeyedWindow, proposedWindow, WindowsField } from './windows-field.tsx';

/** What is offered where nothing was saved yet. The zone is the reader's: it has to be looked at before it is saved. */
const proposed = (): Settings => ({
  time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  windows: [proposedWindow],
  cool_down_seconds: 10,
  ring_seconds: 30,
  max_attempts: 3,
  retry_unanswered_seconds: 3600,
  retry_failed_seconds: 300,
  retry_unknown: 'never',
});

/** When and how the numbers of a project are called. */
export function SettingsForm({ id }: { readonly id: string }) {
  const t = usePageTexts(diallingTexts);
  const { data, error, refetch } = useDialling(id);
  const { save } = useDiallingChanges(id);
  const { done, failed } = useOutcome();
  // Made anew for what others save; what it saved itself it shows already, and its button keeps the keyboard's focus.
  const form = useRef({ key: 0, saved: '', sent: '' });
  const saved = JSON.stringify(data?.settings ?? null);
  if (saved !== form.current.saved) {
    const key = form.current.key + (saved === form.current.sent ? 0 : 1);
    form.current = { key, saved, sent: '' };
  }
  const submit = (settings: Settings): void => {
    form.current.sent = JSON.stringify(settings);
    save.mutate(settings, {
      onSuccess: () => done(t.saved, id),
      onError: (cause) => failed(cause, id),
    });
  };
  return (
    <Panel title={t.hours} testId="dialling-settings">
      {data ? (
        <Form key={form.current.key} saved={data.settings} isSaving={save.isPending} onSubmit={submit} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton rows={2} />
      )}
    </Panel>
  );
}

interface FormProps {
  readonly saved: Settings | null;
  readonly isSaving: boolean;
  readonly onSubmit: (settings: Settings) => void;
}

function Form({ saved, isSaving, onSubmit }: FormProps) {
  const t = usePageTexts(diallingTexts);
  const obstacle = useObstacle();
  const [settings, setSettings] = useState<Settings>(() => saved ?? proposed());
  const [windows, setWindows] = useState<readonly KeyedWindow[]>(() =>
    settings.windows.map((window, key) => ({ ...window, key })),
  );
  const problem = obstacle ?? (windows.some(({ days }) => days.length === 0) ? t.needDay : undefined);
  // What is no number yet is not taken over; the browser lets it not be sent.
  const setFigure = (name: keyof Settings, value: number): void => {
    if (Number.isFinite(value)) setSettings({ ...settings, [name]: value });
  };
  const figure = (
    name: 'max_attempts' | 'cool_down_seconds' | 'ring_seconds',
    least: number,
    most: number,
  ) => (
    <TextField
      label={t.fields[name]}
      type="number"
      min={least}
      max={most}
      // A rest may be given in parts of a second.
      step={name === 'cool_down_seconds' ? 'any' : 1}
      required
      defaultValue={settings[name]}
      onChange={(event) => setFigure(name, event.target.valueAsNumber)}
    />
  );
  const minutes = (name: 'retry_unanswered' | 'retry_failed') => (
    <TextField
      label={t.fields[`${name}_minutes`]}
      type="number"
      min={0}
      max={43_200}
      step="any"
      required
      defaultValue={settings[`${name}_seconds`] / 60}
      onChange={(event) => setFigure(`${name}_seconds`, event.target.valueAsNumber * 60)}
    />
  );
  return (
    <form
      className="flex flex-col gap-3 p-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem !== undefined || isSaving) return;
        onSubmit({ ...settings, windows: windows.map(({ from, to, days }) => ({ from, to, days })) });
      }}
    >
      <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-6">
        <TextField
          className="col-span-2 sm:col-span-1"
          label={t.fields.time_zone}
          required
          list="time-zones"
          value={settings.time_zone}
          onChange={(event) => setSettings({ ...settings, time_zone: event.target.value })}
          data-testid="dialling-time_zone"
        />
        <datalist id="time-zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        {figure('max_attempts', 1, 20)}
        {minutes('retry_unanswered')}
        {minutes('retry_failed')}
        {figure('cool_down_seconds', 0, 86_400)}
        {figure('ring_seconds', 5, 600)}
      </div>
      <WindowsField windows={windows} onChange={setWindows} />
      <div className="flex flex-wrap items-center justify-end gap-3">
        <Button
          look={saved ? 'plain' : 'primary'}
          type="submit"
          obstacle={problem}
          busy={isSaving}
          data-testid="dialling-save"
        >
          {t.save}
        </Button>
      </div>
    </form>
  );
}
