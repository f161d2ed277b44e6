export { type CallState, callStates } from './call.ts';
export { createDialling, type Dialling, inBrief, viewOf } from './dialling.ts';
export { ImportRefused, importCalls } from './import.ts';
export { type Format, maxListBytes } from './rows.ts';
export { diallingSettings, revisionOf } from './settings.ts';
export { createDialStore } from './store.ts';
