import { randomBytes } from 'node:crypto';

/** The configuration of a webhook target on this machine, which takes as many as come. */
export function localTarget(id: string, url: string): object {
  return {
    id,
    type: 'generic',
    url,
    secret: `whsec_${randomBytes(24).toString('base64')}`,
    allow_http: true,
    allow_private: true,
    rate_per_second: 1000,
  };
}
