import type { Line } from '../line.ts';
import type { Account } from './account.ts';
import { PbxError } from './error.ts';

/** A project's line: its account, for as long as the project has it. */
export function lineOf(projectId: string, account: Account): Line {
  return {
    projectId,
    connected: () => account.isConnected(),
    extensions: () => account.mirror.extensions(),
    async makeCall(dn, destination, options) {
      // The first telephone, where nobody says which: an extension as a whole would ring all of them.
      const [first] = account.mirror.extensions().find((extension) => extension.dn === dn)?.devices ?? [];
      const device = options.device ?? first;
      const result = await account.api.makeCall(dn, destination, {
        ...options,
        ...(device === undefined ? {} : { device }),
      });
      if (result.outcome === 'made') account.suspect(dn, result.participantId);
      return result;
    },
    async drop(dn, participantId) {
      await account.api.drop(dn, participantId);
      account.suspect(dn, participantId);
    },
    refresh() {
      if (account.phase() === 'ready') return account.refresh();
      const reason = 'the project is not connected';
      return Promise.reject(new PbxError({ kind: 'lost', step: 'refresh', reason }));
    },
    onChange: (changed) => account.onChange(changed),
  };
}
