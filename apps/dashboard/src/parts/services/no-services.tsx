import { useI18n } from '../../i18n/index.tsx';
import { EmptyState } from '../../ui/states.tsx';

const exampleConfiguration = `services:
  - id: hello
    name: Hello
    command: [node, hello.js]`;

/** What stands where no service is configured. */
export function NoServices() {
  const { t } = useI18n();
  return (
    <EmptyState title={t.services.emptyTitle} testId="services-empty">
      <p>{t.services.emptyBody}</p>
      <pre className="max-w-full whitespace-pre-wrap rounded-lg bg-inset px-4 py-3 text-left font-mono text-[13px] text-text [overflow-wrap:anywhere]">
        {exampleConfiguration}
      </pre>
      <p>{t.services.emptyHint}</p>
    </EmptyState>
  );
}
