import { ErrorCode } from '@watchhamster/shared-types';
import { ForbiddenUrlError, NotifierError, TargetError, TemplateError } from '../domain/webhooks/index.ts';
import { CommandError, defineHandler } from './handler.ts';

/** Queues a webhook. The answer comes after it is stored: from then on it is not lost. */
export const sendWebhook = defineHandler('sendWebhook', ({ data, webhooks }) => {
  const { webhook_type: type, url, target_id: target, message, template_id: template, variables } = data;
  if (template === undefined && (message === undefined || message.trim() === '')) {
    throw new CommandError(
      ErrorCode.INVALID_MESSAGE_FORMAT,
      'a webhook says something: give a message, or a template_id with its variables',
    );
  }
  try {
    const webhook = webhooks.send({ type, url, target, message, template, variables });
    return {
      webhook_id: webhook.id,
      status: 'pending',
      ...(webhook.target === undefined ? {} : { target_id: webhook.target }),
    };
  } catch (cause) {
    throw refusalOf(cause);
  }
});

function refusalOf(cause: unknown): unknown {
  if (cause instanceof TemplateError)
    return new CommandError(ErrorCode.TEMPLATE_ERROR, cause.message, cause.details);
  if (cause instanceof TargetError)
    return new CommandError(ErrorCode.WEBHOOK_TARGET_NOT_FOUND, cause.message, cause.details);
  if (cause instanceof ForbiddenUrlError) {
    return new CommandError(ErrorCode.WEBHOOK_URL_FORBIDDEN, `the URL ${cause.message}`, {
      reason: cause.reason,
    });
  }
  if (!(cause instanceof NotifierError)) return cause;
  const code = cause.code === 'OUTBOX_FULL' ? ErrorCode.RATE_LIMIT_EXCEEDED : ErrorCode.INTERNAL_SERVER_ERROR;
  return new CommandError(code, cause.message, { reason: cause.code });
}
