/**
 * Dependencies point one way: dashboard → client → shared-types ← server, and inside the server
 * main → server → {gateway, http, handlers, domain} → shared-types. `pnpm verify` fails when one points back.
 */
const server = '^apps/server/src';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphan-imports',
      comment: 'Every import resolves.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-do-not-know-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(apps|examples|bench)/' },
    },
    {
      name: 'shared-types-depends-on-nothing-here',
      severity: 'error',
      from: { path: '^packages/shared-types/src' },
      to: { path: '^packages/(?!shared-types)' },
    },
    {
      name: 'dashboard-does-not-know-the-server',
      severity: 'error',
      from: { path: '^apps/dashboard/src' },
      to: { path: '^apps/server' },
    },
    {
      name: 'server-does-not-know-the-dashboard',
      severity: 'error',
      from: { path: server },
      to: { path: '^apps/dashboard' },
    },
    {
      name: 'domain-does-not-know-sockets',
      comment:
        'Domain modules publish messages and expose methods. The PBX client opens a socket to the outside.',
      severity: 'error',
      from: {
        path: `${server}/domain`,
        pathNot: ['\\.test\\.ts$', `${server}/domain/outbound/pbx/event-socket`],
      },
      to: {
        path: [
          `${server}/(gateway|http|handlers|journal)`,
          `${server}/(server|main)\\.ts`,
          'node_modules/(ws|fastify|@fastify)/',
        ],
      },
    },
    {
      name: 'sockets-live-in-the-gateway',
      severity: 'error',
      from: {
        path: server,
        pathNot: [`${server}/gateway`, `${server}/domain/outbound/pbx/event-socket`, '\\.test\\.ts$'],
      },
      to: { path: 'node_modules/ws/' },
    },
    {
      name: 'only-the-composition-root-composes',
      severity: 'error',
      from: { path: `${server}/(gateway|http|handlers|domain|journal|storage|auth|i18n|telemetry|config)` },
      to: { path: `${server}/(server|main)\\.ts` },
    },
    {
      name: 'http-does-not-know-the-gateway',
      severity: 'error',
      from: { path: `${server}/http` },
      to: { path: `${server}/(gateway|handlers)` },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/src', pathNot: ['\\.test\\.tsx?$', 'test-support'] },
      to: { path: ['\\.test\\.tsx?$', '/test/', 'test-support', 'node_modules/(vitest|fast-check)/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|schemas)/' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
