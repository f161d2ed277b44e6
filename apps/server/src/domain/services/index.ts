export { createServices, type Services, UnknownServiceError } from './services.ts';
