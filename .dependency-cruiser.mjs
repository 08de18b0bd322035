// The direction of the house (docs/adr/0001): a room may use those to its left, through their front doors.
const order = ['law', 'kernel', 'organization', 'connect', 'casework', 'catalog', 'store', 'access'];
const outlets = ['libraries', 'sharing', 'portal', 'verification', 'oversight', 'services', 'analysis', 'federation', 'registers'];
const rooms = [...order, ...outlets];

const upward = order
  .slice(1)
  .concat('outlet')
  .flatMap((room) => {
    const from = room === 'outlet' ? null : room;
    if (!from) return [];
    const right = rooms.slice(rooms.indexOf(from) + 1);
    return [
      {
        name: `${from}-imports-no-room-to-its-right`,
        severity: 'error',
        from: { path: `^src/${from}/`, pathNot: '\\.test\\.ts$' },
        to: { path: `^src/(${right.join('|')})/` },
      },
    ];
  });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'law-imports-no-room',
      severity: 'error',
      from: { path: '^src/law/', pathNot: '\\.test\\.ts$' },
      to: { path: `^src/(${rooms.filter((room) => !['law', 'kernel'].includes(room)).join('|')})/` },
    },
    {
      // Faults, days and the two languages are the only words that law shares with the kernel.
      name: 'law-touches-no-database',
      severity: 'error',
      from: { path: '^src/law/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src/kernel/(database|ledger|http|engine)/|node_modules/(pg|kysely|fastify)/)' },
    },
    {
      name: 'the-verifier-shares-no-code-with-the-writer',
      comment: 'Canonical encoding and proofs are all that both know; a fault of the writer must not blind the reader.',
      severity: 'error',
      from: { path: '^src/kernel/ledger/verifier/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/kernel/ledger/(verifier/|proof/|record\\.ts$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'kernel-imports-no-room',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '\\.test\\.ts$|^src/kernel/testing/' },
      to: { path: `^src/(${rooms.filter((room) => room !== 'kernel').join('|')})/` },
    },
    ...upward,
    ...outlets.map((room) => ({
      name: `${room}-imports-no-other-outlet`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${outlets.filter((other) => other !== room).join('|')})/` },
    })),
    ...rooms.map((room) => ({
      name: `${room}-is-entered-by-its-front-door`,
      severity: 'error',
      from: {
        path: '^(src|demonstration|bench|tests)/',
        // A measurement makes cases in bulk by the engine and the columns of the store themselves.
        pathNot: [`^src/${room}/`, '^src/kernel/testing/', '\\.test\\.ts$', '^bench/cases-(acts|city)\\.ts$'],
      },
      to: {
        path: `^src/${room}/`,
        pathNot: [
          `^src/${room}/index\\.ts$`,
          '^src/store/rows\\.ts$',
          '^src/kernel/(testing|engine|config|backup|ledger/verifier)/|^src/kernel/database/tables',
        ],
      },
    })),
    {
      name: 'only-access-reads-rows',
      comment: 'Rows leave in one way only: access.disclose.',
      severity: 'error',
      from: { path: '^(src|demonstration|bench|tests)/', pathNot: ['^src/access/', '^src/store/'] },
      to: { path: '^src/store/rows\\.ts$' },
    },
    {
      name: 'only-main-knows-every-room',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|migrations|platform|seed-city)\\.ts$|^src/cli/' },
      to: { path: '^src/(main|platform)\\.ts$' },
    },
    {
      name: 'the-product-does-not-import-its-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.test\\.ts$', '^src/kernel/testing/'] },
      to: { path: '(^tests/|\\.test\\.ts$|^bench/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
