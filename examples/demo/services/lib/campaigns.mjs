import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { sharedFolder } from './work.mjs';

/**
 * The two outbound projects of the demo, and what the exchange and the campaigns have to know of each other.
 *
 * @typedef {object} Campaign
 * @property {string} projectId
 * @property {string} callFlowId
 * @property {string} clientId account at the exchange
 * @property {string[]} extensions of its agents
 * @property {string} prefix of its numbers. No subscriber has such a number: none begins with a zero there.
 * @property {string} customer what its customers are called, before their number
 */

/** @type {readonly Campaign[]} */
export const campaigns = [
  {
    projectId: '고객만족도-조사',
    callFlowId: 'cf-satisfaction-survey',
    clientId: 'survey-desk',
    extensions: ['101', '102', '103', '104', '105'],
    prefix: '+82000',
    customer: '고객',
  },
  {
    projectId: '會員續約提醒',
    callFlowId: 'cf-membership-renewal',
    clientId: 'renewal-desk',
    extensions: ['201', '202', '203', '204'],
    prefix: '+886000',
    customer: '會員',
  },
];

/** Where the exchange is: the configuration of the server has the same address and the same variable. */
export const exchangeUrl = new URL(process.env.DEMO_PBX_URL || 'http://127.0.0.1:15060');

/**
 * The secrets of the accounts, by client id. They are made up on the first run, and kept for the user alone, so that what
 * the server has stored of them is true after a restart.
 *
 * @returns {Record<string, string>}
 */
export const accountSecrets = () => {
  const file = path.join(sharedFolder(), 'exchange-accounts.json');
  if (!fs.existsSync(file)) {
    const secrets = campaigns.map(({ clientId }) => [clientId, randomBytes(24).toString('base64url')]);
    const draft = `${file}.${process.pid}`;
    fs.writeFileSync(draft, JSON.stringify(Object.fromEntries(secrets)), { mode: 0o600 });
    try {
      // Unlike a rename, a link leaves the file of another service that was faster.
      fs.linkSync(draft, file);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(draft);
    }
  }
  return JSON.parse(fs.readFileSync(file, 'utf8'));
};
