export type { CallRecord } from './calls.ts';
export type { Certificate } from './certificate.ts';
export { type Cancel, type Clock, createManualClock, type ManualClock } from './clock.ts';
export { PbxSimulatorError, type PbxSimulatorErrorCode } from './errors.ts';
export type {
  AddedFault,
  EventEffect,
  Fault,
  FaultMoment,
  Faults,
  OddBody,
  RequestEffect,
  RequestTarget,
} from './faults.ts';
export type { EndReason, PbxHappening } from './happenings.ts';
export type { MakeCallRecord } from './make-calls.ts';
export type {
  Account,
  CallBehaviour,
  CallOutcome,
  CallRequest,
  DnSetup,
  PbxSimulatorOptions,
} from './options.ts';
export { type PbxSimulator, type PbxState, startPbxSimulator } from './simulator.ts';
export type { OpenSocket } from './sockets.ts';
export type {
  CallControlResult,
  Device,
  DnEntry,
  DnType,
  EventFrame,
  EventType,
  Participant,
  ParticipantStatus,
} from './wire.ts';
