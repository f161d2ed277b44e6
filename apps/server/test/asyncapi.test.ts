import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { bearerSubprotocol, sessionCookie } from '../src/auth/credentials.ts';
import { isPermitted, roles } from '../src/auth/roles.ts';
import { connect } from './support/client.ts';
import { startTestServer } from './support/server.ts';

/** The parts of the document that describe this server rather than the messages. */
interface Document {
  readonly servers: { readonly local: { readonly host: string } };
  readonly channels: Readonly<
    Record<
      string,
      {
        readonly address: string;
        readonly bindings: {
          readonly ws: {
            readonly query: { readonly properties: { readonly dialect: { readonly const: string } } };
            readonly headers: {
              readonly properties: {
                readonly 'Sec-WebSocket-Protocol': { readonly examples: readonly string[] };
              };
            };
          };
        };
      }
    >
  >;
  readonly components: {
    readonly securitySchemes: {
      readonly subprotocol: { readonly description: string };
      readonly session: { readonly name: string; readonly description: string };
    };
  };
  readonly 'x-roles': Readonly<
    Record<'connect' | 'read' | 'operate' | 'publish' | 'admin', readonly string[]>
  >;
}

const file = new URL('../../../packages/shared-types/schemas/asyncapi.json', import.meta.url);
const document = JSON.parse(await readFile(file, 'utf8')) as Document;

describe('what the AsyncAPI document says of the server is so', () => {
  it('roles', () => {
    for (const permission of ['connect', 'read', 'operate', 'publish', 'admin'] as const) {
      expect(document['x-roles'][permission], permission).toEqual(
        roles.filter((role) => isPermitted(role, permission)),
      );
    }
  });

  it('the names that credentials are presented under', () => {
    const { subprotocol, session } = document.components.securitySchemes;
    expect(subprotocol.description).toContain(`${bearerSubprotocol}<token>`);
    expect(session.name).toBe(sessionCookie.plain);
    expect(session.description).toContain(sessionCookie.secure);
  });

  it.each(Object.entries(document.channels))('how a client asks for the %s style', async (style, channel) => {
    await using server = await startTestServer('services: []');
    const { query, headers } = channel.bindings.ws;
    const url = server.ws.replace(/\/ws$/, channel.address);
    const dialect = query.properties.dialect.const;
    const [offered = ''] = headers.properties['Sec-WebSocket-Protocol'].examples;
    for (const [address, protocols] of [
      [`${url}?dialect=${dialect}`, []],
      [url, [offered]],
    ] as const) {
      using client = await connect(address, [...protocols]);
      const status = await client.next('connectionStatus');
      expect(status.dialect, address).toBe(style);
      expect(status.data.dialect, address).toBe(style);
    }
  });
});
