import type { Cancel, Clock } from './clock.ts';
import { PbxSimulatorError } from './errors.ts';
import type { PbxHappening } from './happenings.ts';
import type { Deed, Step } from './script.ts';
import type { PbxSimulator } from './simulator.ts';

/**
 * Does what a script says, at its times. What cannot be done when its time has come is told and passed over.
 * @returns what ends it
 */
export function playScript(
  simulator: PbxSimulator,
  steps: readonly Step[],
  clock: Clock,
  observe: (happening: PbxHappening) => void,
): Cancel {
  const timers = new Set<Cancel>();
  const plan = (step: Step, ms: number): void => {
    const cancel = clock.after(ms, () => {
      timers.delete(cancel);
      // The next time is planned first: a step that fails comes again as well.
      if (step.everyMs !== undefined) plan(step, step.everyMs);
      const { deed } = step.deed;
      const problem = attempt(simulator, step.deed);
      observe({
        at: clock.now(),
        type: 'script',
        line: step.line,
        deed,
        ...(problem === undefined ? {} : { problem }),
      });
    });
    timers.add(cancel);
  };
  for (const step of steps) plan(step, step.atMs);
  return () => {
    for (const cancel of timers) cancel();
  };
}

function attempt(simulator: PbxSimulator, deed: Deed): string | undefined {
  try {
    carryOut(simulator, deed);
    return undefined;
  } catch (error) {
    if (error instanceof PbxSimulatorError) return error.message;
    throw error;
  }
}

function carryOut(simulator: PbxSimulator, deed: Deed): void {
  switch (deed.deed) {
    case 'call':
      simulator.callIn(deed.from, deed.dn);
      break;
    case 'press': {
      const { dn, keys } = deed;
      const entry = simulator.state().dns.find((one) => one.dn === dn);
      const connected = entry?.participants.find(({ status }) => status === 'Connected');
      if (!connected) {
        throw new PbxSimulatorError(
          'UNKNOWN_PARTICIPANT',
          `${dn} has no call that is connected; keys go nowhere`,
        );
      }
      simulator.pressKeys(dn, connected.id, keys);
      break;
    }
    case 'profile':
      simulator.setAvailable(deed.dn, deed.profile);
      break;
    case 'add':
      simulator.addExtension({ dn: deed.dn });
      break;
    case 'remove':
      simulator.removeExtension(deed.dn);
      break;
    case 'drop-sockets':
      simulator.dropSockets(deed.code);
      break;
    case 'silence-sockets':
      simulator.silenceSockets();
      break;
    case 'revoke-tokens':
      simulator.revokeTokens();
  }
}
