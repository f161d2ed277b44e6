import { ErrorCode } from '@watchhamster/shared-types';
import { CommandError, defineHandler } from './handler.ts';

/** Acknowledges or dismisses an alert. What was done already is done again without an error, and nobody is told twice. */
export const alertAction = defineHandler('alertAction', ({ data, client, alerts }) => {
  const { alert_id, action } = data;
  const result = alerts.act(alert_id, action, client.name);
  switch (result.outcome) {
    case 'done':
      return { alert_id, state: result.state, changed: result.changed };
    case 'unknown_alert':
      throw new CommandError(
        ErrorCode.ALERT_NOT_FOUND,
        'GET /api/v1/alerts lists the alerts that there are',
        { alert_id },
      );
    case 'unknown_action': {
      const message = `expected one of ${result.known.join(', ')}`;
      throw new CommandError(ErrorCode.INVALID_MESSAGE_FORMAT, `action: ${message}`, {
        issues: [{ path: 'data.action', message }],
      });
    }
  }
});
