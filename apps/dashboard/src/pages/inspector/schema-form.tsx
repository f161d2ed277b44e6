import type { MessageIssue } from '@watchhamster/shared-types';
import { useState } from 'react';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { inspectorTexts } from './i18n.ts';
import { type FormField, valueAt, withValue } from './schema.ts';

interface SchemaFormProps {
  readonly fields: readonly FormField[];
  readonly data: unknown;
  /** The data with the secrets, as it would be sent. */
  readonly whole: unknown;
  readonly onChange: (data: unknown) => void;
  /** Hears what is written as a secret; it is in no field of `data`. */
  readonly onSecret: (path: string, text: string) => void;
  readonly issues: readonly MessageIssue[];
}

/** A form for a message's data: a control for each field, what it means, and what is wrong with it. */
export function SchemaForm({ fields, data, whole, onChange, onSecret, issues }: SchemaFormProps) {
  const { compose: t } = usePageTexts(inspectorTexts);
  return (
    <div className="grid min-w-0 gap-3 sm:grid-cols-2">
      {fields.map((field) => {
        const path = field.path.join('.');
        const issue = issues.find((issue) => `${issue.path}.`.startsWith(`data.${path}.`));
        const isMissing = field.required && isUnset(valueAt(whole, field.path));
        const problem = issue && (isMissing ? t.missing : issue.message);
        const common = {
          label: field.required ? `${path} *` : path,
          hint: field.description,
          problem,
          'data-testid': `compose-field-${path}`,
        };
        if (field.kind === 'secret') {
          return (
            <TextField
              key={path}
              {...common}
              type="password"
              autoComplete="new-password"
              // Not controlled: React would write the secret into the document, as the attribute `value`.
              onChange={(event) => onSecret(path, event.target.value)}
            />
          );
        }
        return (
          <Control
            key={path}
            field={field}
            common={common}
            value={valueAt(data, field.path)}
            onValue={(next) => onChange(withValue(data, field.path, next))}
          />
        );
      })}
    </div>
  );
}

const isUnset = (value: unknown) => value === undefined || value === '';

interface ControlProps {
  readonly field: FormField;
  readonly common: { readonly label: string; readonly hint: string; readonly problem: string | undefined };
  readonly value: unknown;
  readonly onValue: (value: unknown) => void;
}

function Control({ field, common, value, onValue }: ControlProps) {
  const { compose: t } = usePageTexts(inspectorTexts);
  const empty = field.nullable ? null : undefined;
  switch (field.kind) {
    case 'choice':
      return (
        <SelectField
          {...common}
          value={typeof value === 'string' ? value : ''}
          options={[
            { value: '', label: t.notSet },
            ...field.options.map((option) => ({ value: option, label: option })),
          ]}
          onChoose={(next) => onValue(next === '' ? empty : next)}
        />
      );
    case 'flag':
      return (
        <SelectField
          {...common}
          value={typeof value === 'boolean' ? String(value) : ''}
          options={[
            { value: '', label: t.notSet },
            { value: 'true', label: t.yes },
            { value: 'false', label: t.no },
          ]}
          onChoose={(next) => onValue(next === '' ? empty : next === 'true')}
        />
      );
    case 'json':
    case 'choices':
      return <JsonValue common={common} value={value} onValue={onValue} />;
    default:
      return (
        <TextField
          {...common}
          inputMode={field.kind === 'number' ? 'decimal' : 'text'}
          value={value === undefined || value === null ? '' : String(value)}
          onChange={({ target }) => onValue(target.value === '' ? empty : read(field, target.value))}
        />
      );
  }
}

/** A text that is no number is kept as it is, and then named as what is wrong. */
function read(field: FormField, text: string): unknown {
  const number = Number(text);
  return field.kind === 'number' && Number.isFinite(number) && !text.endsWith('.') ? number : text;
}

function JsonValue({ common, value, onValue }: Omit<ControlProps, 'field'>) {
  const { compose: t } = usePageTexts(inspectorTexts);
  const asText = value === undefined ? '' : JSON.stringify(value, null, 2);
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const change = (text: string) => {
    if (text.trim() === '') {
      setDraft(undefined);
      onValue(undefined);
      return;
    }
    setDraft(text);
    try {
      onValue(JSON.parse(text));
    } catch {
      // Said below the field; the last text that was JSON stays the value meanwhile.
    }
  };
  return (
    <TextArea
      {...common}
      rows={3}
      problem={draft !== undefined && !isJson(draft) ? t.notJson : common.problem}
      value={draft ?? asText}
      onChange={({ target }) => change(target.value)}
      onBlur={() => draft !== undefined && isJson(draft) && setDraft(undefined)}
    />
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
