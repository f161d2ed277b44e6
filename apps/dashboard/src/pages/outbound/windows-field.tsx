import { usePageTexts } from '../../i18n/page-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { CrossIcon } from '../../ui/icons.tsx';
import { diallingTexts } from './dialling-i18n.ts';
import type { Settings } from './dialling-query.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

type Window = Settings['windows'][number];

/** What is offered where nothing was saved yet. */
export const proposedWindow: Window = { from: '09:00', to: '20:00', days: [...weekdays] };

/** A window that keeps its fields while those before it go. */
export interface KeyedWindow extends Window {
  readonly key: number;
}

interface WindowsFieldProps {
  readonly windows: readonly KeyedWindow[];
  readonly onChange: (windows: readonly KeyedWindow[]) => void;
}

/** When people may be called: one window or several, each on its days. */
export function WindowsField({ windows, onChange }: WindowsFieldProps) {
  const t = usePageTexts(diallingTexts);
  const add = () => onChange([...windows, { ...proposedWindow, key: (windows.at(-1)?.key ?? 0) + 1 }]);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium text-[13px]">{t.windows}</legend>
      {windows.map((window, index) => (
        <WindowRow
          key={window.key}
          window={window}
          place={index + 1}
          onChange={(changed) => onChange(windows.map((one) => (one === window ? changed : one)))}
          // The last one stays: without any nobody is ever called.
          onRemove={windows.length > 1 ? () => onChange(windows.filter((one) => one !== window)) : undefined}
        />
      ))}
      <Button className="self-start" onClick={add} data-testid="dialling-add-window">
        {t.addWindow}
      </Button>
    </fieldset>
  );
}

interface WindowRowProps {
  readonly window: KeyedWindow;
  /** From 1 on. */
  readonly place: number;
  readonly onChange: (window: KeyedWindow) => void;
  readonly onRemove: (() => void) | undefined;
}

function WindowRow({ window, place, onChange, onRemove }: WindowRowProps) {
  const t = usePageTexts(diallingTexts);
  const { from, to, days } = window;
  const suffix = place === 1 ? '' : `-${place}`;
  const time = (name: 'from' | 'to') => (
    <TextField
      className="w-34"
      label={t.fields[name]}
      type="time"
      required
      value={window[name]}
      onChange={(event) => onChange({ ...window, [name]: event.target.value })}
      data-testid={`dialling-${name}${suffix}`}
    />
  );
  // RFC 3339 times of day compare as text.
  const hint = from === '' || to === '' || from < to ? undefined : from === to ? t.allDay : t.overnight;
  return (
    <fieldset
      aria-label={t.window(place)}
      className="relative flex flex-wrap items-start gap-x-4 gap-y-2 rounded-[7px] border border-line py-2 pr-10 pl-3"
      data-testid={`dialling-window-${place}`}
    >
      <div className="flex flex-col">
        <div className="flex flex-wrap gap-3">
          {time('from')}
          {time('to')}
        </div>
        <p role="status" className="text-[13px] text-faint">
          {hint}
        </p>
      </div>
      <div className="flex flex-col gap-1">
        <span className="font-medium text-[13px]">{t.fields.days}</span>
        <div className="flex min-h-8 flex-wrap items-center gap-x-4">
          {weekdays.map((day) => (
            <label key={day} className="inline-flex min-h-6 items-center gap-1.5">
              <input
                type="checkbox"
                checked={days.includes(day)}
                onChange={(event) =>
                  onChange({
                    ...window,
                    days: weekdays.filter((one) => (one === day ? event.target.checked : days.includes(one))),
                  })
                }
              />
              {t.days[day]}
            </label>
          ))}
        </div>
        {days.length === 0 && <p className="text-[13px] text-bad">{t.needDay}</p>}
      </div>
      {onRemove && (
        <Button
          look="quiet"
          icon={CrossIcon}
          className="absolute top-1.5 right-1.5"
          aria-label={t.removeWindow(place)}
          onClick={onRemove}
          data-testid={`dialling-remove-window${suffix}`}
        />
      )}
    </fieldset>
  );
}
