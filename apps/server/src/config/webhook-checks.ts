import { parseTemplate, TemplateSyntaxError } from '../domain/webhooks/template.ts';
import { type FieldProblem, fieldPath } from './problems.ts';
import type { WebhooksConfig, WebhookTargetConfig, WebhookTemplateConfig } from './webhooks.ts';

/** What a schema cannot say of webhooks: ids are unique, each target has one URL and its secret, templates can be read. */
export function checkWebhooks({ targets, templates, retry }: WebhooksConfig): FieldProblem[] {
  return [
    ...duplicates('targets', targets),
    ...duplicates('templates', templates),
    ...targets.flatMap(checkTarget),
    ...templates.flatMap(checkTemplate),
    ...(retry.min_delay_seconds > retry.max_delay_seconds
      ? [
          {
            path: ['webhooks', 'retry', 'min_delay_seconds'],
            message: `is more than max_delay_seconds (${retry.max_delay_seconds}); make it less, or that more`,
          },
        ]
      : []),
  ];
}

function duplicates(list: string, items: readonly { readonly id: string }[]): FieldProblem[] {
  const firsts = new Map<string, number>();
  return items.flatMap(({ id }, index) => {
    const first = firsts.get(id);
    if (first === undefined) {
      firsts.set(id, index);
      return [];
    }
    const other = fieldPath(['webhooks', list, first, 'id']);
    return [
      {
        path: ['webhooks', list, index, 'id'],
        message: `'${id}' is already the id of ${other}; ids are unique`,
      },
    ];
  });
}

function checkTarget(target: WebhookTargetConfig, index: number): FieldProblem[] {
  const at = (...steps: string[]) => ['webhooks', 'targets', index, ...steps];
  const problems: FieldProblem[] = [];
  const urls = (['url', 'url_env', 'url_file'] as const).filter((name) => target[name] !== undefined);
  const secrets = (['secret', 'secret_env', 'secret_file'] as const).filter(
    (name) => target[name] !== undefined,
  );
  const [, secondUrl] = urls;
  const [firstSecret, secondSecret] = secrets;
  if (urls.length === 0) problems.push({ path: at(), message: 'has no URL; add url_env, url_file or url' });
  if (secondUrl)
    problems.push({
      path: at(secondUrl),
      message: `is a second URL beside ${urls[0]}; leave one of them out`,
    });
  if (secondSecret)
    problems.push({
      path: at(secondSecret),
      message: `is a second secret beside ${firstSecret}; leave one of them out`,
    });
  if (target.type === 'generic' && !firstSecret) {
    problems.push({
      path: at(),
      message: 'is generic and has no secret to sign with; add secret_env, secret_file or secret (whsec_…)',
    });
  }
  if (target.type !== 'generic' && firstSecret)
    problems.push({
      path: at(firstSecret),
      message: 'only webhooks of the type generic are signed; leave it out',
    });
  return problems;
}

function checkTemplate({ title, text }: WebhookTemplateConfig, index: number): FieldProblem[] {
  const path = ['webhooks', 'templates', index];
  if (title.trim() === '' && text.trim() === '')
    return [{ path, message: 'says nothing; add a title or a text' }];
  return Object.entries({ title, text }).flatMap(([field, value]) => {
    try {
      parseTemplate(value);
      return [];
    } catch (cause) {
      if (!(cause instanceof TemplateSyntaxError)) throw cause;
      return [{ path: [...path, field], message: cause.message }];
    }
  });
}
