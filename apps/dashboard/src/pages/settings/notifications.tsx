import { useState, useSyncExternalStore } from 'react';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { type NotificationLevel, notificationLevels, notifications } from '../../prefs/notifications.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { BellIcon } from '../../ui/icons.tsx';
import { settingsTexts } from './i18n.ts';

type Permission = NotificationPermission | 'unsupported';

function currentPermission(): Permission {
  return typeof Notification === 'undefined' || !window.isSecureContext
    ? 'unsupported'
    : Notification.permission;
}

/** From which level on the system shows alerts, and whether the browser lets it. */
export function NotificationSettings() {
  const t = usePageTexts(settingsTexts);
  const level = useSyncExternalStore(notifications.subscribe, notifications.get);
  const [permission, setPermission] = useState(currentPermission);
  const ask = async () => {
    await Notification.requestPermission();
    setPermission(currentPermission());
  };
  const choose = (next: string) => {
    notifications.set(next as NotificationLevel);
    if (next !== 'off' && permission === 'default') void ask();
  };
  const showTest = () => {
    try {
      new Notification(t.testTitle, { body: t.testBody, tag: 'watchhamster-test' });
    } catch {
      setPermission('unsupported');
    }
  };
  return (
    <section className="panel flex flex-col gap-3 p-3.5" aria-label={t.notifications}>
      <div>
        <h2 className="font-semibold text-[15px]">{t.notifications}</h2>
        <p className="text-[13px] text-faint">{t.notificationsHint}</p>
      </div>
      <SelectField
        label={t.from}
        value={level}
        options={notificationLevels.map((value) => ({ value, label: t.levels[value] }))}
        onChoose={choose}
        data-testid="notification-level"
      />
      <div className="flex flex-wrap items-center gap-2">
        <p
          role="status"
          className={permission === 'denied' ? 'text-warn' : 'text-soft'}
          data-testid="notification-permission"
        >
          {t[permission]}
        </p>
        {permission === 'default' && (
          <Button icon={BellIcon} onClick={() => void ask()}>
            {t.ask}
          </Button>
        )}
        {permission === 'granted' && <Button onClick={showTest}>{t.test}</Button>}
      </div>
    </section>
  );
}
