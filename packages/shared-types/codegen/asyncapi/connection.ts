import type { Dialect, Permission } from '../../src/define-message.ts';
import type { SecurityScheme } from './document.ts';

/** Where a server is reached. Both are examples: AsyncAPI wants a host, and each installation has its own. */
export const servers = {
  local: {
    host: 'localhost:8000',
    protocol: 'ws',
    title: 'A server on this machine',
    description: 'The default address. Without configured credentials the server listens on loopback only.',
  },
  secure: {
    host: '{host}',
    protocol: 'wss',
    title: 'A server with TLS',
    description: 'Any installation that has a certificate, or a proxy with one in front of it.',
    variables: {
      host: {
        description: 'The server’s name, and its port where that is not 443.',
        default: 'localhost:8000',
      },
    },
  },
} as const;

/** How a credential is presented. One of them suffices. */
export const securitySchemes = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'static token or JWT',
    description:
      'For everything but browsers: the header Authorization of the handshake. One that is not valid is answered with HTTP 401; too many of those with 429.',
  },
  subprotocol: {
    type: 'httpApiKey',
    in: 'header',
    name: 'Sec-WebSocket-Protocol',
    description:
      'For browsers, which cannot set other headers: the subprotocol entry watchhamster.bearer.<token>, after the one of the style. It is never echoed. One that is not valid is answered with the error AUTHENTICATION_REQUIRED and close code 4500.',
  },
  session: {
    type: 'httpApiKey',
    in: 'cookie',
    name: 'watchhamster_session',
    description:
      'For pages of the server itself: the cookie that POST /api/v1/session sets; under TLS its name is __Host-watchhamster_session. One that is not valid is answered like a subprotocol entry.',
  },
  clientInfo: {
    type: 'apiKey',
    in: 'password',
    description:
      'For who could do none of these, and to renew a credential before it expires: the field token of client_info, within 10 seconds after connecting. One that is not valid is answered like a subprotocol entry.',
  },
} as const satisfies Record<string, SecurityScheme>;

/** Which roles have a permission. `connect` is everybody who got in, also before a credential was presented. */
export const rolesWith: Readonly<Record<Permission, readonly string[]>> = {
  connect: ['viewer', 'operator', 'publisher', 'admin'],
  read: ['viewer', 'operator', 'admin'],
  operate: ['operator', 'admin'],
  publish: ['publisher', 'admin'],
  admin: ['admin'],
};

export const styles: Readonly<Record<Dialect, string>> = {
  typed: '<type, data, timestamp>',
  event: '<event, payload>',
};

/** The WebSocket binding of a style's channel: how a client asks for the style when it connects. */
export function channelBindings(dialect: Dialect): object {
  return {
    ws: {
      method: 'GET',
      query: {
        type: 'object',
        properties: {
          dialect: {
            type: 'string',
            const: dialect,
            description: 'The style of broadcasts, where no subprotocol says it. Another value: HTTP 400.',
          },
        },
      },
      headers: {
        type: 'object',
        properties: {
          'Sec-WebSocket-Protocol': {
            type: 'string',
            description: `watchhamster.${dialect}.v1, and after it watchhamster.bearer.<token> from a browser. Without it the query decides, then the first message, and then it is typed.`,
            examples: [`watchhamster.${dialect}.v1`],
          },
          Authorization: { type: 'string', description: 'Bearer <token>.' },
          Origin: {
            type: 'string',
            description: 'Sent by browsers. The server’s own origin, or one that it lists; else HTTP 403.',
          },
          'Accept-Language': {
            type: 'string',
            description: 'The language of error texts, until client_info says another.',
          },
        },
      },
      bindingVersion: '0.1.0',
    },
  };
}
