export { OutboundError } from './errors.ts';
export { createOutbound, type Outbound, type OutboundOptions } from './outbound.ts';
export { PbxError } from './pbx/error.ts';
export { createSecret } from './secret.ts';
