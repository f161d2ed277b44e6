import { watchhamster } from '../harness/contestants.mjs';
import { serviceId } from '../harness/events.mjs';
import { measureFanOut } from '../harness/fan-out.mjs';

const variants = 100;

/** A filter may only name services that exist: these do, and never run. */
const config = `host: { interval_seconds: 3600 }
services:
${[serviceId, ...Array.from({ length: variants }, (_, index) => variant(index))]
  .map((id) => `  - { id: ${id}, command: [node, --version], auto_start: false }\n`)
  .join('')}`;

/** Each client subscribes with one of 100 lists of services, or all with the same. @type {import('../main.mjs').Scenario} */
export const subscriptions = async ({ load, quick }) => {
  const contestant = watchhamster({ config, journal: 'in memory' });
  return [
    {
      name: 'subscriptions',
      what: 'the burst of 10 every 200 ms to 500 clients with 100 different subscriptions: CPU a delivered message',
      note: 'each subscription has its own list of services, all with the one that is published; our journal in memory',
      unit: 'µs',
      budgets: [{ of: 'one subscription', atMost: 1.5 }],
      measured: await measureFanOut({
        load,
        entries: [
          {
            label: '100 subscriptions',
            contestant,
            hellos: Array.from({ length: variants }, (_, index) => subscribe(index)),
          },
          { label: 'one subscription', contestant, hellos: [subscribe(0)] },
        ],
        clients: 500,
        events: 10,
        everyMs: 200,
        publishes: quick ? 6 : 12,
        rounds: quick ? 1 : 5,
      }),
    },
  ];
};

/** @param {number} index */
function variant(index) {
  return `variant_${index}`;
}

/** @param {number} index */
function subscribe(index) {
  const data = { event_types: ['service_event'], filters: { service_ids: [serviceId, variant(index)] } };
  return JSON.stringify({ type: 'subscribe', data, request_id: 'subscribed' });
}
