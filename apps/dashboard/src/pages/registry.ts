import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { PageName } from '../router/paths.ts';

type Page = LazyExoticComponent<ComponentType>;

/** Each is loaded when it is first opened. */
export const pages: Record<PageName, Page> = {
  overview: lazy(() => import('./overview/index.tsx')),
  services: lazy(() => import('./services/index.tsx')),
  logs: lazy(() => import('./logs/index.tsx')),
  alerts: lazy(() => import('./alerts/index.tsx')),
  deployments: lazy(() => import('./deployments/index.tsx')),
  webhooks: lazy(() => import('./webhooks/index.tsx')),
  outbound: lazy(() => import('./outbound/index.tsx')),
  inspector: lazy(() => import('./inspector/index.tsx')),
  settings: lazy(() => import('./settings/index.tsx')),
};
