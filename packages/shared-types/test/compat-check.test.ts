import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { currentContract, readBaseline, writeBaseline } from '../codegen/compat/baseline.ts';
import { majorChangesets } from '../codegen/compat/changesets.ts';
import { checkCompat } from '../codegen/compat/check.ts';
import { breakingChanges, type Schemas } from '../codegen/compat/compare.ts';
import type { Terms } from '../codegen/compat/terms.ts';
import type { JsonSchema } from '../codegen/data-schema.ts';

/** The schemas of a contract with one message, `probe`, whose data are these. */
const probe = (data: object): Schemas => ({
  'typed/server/probe.schema.json': { properties: { data: data as JsonSchema } },
});

describe('the check', () => {
  const before = probe({ type: 'object', required: ['a'] });
  const after = probe({ type: 'object' });
  const released = { version: '1.2.3', messages: {}, schemas: before };
  const next = { messages: {}, schemas: after };

  it('fails for a breaking change, and says what, whom it hurts and what to do', () => {
    const { ok, lines } = checkCompat(released, next, []);
    expect(ok).toBe(false);
    expect(lines.join('\n')).toMatch(
      /probe, data\.a \(from the server, typed style\): presence: was required, is optional\n.*clients .* refuse.*\n.*1\.2\.3.*pnpm changeset/,
    );
  });

  it('lets it pass when a major changeset announces it, and lists it all the same', () => {
    const { ok, lines } = checkCompat(released, next, ['loud-noise.md']);
    expect(ok).toBe(true);
    expect(lines.join('\n')).toMatch(/probe, data\.a.*[\s\S]*loud-noise\.md/);
  });

  it('takes only a changeset that is major, and for this package', () => {
    const folder = mkdtempSync(join(tmpdir(), 'changesets-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const write = (name: string, front: string) =>
      writeFileSync(join(folder, name), `---\n${front}\n---\n\n'x': major\n`);
    write('a.md', "'@watchhamster/shared-types': major");
    write('b.md', "'@watchhamster/shared-types': minor");
    write('c.md', "'@watchhamster/server': major");
    write('d.md', '"@watchhamster/server": minor\n"@watchhamster/shared-types": major');
    expect(majorChangesets(folder, '@watchhamster/shared-types')).toEqual(['a.md', 'd.md']);
  });

  it('has the contract of the last release, and understands all of it', () => {
    const contract = readBaseline(fileURLToPath(new URL('../released/contract.json', import.meta.url)));
    expect(breakingChanges(contract.schemas, contract.schemas)).toEqual([]);
    expect(Object.keys(contract.schemas).length).toBeGreaterThan(40);
  });

  it.each([
    'typed/server/alert.schema.json',
    'event/client/serviceControl.schema.json',
    'http/snapshot.schema.json',
    'typed/client.schema.json',
  ])('does not take a contract that lacks %s', (file) => {
    const { messages, schemas } = currentContract();
    const { [file]: _, ...left } = schemas;
    expect(() => reread({ messages, schemas: left })).toThrow(`lacks the schema ${file}, without which`);
  });

  it('does not take a contract that lacks a message or all messages', () => {
    const { messages, schemas } = currentContract();
    const { alert: _, ...left } = messages;
    expect(() => reread({ messages: left, schemas })).toThrow(
      'lacks the message of typed/server/alert.schema.json, the message of event/server/alert.schema.json',
    );
    expect(() => reread({ messages: {}, schemas })).toThrow(/not the contract/);
    expect(reread({ messages, schemas }).messages).toEqual(messages);
  });

  it('does not name the unit of a field that is gone', () => {
    const current = currentContract();
    const file = 'typed/server/pong.schema.json';
    const text = JSON.stringify(current.schemas[file]).replace('"latency_ms"', '"delay"');
    const { pong, ...others } = current.messages;
    const changed = {
      messages: { ...others, pong: { ...(pong as Terms), units: {} } },
      schemas: { ...current.schemas, [file]: JSON.parse(text) as JsonSchema },
    };
    const { lines } = checkCompat({ ...current, version: '1.0.0' }, changed, []);
    expect(lines.join('\n')).toMatch(/latency_ms.*the field is gone/);
    expect(lines.join('\n')).not.toMatch(/unit/);
  });

  it('says what to do when the contract is not there or is something else', () => {
    expect(() => readBaseline('/nowhere/contract.json')).toThrow(/restore it/);
    const file = fileURLToPath(new URL('../package.json', import.meta.url));
    expect(() => readBaseline(file)).toThrow(/not the contract/);
  });
});

/** What is read of a contract that was written. */
function reread(contract: ReturnType<typeof currentContract>) {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'contract.json');
  writeBaseline(file, '1.0.0', contract);
  return readBaseline(file);
}
