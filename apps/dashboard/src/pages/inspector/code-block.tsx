import { type ReactNode, useMemo } from 'react';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { useQueryState } from '../../router/query-state.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { CopyIcon } from '../../ui/icons.tsx';
import { useCopy } from '../../ui/use-copy.ts';
import { type CodeKind, codeFor, kindsFor } from './code.ts';
import { inspectorTexts } from './i18n.ts';

interface CodeBlockProps {
  readonly title: string;
  readonly text: string;
  /** Beside the title. */
  readonly tools?: ReactNode;
  readonly testId?: string;
}

/** Text as a machine has it, with a button that copies it. */
export function CodeBlock({ title, text, tools, testId }: CodeBlockProps) {
  const t = usePageTexts(inspectorTexts);
  const { copy, copied } = useCopy();
  return (
    <section className="flex min-w-0 flex-col gap-1" aria-label={title}>
      <div className="flex min-h-[30px] flex-wrap items-center gap-2">
        <h3 className="font-medium text-[13px] text-soft">{title}</h3>
        <span className="ml-auto flex items-center gap-1.5">
          {tools}
          <span role="status" className="text-[13px] text-good">
            {copied}
          </span>
          <Button
            look="quiet"
            icon={CopyIcon}
            aria-label={`${t.copy}: ${title}`}
            onClick={() => void copy(text)}
          />
        </span>
      </div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard.
        tabIndex={0}
        className="max-h-[26rem] overflow-auto whitespace-pre rounded-[7px] border border-line bg-inset p-2.5 font-mono text-[12.5px] leading-[1.5]"
        data-testid={testId}
      >
        {text}
      </pre>
    </section>
  );
}

/** A message as a program, in the language that is chosen; nothing where there is none. */
export function CodeFor({ message }: { readonly message: unknown }) {
  const t = usePageTexts(inspectorTexts);
  const [wanted, setWanted] = useQueryState<CodeKind>('code', 'javascript');
  const kinds = useMemo(() => kindsFor(message), [message]);
  const kind = kinds.find((one) => one === wanted) ?? kinds[0];
  const text = useMemo(() => kind && codeFor(kind, message, window.location.origin), [kind, message]);
  if (kind === undefined || !text) return null;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <CodeBlock
        title={t.code}
        text={text}
        testId="frame-code"
        tools={
          <Select
            aria-label={t.codeLabel}
            value={kind}
            options={kinds.map((value) => ({ value, label: t.codeKinds[value] }))}
            onChoose={(value) => setWanted(value as CodeKind)}
            data-testid="code-kind"
          />
        }
      />
      {text.includes('***') && <p className="text-[13px] text-faint">{t.secretsMasked}</p>}
    </div>
  );
}
