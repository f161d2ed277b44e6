import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cancel, Clock } from './clock.ts';

/** 20 ms of silence: 16 bits a sample, 8000 samples a second, one channel. */
const SILENCE = Buffer.alloc(320);
const CHUNK_MS = 20;

/** The audio of participants: silence comes out, and what goes in is thrown away. */
export interface Streams {
  /** What the other side says, until the participant is gone. */
  send(participant: number, response: ServerResponse): void;
  /** Takes what is said to the other side; `played` is called when it ended. */
  receive(participant: number, request: IncomingMessage, response: ServerResponse, played: () => void): void;
  /** Ends the streams of a participant that is gone. */
  end(participant: number): void;
}

export function createStreams(clock: Clock): Streams {
  const open = new Map<number, Set<() => void>>();
  const during = (participant: number, end: () => void): Cancel => {
    const ends = open.get(participant) ?? new Set();
    open.set(participant, ends.add(end));
    return () => {
      ends.delete(end);
      if (ends.size === 0) open.delete(participant);
    };
  };
  return {
    send(participant, response) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      let timer: Cancel = () => {};
      const chunk = (): void => {
        // A client that does not read misses what is said meanwhile.
        if (!response.writableNeedDrain) response.write(SILENCE);
        timer = clock.after(CHUNK_MS, chunk);
      };
      const forget = during(participant, () => {
        // The connection closes a moment later; nothing is said until then.
        timer();
        response.end();
      });
      response.on('close', () => {
        timer();
        forget();
      });
      chunk();
    },
    receive(participant, request, response, played) {
      const forget = during(participant, () => request.destroy());
      request.on('error', () => {});
      request.on('end', () => {
        response.writeHead(200).end();
        played();
      });
      request.on('close', forget);
      request.resume();
    },
    end(participant) {
      for (const end of [...(open.get(participant) ?? [])]) end();
    },
  };
}
