import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { PageName } from '../router/paths.ts';

type Load = () => Promise<{ readonly default: ComponentType }>;

const loads: Record<PageName, Load> = {
  overview: () => import('./overview/index.tsx'),
  services: () => import('./services/index.tsx'),
  logs: () => import('./logs/index.tsx'),
  alerts: () => import('./alerts/index.tsx'),
  deployments: () => import('./deployments/index.tsx'),
  webhooks: () => import('./webhooks/index.tsx'),
  outbound: () => import('./outbound/index.tsx'),
  inspector: () => import('./inspector/index.tsx'),
  settings: () => import('./settings/index.tsx'),
};

/** Each is loaded when it is first opened. */
export const pages: Record<PageName, LazyExoticComponent<ComponentType>> = {
  overview: lazy(loads.overview),
  services: lazy(loads.services),
  logs: lazy(loads.logs),
  alerts: lazy(loads.alerts),
  deployments: lazy(loads.deployments),
  webhooks: lazy(loads.webhooks),
  outbound: lazy(loads.outbound),
  inspector: lazy(loads.inspector),
  settings: lazy(loads.settings),
};

/**
 * Loads what was not opened yet, one after the other: when the server is gone, it gives out no pages. Never fails.
 *
 * @param pause resolves when there is time for the next.
 */
export async function loadPages(pause: () => Promise<void>): Promise<void> {
  for (const load of Object.values(loads)) {
    await pause();
    await load().catch(() => undefined);
  }
}
