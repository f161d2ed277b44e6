import type { Directory } from './directory.ts';
import type { Account } from './options.ts';
import { type Result, refuse } from './results.ts';

/** Answers `/xapi/v1/Users`, as far as `Number eq '…'`, `$top` and `$skip` go; of fields it gives all. */
export function users(directory: Directory, account: Account, query: URLSearchParams): Result {
  if (account.configuration === 'denied') {
    return refuse(403, 'This client has no access to the configuration');
  }
  const filter = query.get('$filter');
  const number = filter === null ? undefined : /^\s*Number\s+eq\s+'((?:[^']|'')*)'\s*$/i.exec(filter)?.[1];
  if (filter !== null && number === undefined) {
    return refuse(400, `The filter ${JSON.stringify(filter)} is not known here; use Number eq '101'`);
  }
  const count = (name: '$top' | '$skip'): number | undefined => {
    const text = query.get(name);
    return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
  };
  const skip = count('$skip') ?? 0;
  const expand = query.get('$expand')?.split(',') ?? [];
  const value = directory
    .all()
    .filter(({ dn, type }) => type === 'Wextension' && (number === undefined || dn === number))
    .map(({ dn, name, profile }, index) => ({
      Id: index + 1,
      Number: dn,
      FirstName: name,
      LastName: '',
      DisplayName: name,
      CurrentProfileName: profile,
      ...(expand.includes('ForwardingProfiles') ? { ForwardingProfiles: profiles } : {}),
    }))
    .slice(skip, skip + (count('$top') ?? Number.POSITIVE_INFINITY));
  return { status: 200, body: { '@odata.context': '$metadata#Users', value } };
}

const profiles = ['Available', 'Away', 'Out of office', 'Custom 1', 'Custom 2'].map((Name, index) => ({
  Id: index + 1,
  Name,
  CustomName: '',
  NoAnswerTimeout: 20,
}));
