import { useMessage } from '@watchhamster/client/react';
import { useLocation } from 'wouter';
import { isWanted, notifications } from '../prefs/notifications.ts';
import { pagePaths } from '../router/paths.ts';

/** Shows alerts through the system while nobody looks at the page, as far as that was chosen and allowed. */
export function AlertNotifications() {
  const [, goTo] = useLocation();
  useMessage('alert', ({ data, position }) => {
    const { level, title, message, state, alert_id } = data;
    const isNews = state === undefined || state === 'firing';
    if (!isNews || !document.hidden || !isWanted(notifications.get(), level)) return;
    if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
    try {
      // The same tag in every tab: the system shows it once.
      const shown = new Notification(title, { body: message, tag: alert_id ?? String(position ?? title) });
      shown.onclick = () => {
        window.focus();
        goTo(
          alert_id === undefined ? pagePaths.alerts : `${pagePaths.alerts}/${encodeURIComponent(alert_id)}`,
        );
        shown.close();
      };
    } catch {
      // Browsers of phones only let service workers do this.
    }
  });
  return null;
}
