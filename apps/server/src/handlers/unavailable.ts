import { ErrorCode } from '@watchhamster/shared-types';
import { CommandError } from './handler.ts';

/**
 * The answer to a message whose feature this server does not have. What it has is in `connection_status.features`.
 * @throws CommandError FEATURE_UNAVAILABLE, always.
 */
export function refuseUnavailable(feature: string): never {
  throw new CommandError(
    ErrorCode.FEATURE_UNAVAILABLE,
    `this version of the server has no ${feature}; connection_status.features lists what it has`,
    { feature },
  );
}
