import { expect, it } from 'vitest';
import { localeOf, localeOfHeader } from './negotiate.ts';

it('understands the tags of the three languages', () => {
  expect(['ko-KR', 'ko', 'en-US', 'zh-TW', 'zh_Hant_HK', 'zh', 'ZH-tw'].map(localeOf)).toEqual([
    'ko',
    'ko',
    'en',
    'zh-TW',
    'zh-TW',
    'zh-TW',
    'zh-TW',
  ]);
  expect(['fr', 'zh-CN', 'zh-Hans', '', '*'].map(localeOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it('takes the wanted language with the highest quality that there is', () => {
  expect(localeOfHeader('fr-FR, zh-TW;q=0.7, ko;q=0.9')).toBe('ko');
  expect(localeOfHeader('ko;q=0, en;q=0.1')).toBe('en');
  expect(localeOfHeader('fr')).toBeUndefined();
  expect(localeOfHeader(undefined)).toBeUndefined();
  expect(localeOfHeader(';;q=,,,')).toBeUndefined();
});
