import { expect, test } from 'vitest';
import { firstLanguage } from './language-choice.ts';

test('the address comes before the choice, the choice before the browser, and English last', () => {
  expect(firstLanguage('ko', 'en', ['zh-TW'])).toBe('ko');
  expect(firstLanguage(null, 'zh-TW', ['ko-KR'])).toBe('zh-TW');
  expect(firstLanguage('xx', undefined, ['fr', 'zh-HK', 'ko'])).toBe('zh-TW');
  expect(firstLanguage(null, undefined, ['fr'])).toBe('en');
});
