import type { World } from './client.ts';
import type { Habit } from './personality.ts';
import type { Random } from './random.ts';
import { frame, type LightSocket, openSocket } from './socket.ts';

interface Means {
  readonly socket: LightSocket;
  readonly from: string;
  readonly random: Random;
  readonly world: World;
  readonly say: (type: string, data: Record<string, unknown>) => string;
  readonly complain: (text: string) => void;
  /** Close codes that may follow. */
  readonly allow: (...codes: number[]) => void;
}

const garbage: readonly string[] = [
  '',
  '{',
  'null',
  '[]',
  '{"type":"ping"}',
  '{"type":"no_such_thing","data":{}}',
  '{"type":"ping","event":"ping","data":{},"payload":{}}',
  '{"type":"subscribe","data":{"event_types":["nothing"]}}',
  '{"event":"serviceControl","payload":{"service_id":"nobody","action":"start"}}',
  '{"__proto__":{"type":"ping"},"data":{}}',
];

/** Does once what a well-behaved client never does; the connection, or its end, shows what the server made of it. */
export function misbehave(habit: Habit, means: Means): void {
  const { socket, random, allow, say, world } = means;
  if (habit === 'garbage') {
    for (let sent = 0; sent < 5; sent++) socket.send(random.pick(garbage));
  } else if (habit === 'floods') {
    allow(4503);
    const ping = say('ping', { client_time: new Date(world.now()).toISOString() });
    for (let sent = 0; sent < 300; sent++) socket.send(ping);
  } else if (habit === 'breaks_frames') breakFrames(means);
  else if (habit === 'crowds') crowd(means);
}

function breakFrames({ socket, random, allow }: Means): void {
  const [code, bytes] = random.pick<readonly [number, Buffer]>([
    [1002, Buffer.from([0x81, 0x02, 0x7b, 0x7d])],
    [1002, Buffer.from([0xf1, 0x80, 0, 0, 0, 0])],
    [1007, frame(0x1, Buffer.from([0xff, 0xfe, 0xfd]))],
    [1009, frame(0x1, Buffer.alloc(1_048_577, 0x20))],
  ]);
  allow(code);
  socket.sendRaw(bytes);
}

/** How connections of a crowd may end that were not too many: by their client, or with the server (1001, 4002, 1006). */
const plainEnds = new Set([0, 1000, 1001, 1006, 4002]);

/** Opens more connections than one client may have; those over the limit are closed with 1013. */
function crowd({ from, world, complain }: Means): void {
  const others: LightSocket[] = [];
  let refused = 0;
  for (let count = 0; count < 6; count++) {
    others.push(
      openSocket({
        port: world.port,
        from,
        onOpen() {},
        onText() {},
        onClose: (code) => {
          if (code === 1013) refused++;
          else if (!plainEnds.has(code)) complain(`one of too many connections was closed with ${code}`);
        },
      }),
    );
  }
  setTimeout(() => {
    for (const other of others) other.close();
    world.count(`crowd refused ${refused}`);
  }, 1500);
}
