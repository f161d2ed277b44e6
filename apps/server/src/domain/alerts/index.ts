export { type Alerts, createAlerts } from './alerts.ts';
export { createMemoryAlertStore } from './store-memory.ts';
export { createSqliteAlertStore } from './store-sqlite.ts';
