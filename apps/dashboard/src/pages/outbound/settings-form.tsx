import { useEffect, useState } from 'react';
import { ApiError } from '../../data/api.ts';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useObstacle, useOutcome } from './command.ts';
import { diallingTexts } from './dialling-i18n.ts';
import { type Dialling, type Settings, useDialling, useDiallingChanges } from './dialling-query.ts';
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

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** When and how the numbers of a project are called. */
export function SettingsForm({ id }: { readonly id: string }) {
  const t = usePageTexts(diallingTexts);
  const { data, error, refetch } = useDialling(id);
  const { save } = useDiallingChanges(id);
  const { done, failed } = useOutcome();
  /** What the form began with. */
  const [base, setBase] = useState<Dialling & { readonly key: number }>();
  const [isDirty, setDirty] = useState(false);
  const key = base?.key ?? 0;
  const isOld = data !== undefined && base?.revision !== data.revision;
  const submit = (settings: Settings): void => {
    if (!data) return;
    const { revision } = data;
    save.mutate(
      { settings, revision },
      {
        onSuccess(saved) {
          // The form shows it already, and its button keeps the keyboard's focus.
          setBase({ ...saved, key });
          done(t.saved, id);
        },
        onError: (cause) => failed(isChanged(cause) ? new Error(t.changed) : cause, id),
      },
    );
  };
  // Made anew for what others save, unless something was written in it: then that is asked.
  if (isOld && !isDirty && !save.isPending) setBase({ ...data, key: key + 1 });
  return (
    <Panel title={t.hours} testId="dialling-settings">
      {base ? (
        <>
          {isOld && isDirty && !save.isPending && (
            <p
              role="alert"
              className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-line border-b bg-warn-tint px-3.5 py-2 text-warn"
            >
              {t.changed}
              <Button onClick={() => setBase({ ...data, key: key + 1 })} data-testid="dialling-show-theirs">
                {t.showTheirs}
              </Button>
            </p>
          )}
          <Form
            key={key}
            saved={base.settings}
            isSaving={save.isPending}
            onSubmit={submit}
            onDirty={setDirty}
          />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton rows={2} />
      )}
    </Panel>
  );
}

const isChanged = (cause: Error): boolean => cause instanceof ApiError && cause.code === 'SETTINGS_CHANGED';

interface FormProps {
  readonly saved: Settings | null;
  readonly isSaving: boolean;
  readonly onSubmit: (settings: Settings) => void;
  /** Told whether it holds something else than what is saved, or than what it proposed. */
  readonly onDirty: (isDirty: boolean) => void;
}

function Form({ saved, isSaving, onSubmit, onDirty }: FormProps) {
  const t = usePageTexts(diallingTexts);
  const obstacle = useObstacle();
  const [began] = useState<Settings>(() => saved ?? proposed());
  const [figures, setFigures] = useState(began);
  const [windows, setWindows] = useState<readonly KeyedWindow[]>(() =>
    began.windows.map((window, key) => ({ ...window, key })),
  );
  const settings: Settings = {
    ...figures,
    windows: windows.map(({ from, to, days }) => ({ from, to, days })),
  };
  const isDirty = JSON.stringify(settings) !== JSON.stringify(saved ?? began);
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const noZone = isTimeZone(settings.time_zone) ? undefined : t.noZone;
  const noDay = windows.some(({ days }) => days.length === 0) ? t.needDay : undefined;
  const problem = obstacle ?? noZone ?? noDay;
  // What is no number yet is not taken over; the browser lets it not be sent.
  const setFigure = (name: keyof Settings, value: number): void => {
    if (Number.isFinite(value)) setFigures({ ...figures, [name]: value });
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
      defaultValue={began[name]}
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
      defaultValue={began[`${name}_seconds`] / 60}
      onChange={(event) => setFigure(`${name}_seconds`, event.target.valueAsNumber * 60)}
    />
  );
  return (
    <form
      className="flex flex-col gap-3 p-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === undefined && !isSaving) onSubmit(settings);
      }}
    >
      <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-6">
        <TextField
          className="col-span-2 sm:col-span-1"
          label={t.fields.time_zone}
          required
          list="time-zones"
          problem={noZone}
          value={settings.time_zone}
          onChange={(event) => setFigures({ ...figures, time_zone: event.target.value })}
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
          look={saved && !isDirty ? 'plain' : 'primary'}
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
