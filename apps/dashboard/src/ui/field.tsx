import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  /** What to write, below the field. */
  readonly hint?: ReactNode;
  /** What is wrong with what was written; announced. */
  readonly problem?: string | undefined;
  readonly className?: string;
}

type Wiring = { readonly id: string; readonly 'aria-describedby': string; readonly 'aria-invalid': boolean };

function Labelled(props: FieldProps & { readonly control: (wiring: Wiring) => ReactNode }) {
  const { label, hint, problem, className = '', control } = props;
  const id = useId();
  const help = `${id}help`;
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="font-medium text-[13px]">
        {label}
      </label>
      {control({ id, 'aria-describedby': help, 'aria-invalid': problem !== undefined })}
      <div id={help} className="text-[13px] text-faint">
        {hint}
        <p role="alert" className="text-bad">
          {problem}
        </p>
      </div>
    </div>
  );
}

/** A line of text with its label, a hint, and what is wrong with it. @public */
export function TextField({
  label,
  hint,
  problem,
  className = '',
  ...input
}: FieldProps & ComponentPropsWithRef<'input'>) {
  return (
    <Labelled
      {...{ label, hint, problem, className }}
      control={(wiring) => <input {...input} {...wiring} className="field w-full" />}
    />
  );
}

/** Several lines of text. @public */
export function TextArea({
  label,
  hint,
  problem,
  className = '',
  ...area
}: FieldProps & ComponentPropsWithRef<'textarea'>) {
  return (
    <Labelled
      {...{ label, hint, problem, className }}
      control={(wiring) => (
        <textarea {...area} {...wiring} className="field w-full py-1.5 font-mono text-[13px]" />
      )}
    />
  );
}

/** A choice among few, with its label. @public */
export function SelectField({ label, hint, problem, className = '', ...select }: FieldProps & SelectOptions) {
  return (
    <Labelled
      {...{ label, hint, problem, className }}
      control={(wiring) => <Select {...select} {...wiring} className="w-full" />}
    />
  );
}

interface SelectOptions extends Omit<ComponentPropsWithRef<'select'>, 'onChange' | 'value'> {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  readonly onChoose: (value: string) => void;
}

/** A choice among few, as tall as a button. Give it an `aria-label` where no label stands beside it. */
export function Select({ options, onChoose, className = '', ...rest }: SelectOptions) {
  return (
    <select {...rest} className={`field ${className}`} onChange={(event) => onChoose(event.target.value)}>
      {options.map(({ value, label, lang }) => (
        <option key={value} value={value} lang={lang}>
          {label}
        </option>
      ))}
    </select>
  );
}
