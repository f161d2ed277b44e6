import { ErrorCode } from '@watchhamster/shared-types';
import { OutboundError, PbxError } from '../domain/outbound/index.ts';
import { CommandError } from './handler.ts';

/** What a client is told of a command about a project that failed; anything else that was thrown as it is. */
export function outboundRefusal(cause: unknown, projectId: string): unknown {
  if (cause instanceof PbxError) {
    return new CommandError(ErrorCode.UPSTREAM_ERROR, cause.message, {
      projectId,
      step: cause.step,
      ...(cause.status === undefined ? {} : { status: cause.status }),
      reason: cause.reason,
      // Whether the server goes on trying by itself.
      retried: cause.kind !== 'credentials',
    });
  }
  if (cause instanceof OutboundError)
    return new CommandError(ErrorCode[cause.code], cause.message, cause.details);
  return cause;
}
