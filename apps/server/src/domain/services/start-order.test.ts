import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acyclicDependencies, type Dependent, dependents, inOrder } from './start-order.ts';

/** Any graph: cycles, self-references, unknown and repeated ids included. */
const anyServices: fc.Arbitrary<Dependent[]> = fc.nat(12).chain((size) =>
  fc.tuple(
    ...Array.from({ length: size }, (_, index) =>
      fc
        .array(
          fc.nat(size + 1).map((n) => `s${n}`),
          { maxLength: 5 },
        )
        .map((depends_on) => ({ id: `s${index}`, depends_on })),
    ),
  ),
);
/** Graphs whose edges go to earlier services only, in shuffled order: what loading lets through. */
const validServices: fc.Arbitrary<Dependent[]> = fc
  .nat(12)
  .chain((size) =>
    fc.tuple(
      ...Array.from({ length: size }, (_, index) =>
        fc
          .subarray(Array.from({ length: index }, (_, n) => `s${n}`))
          .map((depends_on) => ({ id: `s${index}`, depends_on })),
      ),
    ),
  )
  .chain((services) => fc.shuffledSubarray(services, { minLength: services.length }));

async function orderOf(before: ReadonlyMap<string, readonly string[]>): Promise<string[]> {
  const order: string[] = [];
  await inOrder(before, async (id) => {
    order.push(`${id} begins`);
    await Promise.resolve();
    order.push(`${id} ends`);
  });
  return order;
}

describe('start order', () => {
  it('starts every service once, after all its dependencies have ended their start', async () => {
    await fc.assert(
      fc.asyncProperty(validServices, async (services) => {
        const order = await orderOf(acyclicDependencies(services));
        expect(order).toHaveLength(services.length * 2);
        for (const { id, depends_on } of services) {
          for (const other of depends_on) {
            expect(order.indexOf(`${id} begins`)).toBeGreaterThan(order.indexOf(`${other} ends`));
          }
        }
      }),
    );
  });

  it('stops dependents first', async () => {
    await fc.assert(
      fc.asyncProperty(validServices, async (services) => {
        const order = await orderOf(dependents(acyclicDependencies(services)));
        for (const { id, depends_on } of services) {
          for (const other of depends_on) {
            expect(order.indexOf(`${other} begins`)).toBeGreaterThan(order.indexOf(`${id} ends`));
          }
        }
      }),
    );
  });

  it('reaches every service even with cycles and unknown ids', async () => {
    await fc.assert(
      fc.asyncProperty(anyServices, async (services) => {
        const dependencies = acyclicDependencies(services);
        const order = await orderOf(dependencies);
        expect(order.filter((step) => step.endsWith('begins')).sort()).toEqual(
          services.map(({ id }) => `${id} begins`).sort(),
        );
        const back = await orderOf(dependents(dependencies));
        expect(back).toHaveLength(order.length);
      }),
    );
  });

  it('goes on after a task that failed, and starts independent ones side by side', async () => {
    const before = acyclicDependencies([
      { id: 'cache', depends_on: [] },
      { id: 'web', depends_on: ['cache'] },
      { id: 'other', depends_on: [] },
    ]);
    const begun: string[] = [];
    const all = inOrder(before, async (id) => {
      begun.push(id);
      if (id === 'cache') throw new Error('did not start');
    });
    await expect(all).rejects.toThrow('did not start');
    expect(begun).toEqual(['cache', 'other', 'web']);
  });
});
