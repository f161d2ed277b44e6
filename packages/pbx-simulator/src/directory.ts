import { PbxSimulatorError } from './errors.ts';
import { checkDn, type DnSetup } from './options.ts';
import type { Device, DnType } from './wire.ts';

/** A DN that there is. */
export interface DnRecord {
  readonly dn: string;
  readonly type: DnType;
  readonly name: string;
  readonly devices: readonly Device[];
  readonly profile: string;
}

/** The DNs of the exchange. */
export interface Directory {
  all(): readonly DnRecord[];
  find(dn: string): DnRecord | undefined;
  /** @throws {PbxSimulatorError} UNKNOWN_DN */
  get(dn: string): DnRecord;
  /** @throws {PbxSimulatorError} INVALID_OPTION where there is one of this number already, or it is none */
  add(setup: DnSetup): DnRecord;
  /** @throws {PbxSimulatorError} UNKNOWN_DN */
  remove(dn: string): void;
  /** @throws {PbxSimulatorError} UNKNOWN_DN */
  setProfile(dn: string, profile: string): void;
}

const kinds: Readonly<Record<DnType, string>> = {
  Wextension: 'Extension',
  Wqueue: 'Queue',
  Wivr: 'IVR',
  Wroutepoint: 'Route point',
};

const userAgents = ['3CX Mobile Client', '3CX Desktop App', 'Yealink SIP-T54W'];

export function createDirectory(setups: readonly DnSetup[]): Directory {
  const records = new Map<string, DnRecord>();
  const get = (dn: string): DnRecord => {
    const record = records.get(dn);
    if (!record) throw new PbxSimulatorError('UNKNOWN_DN', `There is no DN '${dn}'; add it first`);
    return record;
  };
  const directory: Directory = {
    all: () => [...records.values()],
    find: (dn) => records.get(dn),
    get,
    add(setup) {
      const { dn, type = 'Wextension', devices: count = 1, profile = 'Available' } = setup;
      const name = setup.name ?? `${kinds[type]} ${dn}`;
      checkDn(dn);
      if (records.has(dn)) {
        throw new PbxSimulatorError('INVALID_OPTION', `There is a DN '${dn}' already; remove it first`);
      }
      const devices = Array.from({ length: count }, (_, index) => ({
        dn,
        device_id: `sip:${dn}@127.0.0.1:${5063 + index};rinstance=${dn}-${index + 1}`,
        user_agent: userAgents[index % userAgents.length] ?? '',
      }));
      const record = { dn, type, name, devices, profile };
      records.set(dn, record);
      return record;
    },
    remove(dn) {
      get(dn);
      records.delete(dn);
    },
    setProfile(dn, profile) {
      records.set(dn, { ...get(dn), profile });
    },
  };
  for (const setup of setups) directory.add(setup);
  return directory;
}
