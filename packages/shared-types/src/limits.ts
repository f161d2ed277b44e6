/**
 * The protocol's limits, as the first specification states them («성능 고려사항») and the server applies them unless
 * its configuration says otherwise. Times are milliseconds and sizes bytes unless the name says another unit.
 */
export const limits = {
  /** Largest message in either direction: 1 MiB. A larger one closes the connection with 1009. */
  messageBytes: 1_048_576,
  /** Recommended upper size of a message: 64 KiB. A larger one is logged. */
  recommendedMessageBytes: 65_536,
  /** Values in one message from a client, at any depth: each costs time to check. More are INVALID_MESSAGE_FORMAT. */
  messageValues: 10_000,
  /** Levels of objects and arrays in one message: parsing half a million takes most of a second. */
  messageDepth: 1000,
  /** Connections of one client, where a client is its credential, else its address. */
  connectionsPerClient: 5,
  /** Connections of one server. */
  connections: 1000,
  /** Inbound messages a second and client, with a burst of the same size. */
  messagesPerSecond: 10,
  /** A connection without an inbound message is closed after 5 minutes. */
  idleSeconds: 300,
  /** Broadcast flushes a second and connection: what happens between two of them arrives together. */
  flushesPerSecond: 5,
  /** Bytes that may wait for a connection that reads slowly: 1 MiB. */
  queueBytes: 1_048_576,
  /** Where credentials are needed, a connection that has presented none by then is closed. */
  credentialSeconds: 10,
  /** WebSocket pings and pongs that a client may send in a second. */
  controlFramesPerSecond: 100,
  /** Time between two protocol-level pings from the server. */
  pingIntervalMs: 30_000,
  /** A connection that has not answered a protocol-level ping by then is dead. */
  pongTimeoutMs: 10_000,
} as const;
