import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { usePageTexts } from '../i18n/page-texts.ts';
import { Logo, SearchIcon } from '../ui/icons.tsx';
import { LanguageSwitch, ThemeSwitch } from './choices.tsx';
import { ConnectionState } from './connection-state.tsx';
import { shellTexts } from './i18n.ts';

interface HeaderProps {
  /** Who is signed in; nothing where nobody has to be. */
  readonly account: ReactNode;
  readonly onSearch: () => void;
}

/** The product, the connection, the search, who is signed in, and the reader's own choices. */
export function Header({ account, onSearch }: HeaderProps) {
  const t = usePageTexts(shellTexts);
  const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);
  return (
    <HeaderBar
      end={
        <>
          {account}
          <div className="hidden items-center gap-2 md:flex">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </>
      }
    >
      <ConnectionState />
      <button
        type="button"
        className="button ml-auto text-faint max-sm:w-[30px] max-sm:px-0 max-sm:pointer-coarse:w-[40px]"
        aria-keyshortcuts="Control+K Meta+K"
        title={t.palette.open}
        onClick={onSearch}
        data-testid="open-palette"
      >
        <SearchIcon />
        <span className="max-sm:sr-only">{t.palette.short}</span>
        <span aria-hidden="true" className="ml-3 font-sans text-xs max-lg:hidden">
          {isMac ? '⌘K' : 'Ctrl K'}
        </span>
      </button>
    </HeaderBar>
  );
}

/** The product, around what a page adds. */
export function HeaderBar({ children, end }: { readonly children?: ReactNode; readonly end?: ReactNode }) {
  return (
    <header className="sticky top-0 z-20 border-line border-b bg-surface">
      <div className="flex min-h-[48px] flex-wrap items-center gap-x-3 gap-y-1.5 px-3 py-1.5 lg:px-4">
        <Link href="/" className="flex items-center gap-2 rounded" aria-label="WatchHamster">
          <Logo />
          <span className="font-semibold text-base tracking-tight max-sm:hidden">WatchHamster</span>
        </Link>
        {children}
        {end}
      </div>
    </header>
  );
}
