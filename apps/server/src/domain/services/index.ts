export type { ControlAction, ControlOptions, ControlOutcome } from './service.ts';
export { createServices, type Services, type ServicesOptions, UnknownServiceError } from './services.ts';
