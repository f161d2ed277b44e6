import type { OutboundProject } from '@watchhamster/shared-types';
import { Link } from 'wouter';
import { useMayOperate, useSnapshotPart } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { pagePaths } from '../../router/paths.ts';
import { Badge } from '../../ui/badge.tsx';
import { CheckIcon, PhoneIcon, UnplugIcon } from '../../ui/icons.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { outboundGlanceTexts } from './outbound-i18n.ts';

/** Projects that are shown; the rest is on their page. */
const most = 4;

/** The outbound projects and a way to start one. */
export default function OutboundGlance() {
  const t = usePageTexts(outboundGlanceTexts);
  const { format } = useI18n();
  const mayOperate = useMayOperate();
  const projects = useSnapshotPart((snapshot) => snapshot.projects);
  return (
    <Panel
      title={t.outbound}
      testId="outbound-glance"
      tools={
        <Link href={pagePaths.outbound} className="link text-[13px]">
          {t.allProjects}
        </Link>
      }
    >
      {!projects ? (
        <Skeleton rows={1} />
      ) : (
        <ul>
          {projects.slice(0, most).map((project) => (
            <Item key={project.projectId} project={project} />
          ))}
          <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-line border-t px-3.5 py-2 first:border-t-0">
            <span className="mr-auto text-soft">
              {projects.length === 0
                ? t.noProjects
                : projects.length > most && t.more(format.number(projects.length - most))}
            </span>
            {mayOperate && (
              <Link href={`${pagePaths.outbound}?start=yes`} className="button">
                <PhoneIcon width="13" height="13" />
                {t.startProject}
              </Link>
            )}
          </li>
        </ul>
      )}
    </Panel>
  );
}

function Item({ project: { projectId, ws_connected } }: { readonly project: OutboundProject }) {
  const t = usePageTexts(outboundGlanceTexts);
  return (
    <li className="flex flex-wrap items-center gap-x-2.5 gap-y-1 border-line border-t px-3.5 py-2 first:border-t-0">
      <Link
        href={`${pagePaths.outbound}/${encodeURIComponent(projectId)}`}
        className="link-plain min-w-0 flex-1 truncate font-medium"
        title={projectId}
      >
        {projectId}
      </Link>
      <Badge tone={ws_connected ? 'good' : 'warn'} icon={ws_connected ? CheckIcon : UnplugIcon}>
        {ws_connected ? t.connected : t.notConnected}
      </Badge>
    </li>
  );
}
