import { useI18n } from '../../i18n/index.tsx';
import { EmptyState, Example } from '../../ui/states.tsx';

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
      <Example>{exampleConfiguration}</Example>
      <p>{t.services.emptyHint}</p>
    </EmptyState>
  );
}
