import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** The pages, in the order of the navigation. */
export const pageNames = [
  'overview',
  'services',
  'logs',
  'alerts',
  'deployments',
  'webhooks',
  'outbound',
  'inspector',
  'settings',
] as const;
export type PageName = (typeof pageNames)[number];

/** Where each page is. What follows the path, such as `/services/cache`, is the page's own. */
export const pagePaths: Record<PageName, string> = {
  overview: '/',
  services: '/services',
  logs: '/logs',
  alerts: '/alerts',
  deployments: '/deployments',
  webhooks: '/webhooks',
  outbound: '/outbound',
  inspector: '/inspector',
  settings: '/settings',
};

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
