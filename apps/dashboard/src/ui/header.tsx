import { type ReactNode, useSyncExternalStore } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { language } from '../prefs/language.ts';
import { type Language, languages } from '../prefs/language-choice.ts';
import { type Theme, theme } from '../prefs/theme.ts';
import { ConnectionState } from './connection-state.tsx';
import { GlobeIcon, Logo, MoonIcon, ScreenIcon, SunIcon } from './icons.tsx';

/** The product, the connection, who is signed in, and the reader's own choices. */
export function Header({ account }: { readonly account: ReactNode }) {
  return (
    <HeaderBar
      end={account && <div className="order-5 ml-auto min-w-0 sm:order-none sm:ml-0">{account}</div>}
    >
      <div className="order-3 sm:order-none">
        <ConnectionState />
      </div>
    </HeaderBar>
  );
}

/** The product and the reader's own choices, around what a page adds. */
export function HeaderBar({ children, end }: { readonly children?: ReactNode; readonly end?: ReactNode }) {
  return (
    <header className="sticky top-0 z-20 border-line border-b bg-surface">
      <div className="mx-auto flex max-w-[1680px] flex-wrap items-center gap-x-3 gap-y-1.5 px-3 py-2 sm:px-5">
        <div className="flex items-center gap-2">
          <Logo />
          <span className="font-semibold text-base tracking-tight">WatchHamster</span>
        </div>
        {children}
        <div className="order-2 ml-auto sm:order-none">
          <LanguageSwitch />
        </div>
        <div className="order-4 ml-auto sm:order-none sm:ml-0">
          <ThemeSwitch />
        </div>
        {end}
      </div>
    </header>
  );
}

function LanguageSwitch() {
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

function ThemeSwitch() {
  const { t } = useI18n();
  const chosen = useSyncExternalStore(theme.subscribe, theme.get);
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
            name="theme"
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
