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
