import type { ComponentType, SVGProps } from 'react';
import type { ServiceAction } from '../data/commands.ts';
import { useMayOperate, usePageClient, useSnapshotPart } from '../data/live.tsx';
import { useI18n } from '../i18n/index.tsx';
import { usePageTexts } from '../i18n/page-texts.ts';
import { language } from '../prefs/language.ts';
import { type Language, languages } from '../prefs/language-choice.ts';
import { theme } from '../prefs/theme.ts';
import { pageNames, pagePaths } from '../router/paths.ts';
import {
  GlobeIcon,
  LinesIcon,
  PlayIcon,
  RestartIcon,
  RightIcon,
  ScreenIcon,
  ServerIcon,
} from '../ui/icons.tsx';
import { shellTexts } from './i18n.ts';
import { paletteTexts } from './palette-i18n.ts';
import { useWorkItems } from './palette-work.ts';

/** Something that the palette offers: an address to go to, or something to do. */
export type PaletteItem = {
  readonly id: string;
  readonly label: string;
  /** Found by these, too: ids, and the English names. */
  readonly words: string;
  readonly group: string;
  readonly Icon: ComponentType<SVGProps<SVGSVGElement>>;
} & ({ readonly href: string } | { readonly href?: undefined; readonly run: () => void });

/** What may be done without a question first, by the status of a service. */
const actionsOf: Readonly<Record<string, readonly ServiceAction[]>> = {
  running: ['restart'],
  stopped: ['start'],
  error: ['start', 'restart'],
};

/** Everything that the palette offers now, in the reader's language. */
export function usePaletteItems(): readonly PaletteItem[] {
  const { t } = useI18n();
  const { pages } = usePageTexts(shellTexts);
  const palette = usePageTexts(paletteTexts);
  const services = useSnapshotPart((snapshot) => snapshot.services) ?? [];
  const mayOperate = useMayOperate();
  const { commands } = usePageClient();
  const { groups } = palette;
  const work = useWorkItems();
  const needed = new Set(services.flatMap((other) => (other.status === 'running' ? other.depends_on : [])));
  return [
    ...pageNames.map((name) => ({
      id: `page ${name}`,
      label: pages[name],
      words: name,
      group: groups.pages,
      Icon: RightIcon,
      href: pagePaths[name],
    })),
    ...services.flatMap(({ service_id: id, service_name: name, status, depends_on }) => {
      // What others depend on is restarted where the question about them can be asked.
      const actions = mayOperate && !needed.has(id) ? (actionsOf[status] ?? []) : [];
      return [
        {
          id: `service ${id}`,
          label: name,
          words: `${id} ${depends_on.join(' ')}`,
          group: groups.services,
          Icon: ServerIcon,
          href: `${pagePaths.services}/${encodeURIComponent(id)}`,
        },
        {
          id: `logs ${id}`,
          label: palette.logsOf(name),
          words: `${id} logs`,
          group: groups.services,
          Icon: LinesIcon,
          href: `${pagePaths.logs}?service=${encodeURIComponent(id)}`,
        },
        ...actions.map((action) => ({
          id: `${action} ${id}`,
          label: t.services.actionOn[action](name),
          words: `${action} ${id}`,
          group: groups.actions,
          Icon: action === 'start' ? PlayIcon : RestartIcon,
          run: () => void commands.run(id, action),
        })),
      ];
    }),
    ...work,
    ...(['system', 'light', 'dark'] as const).map((choice) => ({
      id: `theme ${choice}`,
      label: palette.theme(t.theme[choice]),
      words: `theme ${choice}`,
      group: groups.actions,
      Icon: ScreenIcon,
      run: () => theme.set(choice),
    })),
    ...Object.entries(languages).map(([tag, name]) => ({
      id: `language ${tag}`,
      label: palette.language(name),
      words: `language ${tag}`,
      group: groups.actions,
      Icon: GlobeIcon,
      run: () => language.set(tag as Language),
    })),
  ];
}
