import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content } from '../content.ts';
import { makeBodies } from './index.ts';
import { cutText, outsideAddresses } from './text.ts';

const make = (type: keyof typeof makeBodies, content: Content) =>
  makeBodies[type]({
    content,
    botName: 'Bot',
    botIcon: 'https://example.com/i.png',
    timestamp: '2026-01-01T00:00:00.000Z',
  });
const says = (value: string): Content => ({ text: [{ value }] });
const card = (title: string, text: string): Content => ({
  card: { title: [{ value: title }], text: [{ value: text }], level: 'error' },
});
const types = ['discord', 'slack', 'dooray', 'teams', 'generic'] as const;

describe('the body', () => {
  it('for Discord mentions nobody, and shows markdown as text', () => {
    expect(make('discord', says('@everyone <@123> **b** [x](https://evil.example) `c`\n# h\n- i'))).toEqual({
      username: 'Bot',
      avatar_url: 'https://example.com/i.png',
      content:
        '@\u200beveryone \\<@\u200b123\\> \\*\\*b\\*\\* \\[x\\]\\(https://evil.example\\) \\`c\\`\n\\# h\n\\- i',
      allowed_mentions: { parse: [] },
    });
  });

  it('leaves web addresses and the words of a template as they are', () => {
    const content: Content = {
      card: {
        title: ['**', { value: '*' }, '**'],
        text: [{ value: 'see https://e.com/a_b_c?x=(1)_*' }],
        level: 'info',
      },
    };
    expect(make('discord', content)).toMatchObject({
      embeds: [{ title: '**\\***', description: 'see https://e.com/a_b_c?x=(1\\)\\_\\*', color: 0x2f81f7 }],
    });
  });

  it('for Slack has no markup, no mentions, and its control characters escaped', () => {
    expect(make('slack', { ...says('<!channel> a & b'), ...card('<T>', 'x') })).toEqual({
      username: 'Bot',
      icon_url: 'https://example.com/i.png',
      text: '&lt;!channel&gt; a &amp; b',
      mrkdwn: false,
      link_names: false,
      attachments: [
        { fallback: '&lt;T&gt;', title: '&lt;T&gt;', text: 'x', color: '#da3633', mrkdwn_in: [] },
      ],
    });
  });

  it('for Dooray is the design’s, without mentions', () => {
    expect(make('dooray', { ...says('@all 안녕'), ...card('T', '[@k](dooray://1/members/2)') })).toEqual({
      botName: 'Bot',
      botIconImage: 'https://example.com/i.png',
      text: '@\u200ball 안녕',
      attachments: [{ title: 'T', text: '[@\u200bk](dooray:\u200b//1/members/2)', color: '#da3633' }],
    });
  });

  it('for Teams is an Adaptive Card of text runs', () => {
    const body = make('teams', card('**T**', 'line <at>x</at>\nhttps://e.com/a.'));
    expect(body).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: { type: 'AdaptiveCard', version: '1.4' },
        },
      ],
    });
    const runs = [...JSON.stringify(body).matchAll(/"type":"TextRun","text":"([^"]*)"/g)].map(
      ([, text]) => text,
    );
    expect(runs).toEqual(['**T**', 'line <at>x</at>', 'https://e.com/a', '.', 'Bot']);
    expect(JSON.stringify(body)).toContain(
      '"selectAction":{"type":"Action.OpenUrl","url":"https://e.com/a"}',
    );
    expect(JSON.stringify(body)).not.toContain('"type":"TextBlock"');
  });

  it('for programs has the texts as they are', () => {
    expect(make('generic', { ...says('<b> *'), ...card('T', '@all') })).toEqual({
      type: 'notification',
      timestamp: '2026-01-01T00:00:00.000Z',
      data: { from: 'Bot', message: '<b> *', title: 'T', text: '@all', level: 'error' },
    });
  });

  it.each(types)('for %s is within the limits of its provider, whatever is said, and well-formed', (type) => {
    const limits: Record<string, number> = {
      discord: 16_000,
      slack: 40_000,
      dooray: 40_000,
      teams: 28_000,
      generic: 60_000,
    };
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '👨‍👩‍👧‍👦',
        '한',
        '\\',
        '&',
        '<',
        '*',
        '"',
        '\u0000',
        '\ud800',
        '\n',
        'https://e.com/x ',
      ),
    );
    const long = fc
      .tuple(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 4000 }))
      .map(([parts, times]) => parts.join('').repeat(times).slice(0, 30_000));
    fc.assert(
      fc.property(long, long, long, (text, title, description) => {
        const json = JSON.stringify(make(type, { ...says(text), ...card(title, description) }));
        expect(Buffer.byteLength(json)).toBeLessThanOrEqual(limits[type] ?? 0);
        expect(json).not.toMatch(/\\ud[89a-f]/);
        if (type !== 'discord') return;
        const { content, embeds } = JSON.parse(json) as {
          content: string;
          embeds: { title: string; description: string }[];
        };
        expect(content.length).toBeLessThanOrEqual(2000);
        expect(embeds[0]?.title.length).toBeLessThanOrEqual(256);
        expect(embeds[0]?.description.length).toBeLessThanOrEqual(4096);
      }),
      { numRuns: 5 },
    );
  });
});

describe('cutting', () => {
  it.each([
    ['short', 10, 'short'],
    ['a longer text', 9, 'a longer…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 12, '👨‍👩‍👧‍👦…'],
    ['한국어한국어', 4, '한국어…'],
    ['e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
    ['\\*\\*\\*', 4, '\\*…'],
    ['&amp;&amp;', 8, '&amp;…'],
    ['ab&amp;', 5, 'ab…'],
  ])('%j to %i is %j', (text, limit, expected) => expect(cutText(text, limit)).toBe(expected));

  it('keeps web addresses out of what is changed', () => {
    expect(outsideAddresses('a_b https://x.y/a_b, (http://z/_)', (part) => part.replaceAll('_', '-'))).toBe(
      'a-b https://x.y/a_b, (http://z/-)',
    );
  });
});
