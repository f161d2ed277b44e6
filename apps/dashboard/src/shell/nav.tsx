import { type ComponentType, type SVGProps, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useSnapshotPart } from '../data/live.tsx';
import { usePageTexts } from '../i18n/page-texts.ts';
import { type PageName, pageNames, pagePaths } from '../router/paths.ts';
import { Dialog } from '../ui/dialog.tsx';
import {
  BellIcon,
  EyeIcon,
  HomeIcon,
  HookIcon,
  LinesIcon,
  MoreIcon,
  PhoneIcon,
  RocketIcon,
  ServerIcon,
  SlidersIcon,
} from '../ui/icons.tsx';
import { LanguageSwitch, ThemeSwitch } from './choices.tsx';
import { shellTexts } from './i18n.ts';

const icons: Record<PageName, ComponentType<SVGProps<SVGSVGElement>>> = {
  overview: HomeIcon,
  services: ServerIcon,
  logs: LinesIcon,
  alerts: BellIcon,
  deployments: RocketIcon,
  webhooks: HookIcon,
  outbound: PhoneIcon,
  inspector: EyeIcon,
  settings: SlidersIcon,
};

/** The pages that a phone shows at its lower edge; the rest is behind "more". */
const first: readonly PageName[] = ['overview', 'services', 'logs', 'alerts'];

/** The page that an address belongs to. */
export function pageOf(path: string): PageName | undefined {
  return pageNames.find((name) =>
    name === 'overview' ? path === '/' : path === pagePaths[name] || path.startsWith(`${pagePaths[name]}/`),
  );
}

/** What of a page should not wait until somebody opens it. */
interface Concern {
  readonly count: number;
  readonly text: string;
}

function useConcerns(): Partial<Record<PageName, Concern>> {
  const t = usePageTexts(shellTexts);
  const failed = useSnapshotPart(
    ({ services }) => services.filter(({ status }) => status === 'error').length,
  );
  const firing = useSnapshotPart(({ alerts }) => alerts.filter(({ state }) => state === 'firing').length);
  const dead = useSnapshotPart(({ webhooks }) => webhooks.failed);
  return {
    ...(failed ? { services: { count: failed, text: t.failedServices(failed) } } : {}),
    ...(firing ? { alerts: { count: firing, text: t.firingAlerts(firing) } } : {}),
    ...(dead ? { webhooks: { count: dead, text: t.failedWebhooks(dead) } } : {}),
  };
}

/** The pages: beside the content, as icons where there is less room, and at the lower edge of a phone. */
export function Navigation() {
  const t = usePageTexts(shellTexts);
  const [path] = useLocation();
  const here = pageOf(path);
  const concerns = useConcerns();
  const [isMoreOpen, setMoreOpen] = useState(false);
  const others = pageNames.filter((name) => !first.includes(name));
  return (
    <nav aria-label={t.navigation} className="side-nav" data-testid="navigation">
      {pageNames.map((name) => (
        <NavLink
          key={name}
          name={name}
          isHere={name === here}
          concern={concerns[name]}
          className={first.includes(name) ? '' : 'max-md:hidden'}
        />
      ))}
      <button
        type="button"
        className="nav-link md:hidden"
        aria-haspopup="dialog"
        data-here={here !== undefined && !first.includes(here)}
        onClick={() => setMoreOpen(true)}
        data-testid="nav-more"
      >
        <MoreIcon width="17" height="17" />
        <span className="nav-label">{t.more}</span>
        {others.some((name) => concerns[name]) && <span aria-hidden="true" className="nav-dot" />}
      </button>
      {isMoreOpen && (
        <Dialog title={t.more} onClose={() => setMoreOpen(false)}>
          <div className="-mx-2 flex flex-col">
            {others.map((name) => (
              <NavLink
                key={name}
                name={name}
                isHere={name === here}
                concern={concerns[name]}
                className="nav-link-row"
                onOpen={() => setMoreOpen(false)}
              />
            ))}
          </div>
          <div className="mt-3 flex flex-wrap items-center justify-between gap-2 border-line border-t pt-3">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </Dialog>
      )}
    </nav>
  );
}

interface NavLinkProps {
  readonly name: PageName;
  readonly isHere: boolean;
  readonly concern: Concern | undefined;
  readonly className: string;
  readonly onOpen?: () => void;
}

function NavLink({ name, isHere, concern, className, onOpen }: NavLinkProps) {
  const t = usePageTexts(shellTexts);
  const Icon = icons[name];
  return (
    <Link
      href={pagePaths[name]}
      aria-current={isHere ? 'page' : undefined}
      title={concern ? `${t.pages[name]} – ${concern.text}` : t.pages[name]}
      className={`nav-link ${className}`}
      onClick={() => onOpen?.()}
      data-testid={`nav-${name}`}
    >
      <Icon width="17" height="17" />
      <span className="nav-label">{t.pages[name]}</span>
      {concern && (
        <span className="nav-count">
          <span aria-hidden="true">{concern.count > 99 ? '99+' : concern.count}</span>
          <span className="sr-only"> ({concern.text})</span>
        </span>
      )}
    </Link>
  );
}
