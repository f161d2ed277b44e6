import { describe, expect, it } from 'vitest';
import { connect, getToken, listen, startTestPbx } from './support.ts';

const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, number>;

describe('tokens', () => {
  it('are given for urlencoded and multipart forms, and expire when they say', async () => {
    await using test = await startTestPbx({ tokens: { lifetimeMs: 120_000, expiresIn: 60 } });
    const form = new FormData();
    form.append('client_id', 'app');
    form.append('client_secret', 'not-a-secret & odd=%');
    form.append('grant_type', 'client_credentials');
    const multipart = await fetch(`${test.pbx.url}/connect/token`, { method: 'POST', body: form });
    const answer = (await multipart.json()) as Record<string, unknown>;
    expect(answer).toMatchObject({ token_type: 'Bearer', expires_in: 60 });
    const { iat = 0, exp = 0 } = claimsOf(String(answer.access_token));
    expect([exp - iat, iat * 1000]).toEqual([120, test.clock.now()]);

    const client = await connect(test.pbx);
    expect(test.pbx.state().tokens).toEqual({ issued: 2, valid: 2 });
    test.clock.advance(119_999);
    expect((await client.get('/callcontrol')).status).toBe(200);
    test.clock.advance(1);
    const refused = await client.get('/callcontrol');
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ status: 401 });
    expect(test.pbx.state().tokens).toEqual({ issued: 2, valid: 0 });
  });

  it.each([
    [
      'a wrong secret',
      { client_id: 'app', client_secret: 'x', grant_type: 'client_credentials' },
      401,
      'invalid_client',
    ],
    [
      'another grant',
      { client_id: 'app', client_secret: 'x', grant_type: 'password' },
      400,
      'unsupported_grant_type',
    ],
  ])('are refused for %s', async (_, form, status, error) => {
    await using test = await startTestPbx();
    const answer = await fetch(`${test.pbx.url}/connect/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error });
    expect(test.pbx.state().tokens.issued).toBe(0);
  });

  it('are refused for JSON, and by GET', async () => {
    await using test = await startTestPbx();
    const url = `${test.pbx.url}/connect/token`;
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(400);
    expect((await fetch(url)).status).toBe(405);
  });

  it.each([
    ['that was changed', (token: string) => `${token.slice(0, -4)}AAAA`],
    ['of another algorithm', (token: string) => `eyJhbGciOiJub25lIn0.${token.split('.')[1]}.`],
    ['that is none', () => 'x'],
  ])('are not accepted: one %s', async (_, change) => {
    await using test = await startTestPbx();
    const { token } = await connect(test.pbx);
    const headers = { authorization: `Bearer ${change(token)}` };
    expect((await fetch(`${test.pbx.url}/callcontrol`, { headers })).status).toBe(401);
  });

  it('are not accepted any more once they are revoked', async () => {
    await using test = await startTestPbx();
    const client = await connect(test.pbx);
    test.pbx.revokeTokens();
    expect((await client.get('/callcontrol')).status).toBe(401);
    expect((await (await connect(test.pbx)).get('/callcontrol')).status).toBe(200);
  });
});

describe('the DNs', () => {
  const two = {
    accounts: [
      { clientId: 'app', clientSecret: 'one' },
      { clientId: 'some', clientSecret: 'two', dns: ['102'], configuration: 'denied' },
    ],
    dns: [{ dn: '101' }, { dn: '102', devices: 2 }, { dn: '800', type: 'Wroutepoint' }],
  } as const;

  it('are listed with what they are, their devices and participants', async () => {
    await using test = await startTestPbx(two);
    const client = await connect(test.pbx, two.accounts[0]);
    const list = await client.list();
    expect(list.map(({ dn, type, devices }) => [dn, type, devices.length])).toEqual([
      ['101', 'Wextension', 1],
      ['102', 'Wextension', 2],
      ['800', 'Wroutepoint', 1],
    ]);
    const device = list[1]?.devices[1];
    const path = `/callcontrol/102/devices/${encodeURIComponent(device?.device_id ?? '')}`;
    expect(await (await client.get(path)).json()).toEqual(device);
    expect(await (await client.get('/callcontrol/102')).json()).toEqual(list[1]);
    expect(await (await client.get('/callcontrol/102/devices')).json()).toEqual(list[1]?.devices);
    expect(await (await client.get('/callcontrol/102/participants')).json()).toEqual([]);

    const made = await client.post(`${path}/makecall`, { destination: '101' });
    expect(await made.json()).toMatchObject({ result: { dn: '102', device_id: device?.device_id } });
  });

  it('are seen by the token’s account only, in lists, requests and events', async () => {
    await using test = await startTestPbx(two);
    const all = await connect(test.pbx, two.accounts[0]);
    const some = await connect(test.pbx, two.accounts[1]);
    using events = await listen(test.pbx, some.token);
    expect((await some.list()).map(({ dn }) => dn)).toEqual(['102']);
    expect((await some.get('/callcontrol/101')).status).toBe(403);
    expect((await some.post('/callcontrol/101/makecall', { destination: '102' })).status).toBe(403);
    await all.makecall('101', '102');
    test.clock.advance(300);
    const [first] = await events.until(1);
    expect(first?.event.entity).toMatch('/callcontrol/102/participants/');
  });

  it.each([
    ['/callcontrol/999', 404],
    ['/callcontrol/101/participants/1', 404],
    ['/callcontrol/101/devices/none', 404],
    ['/callcontrol/101/nothing', 404],
    ['/callcontrol/%zz', 404],
    ['/nothing', 404],
    ['/callcontrol/101/makecall', 405],
  ])('GET %s is answered with %i', async (path, status) => {
    await using test = await startTestPbx();
    const answer = await (await connect(test.pbx)).get(path);
    expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ status })]);
  });

  it.each([
    ['without a destination', '101/makecall', {}, 422],
    ['with a wrong timeout', '101/makecall', { destination: '1', timeout: 'x' }, 422],
    ['from a DN without devices', '103/makecall', { destination: '1' }, 424],
    ['from a device that is gone', '101/devices/sip%3Agone/makecall', { destination: '1' }, 404],
  ])('a makecall %s is refused and written down', async (_, path, body, status) => {
    await using test = await startTestPbx({ dns: [{ dn: '101' }, { dn: '103', devices: 0 }] });
    const client = await connect(test.pbx);
    expect((await client.post(`/callcontrol/${path}`, body)).status).toBe(status);
    expect(test.pbx.state()).toMatchObject({ calls: [], makeCalls: [{ status, callid: undefined }] });
  });

  it('come and go with events; calls of one that goes end', async () => {
    await using test = await startTestPbx();
    const client = await connect(test.pbx);
    using events = await listen(test.pbx, client.token);
    test.pbx.addExtension({ dn: '104' });
    await client.makecall('104', '5550100');
    test.pbx.removeExtension('104');
    const frames = await events.until(4);
    expect(frames[0]?.event).toMatchObject({ event_type: 0, entity: '/callcontrol/104' });
    expect(frames[3]?.event).toMatchObject({ event_type: 1, entity: '/callcontrol/104' });
    expect(test.pbx.state().calls).toMatchObject([{ endReason: 'removed' }]);
    expect(() => test.pbx.removeExtension('104')).toThrow(/no DN '104'/);
    expect(() => test.pbx.addExtension({ dn: '101' })).toThrow(/already/);
  });

  it('tell the profile of their user where the account may ask', async () => {
    await using test = await startTestPbx(two);
    test.pbx.setAvailable('102', 'Away');
    const path = `/xapi/v1/Users?$filter=${encodeURIComponent("Number eq '102'")}&$expand=ForwardingProfiles`;
    const answer = await (await connect(test.pbx, two.accounts[0])).get(path);
    expect(await answer.json()).toMatchObject({
      value: [{ Number: '102', CurrentProfileName: 'Away', ForwardingProfiles: expect.any(Array) }],
    });
    expect((await (await connect(test.pbx, two.accounts[1])).get(path)).status).toBe(403);
  });

  it('come page by page where it is asked for', async () => {
    const dns = ['101', '102', '103', '104', '105'].map((dn) => ({ dn }));
    await using test = await startTestPbx({ ...two, dns });
    const client = await connect(test.pbx, two.accounts[0]);
    const page = async (query: string) => {
      const answer = await (await client.get(`/xapi/v1/Users?${query}`)).json();
      return (answer as { value: { Number: string }[] }).value.map(({ Number: dn }) => dn);
    };
    expect(await page('$top=2')).toEqual(['101', '102']);
    expect(await page('$top=2&$skip=4')).toEqual(['105']);
    expect(await page('$skip=3')).toEqual(['104', '105']);
    expect(await page('$top=0')).toEqual([]);
  });
});

describe('the event socket', () => {
  it('carries requests and their answers', async () => {
    await using test = await startTestPbx();
    const client = await connect(test.pbx);
    using events = await listen(test.pbx, client.token);
    const Path = '/callcontrol/101/makecall';
    events.socket.send('no JSON, which is passed over');
    events.socket.send(JSON.stringify({ RequestID: 'r1', Path, RequestData: { Destination: '102' } }));
    const frames = await events.until(2);
    expect(frames[1]?.event).toMatchObject({
      event_type: 4,
      attached_data: { RequestID: 'r1', Path, StatusCode: 200, Response: { result: { dn: '101' } } },
    });
    events.socket.send(JSON.stringify({ requestid: 'r2', path: '/callcontrol/999' }));
    expect((await events.until(3))[2]?.event.attached_data).toMatchObject({
      RequestID: 'r2',
      StatusCode: 404,
    });
  });

  it('needs a token, and is counted while it is open', async () => {
    await using test = await startTestPbx();
    const { token } = await connect(test.pbx);
    const answer = await new Promise((resolve) => {
      void listen(test.pbx, 'wrong').catch(resolve);
    });
    expect(String(answer)).toMatch('401');
    using events = await listen(test.pbx, token);
    expect(test.pbx.state().sockets).toBe(1);
    test.pbx.dropSockets(1012);
    expect(await events.closed).toBe(1012);
  });
});

describe('audio', () => {
  it('goes both ways while the participant is there', async () => {
    await using test = await startTestPbx();
    const client = await connect(test.pbx);
    using events = await listen(test.pbx, client.token);
    const { result } = await client.makecall('101', '102');
    const path = `/callcontrol/101/participants/${result.id}`;
    const heard = await client.get(`${path}/stream`);
    expect(heard.headers.get('content-type')).toBe('application/octet-stream');
    const said = await fetch(`${test.pbx.url}${path}/stream`, {
      method: 'POST',
      headers: { authorization: `Bearer ${client.token}` },
      body: new Uint8Array(2 << 20),
    });
    expect(said.status).toBe(200);
    expect((await events.until(2))[1]?.event).toMatchObject({ event_type: 3, entity: path });
    await client.post(`${path}/drop`);
    expect((await heard.arrayBuffer()).byteLength % 320).toBe(0);
    expect((await client.get(`${path}/stream`)).status).toBe(404);
  });

  it('ends with its participant, also when more of it is due before the connection is closed', async () => {
    await using test = await startTestPbx();
    const client = await connect(test.pbx);
    const { result } = await client.makecall('101', '102');
    const heard = await client.get(`/callcontrol/101/participants/${result.id}/stream`);
    test.pbx.removeExtension('101');
    test.clock.advance(100);
    expect((await heard.arrayBuffer()).byteLength).toBe(320);
    expect(await client.list()).toHaveLength(2);
  });
});

it('getting a token tells nobody the secret', async () => {
  const seen: unknown[] = [];
  await using test = await startTestPbx({ observe: (happening) => seen.push(happening) });
  await getToken(test.pbx);
  expect(seen).toContainEqual({ at: test.clock.now(), type: 'token', clientId: 'app' });
  expect(JSON.stringify(seen)).not.toMatch('not-a-secret');
});
