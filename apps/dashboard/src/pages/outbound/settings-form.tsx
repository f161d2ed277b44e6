import { useState } from 'react';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useObstacle, useOutcome } from './command.ts';
import { diallingTexts } from './dialling-i18n.ts';
import { type Settings, useDialling, useDiallingChanges } from './dialling-query.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** What is offered where nothing was saved yet. The zone is the reader's: it has to be looked at before it is saved. */
const proposed = (): Settings => ({
  time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  windows: [{ from: '09:00', to: '20:00', days: [...weekdays] }],
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
  // Here and not in the form, which is made anew with what was saved: its outcome is told all the same.
  const { save } = useDiallingChanges(id);
  const { done, failed } = useOutcome();
  const submit = (settings: Settings): void =>
    save.mutate(settings, {
      onSuccess: () => done(t.saved, id),
      onError: (cause) => failed(cause, id),
    });
  return (
    <Panel title={t.hours} testId="dialling-settings">
      {data ? (
        <Form
          key={JSON.stringify(data.settings)}
          saved={data.settings}
          isSaving={save.isPending}
          onSubmit={submit}
        />
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
  const [window, ...others] = settings.windows;
  if (!window) return null;
  const setWindow = (change: Partial<typeof window>): void =>
    setSettings({ ...settings, windows: [{ ...window, ...change }, ...others] });
  const time = (name: 'from' | 'to') => (
    <TextField
      label={t.fields[name]}
      type="time"
      required
      value={window[name]}
      onChange={(event) => setWindow({ [name]: event.target.value })}
      data-testid={`dialling-${name}`}
    />
  );
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
      required
      value={settings[name]}
      onChange={(event) => setSettings({ ...settings, [name]: event.target.valueAsNumber || 0 })}
    />
  );
  return (
    <form
      className="flex flex-col gap-3 p-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (obstacle === undefined && !isSaving) onSubmit(settings);
      }}
    >
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-7">
        <TextField
          className="col-span-2 lg:col-span-1"
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
        {time('from')}
        {time('to')}
        {figure('max_attempts', 1, 20)}
        <TextField
          label={t.fields.retry_unanswered_minutes}
          type="number"
          min={0}
          required
          value={settings.retry_unanswered_seconds / 60}
          onChange={(event) =>
            setSettings({ ...settings, retry_unanswered_seconds: (event.target.valueAsNumber || 0) * 60 })
          }
        />
        {figure('cool_down_seconds', 0, 86_400)}
        {figure('ring_seconds', 5, 600)}
      </div>
      <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <legend className="mb-1 font-medium text-[13px]">{t.fields.days}</legend>
        {weekdays.map((day) => (
          <label key={day} className="inline-flex min-h-6 items-center gap-1.5">
            <input
              type="checkbox"
              checked={window.days.includes(day)}
              onChange={(event) =>
                setWindow({
                  days: weekdays.filter((one) =>
                    one === day ? event.target.checked : window.days.includes(one),
                  ),
                })
              }
            />
            {t.days[day]}
          </label>
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center justify-end gap-3">
        {others.length > 0 && <p className="mr-auto text-[13px] text-faint">{t.more(others.length)}</p>}
        <Button
          look={saved ? 'plain' : 'primary'}
          type="submit"
          obstacle={obstacle}
          busy={isSaving}
          data-testid="dialling-save"
        >
          {t.save}
        </Button>
      </div>
    </form>
  );
}
