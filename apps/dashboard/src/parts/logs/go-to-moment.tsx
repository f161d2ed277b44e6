import { useState } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { ClockIcon } from '../../ui/icons.tsx';

interface GoToMomentProps {
  /** Where the reader is, RFC 3339. Default: now. */
  readonly at?: string;
  /** Told of the moment that was chosen, RFC 3339. */
  readonly onMoment: (at: string) => void;
}

/** Asks for a date and a time, by the reader's clock, and shows what was logged around it. */
export function GoToMoment({ at, onMoment }: GoToMomentProps) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const open = () => {
    setChosen(localOf(at === undefined ? new Date() : new Date(at)));
    setOpen(true);
  };
  return (
    <>
      <Button look="quiet" icon={ClockIcon} onClick={open} aria-label={t.logs.goTo} data-testid="log-go-to">
        <span className="max-sm:sr-only">{t.logs.goTo}</span>
      </Button>
      {isOpen && (
        <Dialog title={t.logs.goTo} onClose={() => setOpen(false)} testId="log-go-to-dialog">
          <form
            className="flex flex-col gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              setOpen(false);
              onMoment(new Date(chosen).toISOString());
            }}
          >
            <TextField
              label={t.logs.dateAndTime}
              type="datetime-local"
              step={1}
              required
              // What a clock of this century can show; a year of six digits is a slip.
              min="2000-01-01T00:00"
              max="2099-12-31T23:59:59"
              value={chosen}
              onChange={(event) => setChosen(event.target.value)}
              data-testid="log-go-to-at"
            />
            <Button className="self-end" look="primary" type="submit" data-testid="log-go-to-show">
              {t.logs.show}
            </Button>
          </form>
        </Dialog>
      )}
    </>
  );
}

/** A time as `datetime-local` has it: by the clock on the wall, without a zone. */
function localOf(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
