/** From and to the wire: decoding of anything, encoding of what is valid. */
export {
  type DecodedClientMessage,
  type DecodedServerMessage,
  type DecodeError,
  type DecodeFailure,
  decodeClientMessage,
  decodeServerMessage,
} from './decode.ts';
export { encodeMessage, prepareMessage, serialize } from './encode.ts';
