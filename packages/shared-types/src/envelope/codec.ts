/** From and to the wire: decoding of anything, encoding of what is valid. */
export {
  type DecodedClientMessage,
  type DecodedParts,
  type DecodedServerMessage,
  type DecodeError,
  type DecodeFailure,
  decodeClientMessage,
  decodeClientParts,
  decodeServerMessage,
} from './decode.ts';
export { encodeMessage, prepareEnvelope, prepareMessage, serialize } from './encode.ts';
