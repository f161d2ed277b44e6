import { expect, it } from 'vitest';
import { createMirror } from './mirror.ts';

const nothing = { gone: new Set<string>(), told: new Map<string, unknown>() };

it.each([
  ['that has a telephone', [{ device_id: 'sip:101' }], true],
  ['whose telephones are not told', undefined, true],
  ['without a telephone', [], false],
])('the agent of an extension %s', (_, devices, available) => {
  const mirror = createMirror();
  mirror.setAvailability(new Set(['101']));
  mirror.replaceAll([{ dn: '101', type: 'Wextension', devices }], nothing);
  expect(mirror.extensions()).toMatchObject([{ dn: '101', available }]);
});

it('a telephone that comes back is a change', () => {
  const mirror = createMirror();
  mirror.setAvailability('untold');
  mirror.replaceAll([{ dn: '101', type: 'Wextension', devices: [] }], nothing);
  const devices = [{ device_id: 'sip:101' }];
  expect(mirror.replaceAll([{ dn: '101', type: 'Wextension', devices }], nothing)).toBe(true);
  expect(mirror.extensions()).toMatchObject([{ available: true, devices: ['sip:101'] }]);
});
