import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsFor } from '../../i18n/index.ts';
import { TemplateError } from './errors.ts';
import {
  missingVariables,
  parseTemplate,
  type Rich,
  renderTemplate,
  TemplateSyntaxError,
} from './template.ts';
import { builtInTemplates, createTemplates } from './templates.ts';

const plain = (rich: Rich): string =>
  rich.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('');
const render = (text: string, variables: Record<string, string>): string =>
  plain(renderTemplate(parseTemplate(text), variables));

describe('a template', () => {
  it.each([
    ['{a} and {{a}}', '1 and 1'],
    ['{ a } and {{ a }}', '1 and 1'],
    ['{a}{b}', '12'],
    ['\\{a\\} \\\\ {a}', '{a} \\ 1'],
    ['{{a}}{b}', '12'],
    ['nothing', 'nothing'],
    ['', ''],
  ])('%j is %j', (text, expected) => expect(render(text, { a: '1', b: '2' })).toBe(expected));

  it('does not look for placeholders in values', () => {
    expect(render('{a}', { a: '{b} {{b}} $& \\{', b: 'no' })).toBe('{b} {{b}} $& \\{');
  });

  it('keeps apart what its author wrote and what came in', () => {
    expect(renderTemplate(parseTemplate('**{a}**'), { a: '*x*' })).toEqual(['**', { value: '*x*' }, '**']);
  });

  it.each([
    '{',
    '}',
    '{a',
    'a}',
    '{{a}',
    '{a}}',
    '{}',
    '{{}}',
    '{a b}',
    '{1a}',
    '{{{a}}}',
    '{a.{b}}',
    '{"json": 1}',
  ])('%j is refused', (text) => expect(() => parseTemplate(text)).toThrow(TemplateSyntaxError));

  it('takes any text whose braces and backslashes are escaped, as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = text.replace(/[\\{}]/g, '\\$&');
        expect(render(escaped, {})).toBe(text);
      }),
    );
  });

  it('finds what is missing, and is not misled by prototypes', () => {
    const template = parseTemplate('{toString} {b} {__proto__}');
    expect(missingVariables([template], { b: '' })).toEqual(['toString', '__proto__']);
  });
});

describe('templates', () => {
  const variables = {
    posco_news_alert: { title: 'T', url: 'https://example.com', timestamp: 'now' },
    system_error_alert: { service_name: 'S', error_message: 'E', timestamp: 'now' },
    deployment_success: { branch: 'B', commit_hash: 'C', timestamp: 'now' },
  };

  describe.each(['en', 'ko', 'zh-TW'] as const)('in %s', (locale) => {
    const templates = createTemplates([], textsFor(locale).webhooks);
    it.each(builtInTemplates)('%s shows every variable that the design names', (id) => {
      const card = templates.render(id, variables[id]);
      const text = `${plain(card.title)}\n${plain(card.text)}`;
      for (const value of Object.values(variables[id])) expect(text).toContain(value);
    });
    it.each(builtInTemplates)('%s names each variable that is missing', (id) => {
      for (const name of Object.keys(variables[id])) {
        const { [name as never]: _, ...rest } = variables[id] as Record<string, string>;
        expect(() => templates.render(id, rest)).toThrow(new RegExp(`needs '${name}'`));
      }
    });
  });

  it('of the configuration replace built-in ones, and unknown ones are named with the nearest', () => {
    const templates = createTemplates(
      [{ id: 'posco_news_alert', title: 'mine {x}', text: '', level: 'critical' }],
      textsFor('en').webhooks,
    );
    expect(templates.render('posco_news_alert', { x: '1' })).toMatchObject({
      title: ['mine ', { value: '1' }],
      level: 'critical',
    });
    expect(() => templates.render('posco_new_alert', {})).toThrow(TemplateError);
    expect(() => templates.render('posco_new_alert', {})).toThrow("did you mean 'posco_news_alert'?");
  });
});
