import { describe, expect, it } from 'vitest';
import { locale } from '../config/schema.ts';
import { textsFor } from './index.ts';

const crashed = { exitCode: 3, signal: null };
const killed = { exitCode: null, signal: 'SIGKILL' };

describe.each(locale.options)('texts in %s', (language) => {
  const { services } = textsFor(language);

  it('say what happened, with the values', () => {
    expect(services.failedWillRetry(crashed, 1.5)).toMatch(/3.*1\.5/);
    expect(services.failedStaysDown(killed)).toContain('SIGKILL');
    expect(services.crashLoop(6, 300)).toMatch(/6.*300|300.*6/);
    expect(services.programNotFound('newsd')).toContain('newsd');
    expect(services.programNotFound('newsd')).toContain('command');
    expect(services.folderNotFound('/srv/news')).toMatch(/\/srv\/news.*cwd/);
    expect(services.startFailedWillRetry('EAGAIN', 2)).toMatch(/EAGAIN.*2/);
  });

  it('are in that language', () => {
    const script = { en: /[A-Za-z]/, ko: /\p{Script=Hangul}/u, 'zh-TW': /\p{Script=Han}/u }[language];
    for (const say of [services.started, services.restarted, services.recovered, services.stopped]) {
      expect(say()).toMatch(script);
    }
  });
});

it('has the specification’s own words for a service that started', () => {
  expect(textsFor('ko').services.started()).toBe('서비스가 성공적으로 시작되었습니다');
});
