import { useMayOperate, usePageClient, useServerHello, useSnapshotPart } from '../data/live.tsx';
import { usePageTexts } from '../i18n/page-texts.ts';
import { pagePaths } from '../router/paths.ts';
import { BellIcon, CheckIcon, HookIcon, LinesIcon, PhoneIcon, RocketIcon } from '../ui/icons.tsx';
import { useToast } from '../ui/toast.tsx';
import { shellTexts } from './i18n.ts';
import { paletteTexts } from './palette-i18n.ts';
import type { PaletteItem } from './palette-items.ts';

/** What waits to be looked after, and what can be begun: alerts, failures, webhooks, projects, deployments. */
export function useWorkItems(): readonly PaletteItem[] {
  const { pages } = usePageTexts(shellTexts);
  const palette = usePageTexts(paletteTexts);
  const alerts = useSnapshotPart((snapshot) => snapshot.alerts) ?? [];
  const services = useSnapshotPart((snapshot) => snapshot.services) ?? [];
  const projects = useSnapshotPart((snapshot) => snapshot.projects) ?? [];
  const deployments = useSnapshotPart((snapshot) => snapshot.deployments) ?? [];
  const canDial = useServerHello()?.features.includes('outbound_projects') ?? false;
  const mayOperate = useMayOperate();
  const acknowledge = useAcknowledge();
  const { groups } = palette;
  return [
    ...services
      .filter(({ status }) => status === 'error')
      .map(({ service_id: id, service_name: name, since }) => ({
        id: `failure ${id}`,
        label: palette.failureOf(name),
        words: `${id} failure failed why logs`,
        group: groups.services,
        Icon: LinesIcon,
        href: `${pagePaths.services}/${encodeURIComponent(id)}?tab=logs&at=${encodeURIComponent(since)}`,
      })),
    ...alerts.flatMap(({ alert_id: id, title, state }) => [
      {
        id: `alert ${id}`,
        label: title,
        words: `alert ${id}`,
        group: pages.alerts,
        Icon: BellIcon,
        href: `${pagePaths.alerts}/${encodeURIComponent(id)}`,
      },
      ...(mayOperate && state === 'firing'
        ? [
            {
              id: `acknowledge ${id}`,
              label: palette.acknowledge(title),
              words: `acknowledge ack ${id}`,
              group: groups.actions,
              Icon: CheckIcon,
              run: () => acknowledge(id, title),
            },
          ]
        : []),
    ]),
    {
      id: 'webhooks failed',
      label: palette.failedWebhooks,
      words: 'webhooks failed resend retry dead letter',
      group: pages.webhooks,
      Icon: HookIcon,
      href: `${pagePaths.webhooks}?state=failed`,
    },
    {
      id: 'webhooks compose',
      label: palette.composeWebhook,
      words: 'webhook compose send',
      group: pages.webhooks,
      Icon: HookIcon,
      href: `${pagePaths.webhooks}?tab=compose`,
    },
    ...(canDial && mayOperate
      ? [
          {
            id: 'outbound start',
            label: palette.startProject,
            words: 'outbound start project call',
            group: pages.outbound,
            Icon: PhoneIcon,
            href: `${pagePaths.outbound}?start=yes`,
          },
        ]
      : []),
    ...projects.map(({ projectId: id }) => ({
      id: `project ${id}`,
      label: id,
      words: 'outbound project',
      group: pages.outbound,
      Icon: PhoneIcon,
      href: `${pagePaths.outbound}/${encodeURIComponent(id)}`,
    })),
    ...deployments.map(({ deployment: id, name }) => ({
      id: `deployment ${id}`,
      label: name,
      words: `deployment ${id}`,
      group: pages.deployments,
      Icon: RocketIcon,
      href: `${pagePaths.deployments}/${encodeURIComponent(id)}`,
    })),
  ];
}

function useAcknowledge(): (id: string, title: string) => void {
  const palette = usePageTexts(paletteTexts);
  const say = useToast();
  const { client } = usePageClient();
  // Not a mutation: the palette is gone when the answer comes.
  return (alert_id, title) =>
    void client.alertAction({ alert_id, action: 'acknowledge' }).then(
      () => say({ tone: 'good', text: palette.acknowledged(title), subject: alert_id }),
      ({ message }: Error) => say({ tone: 'bad', text: `${title}: ${message}`, subject: alert_id }),
    );
}
