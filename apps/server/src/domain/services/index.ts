export { createServices, type Services, UnknownServiceError } from './services.ts';
export { createSqliteServiceStore } from './store-sqlite.ts';
