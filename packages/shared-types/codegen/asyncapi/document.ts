import type { JsonSchema } from '../data-schema.ts';

/** The parts of an AsyncAPI 3.0 document that are written here, in the order in which they are written. */
export interface AsyncApiDocument {
  readonly asyncapi: '3.0.0';
  readonly id: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string };
    readonly tags: readonly Tag[];
  };
  readonly defaultContentType: string;
  readonly servers: Readonly<Record<string, object>>;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly components: {
    readonly messages: Readonly<Record<string, Message>>;
    readonly correlationIds: Readonly<Record<string, { description: string; location: string }>>;
    readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  };
  readonly 'x-error-codes': Readonly<Record<string, string>>;
  readonly 'x-close-codes': Readonly<Record<string, CloseCodeEntry>>;
  readonly 'x-limits': Readonly<Record<string, LimitEntry>>;
  readonly 'x-roles': Readonly<Record<string, readonly string[]>>;
}

export interface Reference {
  readonly $ref: string;
}

interface Tag {
  readonly name: string;
  readonly description: string;
}

export interface Channel {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly messages: Readonly<Record<string, Reference>>;
  readonly bindings: object;
}

/** `send` and `receive` are the server's: AsyncAPI describes the application that the document belongs to. */
export interface Operation {
  readonly action: 'send' | 'receive';
  readonly channel: Reference;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  readonly messages: readonly Reference[];
  readonly reply?: { readonly channel: Reference; readonly messages: readonly Reference[] };
  /** What a client must be permitted to send it; only on what the server receives. */
  readonly 'x-permission'?: string;
  /** How the server delivers it; only on what the server sends. */
  readonly 'x-delivery'?: string;
}

export interface Message {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  readonly contentType: string;
  readonly correlationId: Reference;
  readonly payload: JsonSchema;
  readonly examples: readonly {
    readonly name: string;
    readonly summary: string;
    readonly payload: unknown;
  }[];
  /** Both names, and what the definition says. The same in both styles. */
  readonly 'x-message': {
    readonly event: string;
    readonly type: string;
    readonly from: 'server' | 'client';
    readonly when: string;
    readonly whenNot: string;
    readonly deprecated?: string;
    /** Fields of the data (left) with another name in the event style (right). */
    readonly eventFields?: Readonly<Record<string, string>>;
  };
}

export interface SecurityScheme {
  readonly type: string;
  readonly description: string;
  readonly [field: string]: string;
}

export interface CloseCodeEntry {
  readonly name: string;
  readonly description: string;
  readonly reconnect: boolean;
}

export interface LimitEntry {
  readonly default: number;
  /** `B`, `s` or `ms`; missing where something is counted. */
  readonly unit?: string;
  readonly description: string;
}
