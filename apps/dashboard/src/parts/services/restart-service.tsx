import type { ServiceSnapshot } from '@watchhamster/shared-types';
import { usePageClient } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { RestartIcon } from '../../ui/icons.tsx';
import { useObstacle } from './obstacle.ts';

/** Starts a service again that is down: nothing that runs is interrupted, so nothing is asked. */
export function RestartService({ service }: { readonly service: ServiceSnapshot }) {
  const { t } = useI18n();
  const { commands } = usePageClient();
  const { service_id: id, service_name: name } = service;
  return (
    <Button
      icon={RestartIcon}
      obstacle={useObstacle(id)}
      aria-label={t.services.actionOn.restart(name)}
      onClick={() => void commands.run(id, 'restart')}
      data-testid={`service-restart-${id}`}
    >
      {t.services.action.restart}
    </Button>
  );
}
