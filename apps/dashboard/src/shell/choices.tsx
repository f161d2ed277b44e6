import { useId, useSyncExternalStore } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { language } from '../prefs/language.ts';
import { type Language, languages } from '../prefs/language-choice.ts';
import { type Theme, theme } from '../prefs/theme.ts';
import { GlobeIcon, MoonIcon, ScreenIcon, SunIcon } from '../ui/icons.tsx';

/** The language of the page. */
export function LanguageSwitch() {
  const { t } = useI18n();
  const chosen = useSyncExternalStore(language.subscribe, language.get);
  return (
    <div className="relative flex items-center">
      <GlobeIcon className="pointer-events-none absolute left-2 text-faint" />
      <select
        aria-label={t.language.label}
        className="field max-w-32 pl-7"
        value={chosen}
        onChange={(event) => language.set(event.target.value as Language)}
        data-testid="language-switch"
      >
        {Object.entries(languages).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

const themes: readonly { readonly value: Theme; readonly Icon: typeof SunIcon }[] = [
  { value: 'system', Icon: ScreenIcon },
  { value: 'light', Icon: SunIcon },
  { value: 'dark', Icon: MoonIcon },
];

/** Dark, light, or as the system is. */
export function ThemeSwitch() {
  const { t } = useI18n();
  const chosen = useSyncExternalStore(theme.subscribe, theme.get);
  const group = useId();
  return (
    <fieldset className="flex rounded-[7px] border border-control p-px" data-testid="theme-switch">
      <legend className="sr-only">{t.theme.label}</legend>
      {themes.map(({ value, Icon }) => (
        <label
          key={value}
          title={t.theme[value]}
          className="grid size-[28px] place-items-center rounded-[5px] text-faint has-checked:bg-info-tint has-checked:text-info pointer-coarse:size-[38px]"
        >
          <input
            type="radio"
            name={group}
            value={value}
            checked={chosen === value}
            onChange={() => theme.set(value)}
            className="sr-only"
          />
          <Icon />
          <span className="sr-only">{t.theme[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}
