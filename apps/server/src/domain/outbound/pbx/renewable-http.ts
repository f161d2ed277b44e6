import type { PbxHttp } from './http.ts';

/** Requests to a PBX whose settings may change. */
export interface RenewableHttp extends PbxHttp {
  /** From now on requests go by other settings. Those under way come to their end by the old ones: nobody else could
   * say whether a call was made. */
  renew(): void;
}

interface Entry {
  readonly http: PbxHttp;
  underWay: number;
}

/** @param create makes one by the settings of the moment */
export function createRenewableHttp(create: () => PbxHttp): RenewableHttp {
  let current: Entry = { http: create(), underWay: 0 };
  const retired = new Set<Entry>();
  return {
    async send(request) {
      const entry = current;
      entry.underWay += 1;
      try {
        return await entry.http.send(request);
      } finally {
        entry.underWay -= 1;
        if (entry.underWay === 0 && retired.delete(entry)) entry.http.close();
      }
    },
    renew() {
      const before = current;
      current = { http: create(), underWay: 0 };
      if (before.underWay === 0) before.http.close();
      else retired.add(before);
    },
    close() {
      for (const { http } of [current, ...retired]) http.close();
    },
  };
}
