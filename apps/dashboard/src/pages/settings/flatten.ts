/** A setting: its path as the configuration's errors write it, and its value as JSON; undefined for an empty list. */
export interface Setting {
  readonly path: string;
  readonly value: string | undefined;
}

/** Every value of a configuration, by its path: `services[0].id`. */
export function settingsOf(value: unknown, path = ''): readonly Setting[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return [{ path, value: undefined }];
    const isPlain = value.every((one) => typeof one !== 'object' || one === null);
    if (isPlain) return [{ path, value: value.map((one) => JSON.stringify(one)).join(', ') }];
    return value.flatMap((one, index) => settingsOf(one, `${path}[${index}]`));
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    if (entries.length === 0) return [{ path, value: undefined }];
    return entries.flatMap(([name, one]) => settingsOf(one, path === '' ? name : `${path}.${name}`));
  }
  return [{ path, value: JSON.stringify(value) }];
}

/** The settings by the section that they are in, in the order in which sections first occur. */
export function sectionsOf(
  settings: readonly Setting[],
): readonly { readonly name: string; readonly settings: readonly Setting[] }[] {
  const sections = new Map<string, Setting[]>();
  for (const setting of settings) {
    const [name = ''] = setting.path.split(/[.[]/);
    const known = sections.get(name);
    if (known) known.push(setting);
    else sections.set(name, [setting]);
  }
  return [...sections].map(([name, ofSection]) => ({ name, settings: ofSection }));
}
