const swc = [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2023',
      keepClassNames: true,
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
  },
];

/** One Jest project per workspace project; `tools/jest.ts --selectProjects readiness` runs one. */
function project(displayName, folder, more = {}) {
  return {
    displayName,
    rootDir: '.',
    roots: [`<rootDir>/${folder}`],
    testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
    testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    modulePathIgnorePatterns: ['/dist/'],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    transform: { '^.+\\.tsx?$': swc },
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    testEnvironment: 'node',
    // Not 'import' or 'default': require() would then take ES module builds.
    testEnvironmentOptions: { customExportConditions: ['@waymark/source', 'node', 'node-addons'] },
    ...more,
  };
}

const needsPostgres = { globalSetup: '<rootDir>/libs/testing/src/jest/global-setup.mjs', globalTeardown: '<rootDir>/libs/testing/src/jest/global-teardown.mjs' };

export default {
  testTimeout: 180_000,
  // A worker keeps something of each file's modules: after 140 files it had 4 GiB and died. One above this begins anew.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    project('contracts', 'libs/contracts'),
    project('scoring', 'libs/scoring'),
    project('service-kit', 'libs/service-kit', needsPostgres),
    project('access', 'libs/access', needsPostgres),
    project('testing', 'libs/testing', needsPostgres),
    project('directory', 'apps/directory', needsPostgres),
    project('assessments', 'apps/assessments', needsPostgres),
    project('readiness', 'apps/readiness', needsPostgres),
    project('plans', 'apps/plans', needsPostgres),
    project('gateway', 'apps/gateway'),
    project('web', 'apps/web', {
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['@waymark/source', 'browser'] },
      setupFilesAfterEnv: ['<rootDir>/apps/web/src/testing/setup.ts'],
      moduleNameMapper: { '\\.css$': '<rootDir>/apps/web/src/testing/empty-style.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
    }),
    project('tools', 'tools'),
    project('e2e', 'apps/e2e', { globalTeardown: '<rootDir>/apps/e2e/src/support/close-demo-house.mjs' }),
  ],
};
