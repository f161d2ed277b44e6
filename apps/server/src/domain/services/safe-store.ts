import type { Logger } from '../../telemetry/logger.ts';
import { createMemoryServiceStore, type ServiceStore } from './store.ts';

/** A store that cannot be written, or read, any more does not stop services: the log says what is lost, once. */
export function safeStore(store: ServiceStore, logger: Logger): ServiceStore {
  const fallback = createMemoryServiceStore(store.instance);
  let isTold = false;
  const attempt = <T>(task: (to: ServiceStore) => T): T => {
    try {
      return task(store);
    } catch (err) {
      if (!isTold)
        logger.error(
          { err },
          'what is known of services cannot be kept: after a kill of the server their processes may not be found, and restart counts begin anew; free some space or mend the database',
        );
      isTold = true;
      return task(fallback);
    }
  };
  return {
    instance: store.instance,
    failuresOf: (id) => attempt((to) => to.failuresOf(id)),
    keepFailures: (id, record) => attempt((to) => to.keepFailures(id, record)),
    processes: () => attempt((to) => to.processes()),
    addProcess: (record) => attempt((to) => to.addProcess(record)),
    removeProcess: (record) => attempt((to) => to.removeProcess(record)),
  };
}
