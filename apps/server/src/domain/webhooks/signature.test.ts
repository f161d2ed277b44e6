import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSigningKey, signatureHeaders } from './signature.ts';

describe('a signature', () => {
  it('is that of the convention’s own example', () => {
    const key = readSigningKey('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
    expect(
      signatureHeaders(
        { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: 1_614_265_330_000, body: '{"test": 2432232314}' },
        key,
      ),
    ).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is checked by a receiver that knows the key, and by no other', () => {
    const bytes = randomBytes(32);
    const key = readSigningKey(`whsec_${bytes.toString('base64')}`);
    const body = '{"text":"안녕"}';
    const headers = signatureHeaders({ id: 'w', at: 5000, body }, key);
    const expected = createHmac('sha256', bytes).update(`w.5.${body}`).digest();
    expect(
      timingSafeEqual(Buffer.from(headers['webhook-signature']?.slice(3) ?? '', 'base64'), expected),
    ).toBe(true);
    const other = signatureHeaders({ id: 'w', at: 5000, body }, randomBytes(32));
    expect(other['webhook-signature']).not.toBe(headers['webhook-signature']);
  });

  it.each([
    '',
    'whsec_',
    'whsec_c2hvcnQ=',
    'c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0',
    `whsec_${'A'.repeat(100)}`,
    'whsec_****',
  ])('has no key in %j', (text) => expect(readSigningKey(text)).toBeUndefined());
});
