import { type AlertLevel, nearestName } from '@watchhamster/shared-types';
import type { WebhookTemplateConfig } from '../../config/webhooks.ts';
import type { WebhookTexts } from '../../i18n/texts.ts';
import type { Card } from './content.ts';
import { TemplateError } from './errors.ts';
import { missingVariables, parseTemplate, renderTemplate, type Template } from './template.ts';

/** The ids of the templates that are always there. */
export const builtInTemplates = ['posco_news_alert', 'system_error_alert', 'deployment_success'] as const;

/** Templates by id. */
export interface Templates {
  /** @throws TemplateError when there is no such template, or a variable is missing. */
  render(id: string, variables: Readonly<Record<string, string>>): Card;
}

interface ParsedTemplate {
  readonly title: Template;
  readonly text: Template;
  readonly level: AlertLevel;
}

/** Built-in templates in the server's language, and those of the configuration, which replace built-in ones of the same id. */
export function createTemplates(
  configured: readonly WebhookTemplateConfig[],
  { templates: texts }: WebhookTexts,
): Templates {
  const level: Record<(typeof builtInTemplates)[number], AlertLevel> = {
    posco_news_alert: 'info',
    system_error_alert: 'error',
    deployment_success: 'info',
  };
  const all = new Map<string, ParsedTemplate>();
  for (const id of builtInTemplates) all.set(id, parse({ ...texts[id], level: level[id] }));
  for (const template of configured) all.set(template.id, parse(template));
  return {
    render(id, variables) {
      const found = all.get(id);
      if (!found) {
        const nearest = nearestName(id, all.keys());
        const hint = nearest ? `did you mean '${nearest}'?` : `known: ${[...all.keys()].join(', ')}`;
        throw new TemplateError(`no template has the id '${id.slice(0, 100)}'; ${hint}`, {
          template_id: id.slice(0, 100),
          known: [...all.keys()],
          ...(nearest ? { nearest } : {}),
        });
      }
      const missing = missingVariables([found.title, found.text], variables);
      if (missing.length > 0) {
        const names = missing.map((name) => `'${name}'`).join(', ');
        throw new TemplateError(`the template '${id}' needs ${names}, which variables does not have`, {
          template_id: id,
          missing,
        });
      }
      return {
        title: renderTemplate(found.title, variables),
        text: renderTemplate(found.text, variables),
        level: found.level,
      };
    },
  };
}

function parse({
  title,
  text,
  level,
}: Pick<WebhookTemplateConfig, 'title' | 'text' | 'level'>): ParsedTemplate {
  return { title: parseTemplate(title), text: parseTemplate(text), level };
}
