import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { MoreRows, useFirstRows } from '../../ui/first-rows.tsx';
import { DownIcon } from '../../ui/icons.tsx';
import type { Setting } from './flatten.ts';
import { settingsTexts } from './i18n.ts';

interface ConfigurationSectionProps {
  /** Its key in the configuration. */
  readonly name: string;
  readonly settings: readonly Setting[];
  /** Whether it is open at first; the reader opens and closes it then. */
  readonly isOpen: boolean;
}

/** A section of the configuration with all its values, which opens and closes. */
export function ConfigurationSection({ name, settings, isOpen }: ConfigurationSectionProps) {
  const t = usePageTexts(settingsTexts);
  const { format } = useI18n();
  const rows = useFirstRows(settings, 200);
  return (
    <details className="group border-line border-t" open={isOpen} data-testid={`config-${name}`}>
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 px-3.5 py-1.5 outline-offset-[-2px] hover:bg-inset [&::-webkit-details-marker]:hidden">
        <DownIcon width="12" height="12" className="-rotate-90 text-faint group-open:rotate-0" />
        <span className="font-medium font-mono text-[13px]">{name}</span>
        <span className="ml-auto text-[13px] text-faint">{t.count(format.number(settings.length))}</span>
      </summary>
      <dl>
        {rows.shown.map(({ path, value }) => (
          <div
            key={path}
            className="grid gap-x-4 border-line border-t py-1.5 pr-3.5 pl-8 font-mono text-[12.5px] sm:grid-cols-2"
          >
            <dt className="text-soft [overflow-wrap:anywhere]">{path}</dt>
            <dd className={`[overflow-wrap:anywhere] ${value === undefined ? 'text-faint' : ''}`}>
              {value ?? t.empty}
            </dd>
          </div>
        ))}
      </dl>
      <MoreRows rows={rows} />
    </details>
  );
}
