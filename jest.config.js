// ESM all the way: what the tests import is what ships. A CommonJS transform would swap libraries for their
// CommonJS builds, which are other code.
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    // Documents are read by the built program, with the libraries as Node loads them: jest shows names of CommonJS
    // modules that Node does not.
    '/src/extract/extract\\.js$': '<rootDir>/test/fixtures/built-extract.ts',
    // `x.json.js` is a module of its own in libphonenumber-js, not a compiled `x.json`.
    '^(\\.{1,2}/(?!.*\\.json\\.js$).*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/global-setup.js',
  globalTeardown: '<rootDir>/test/global-teardown.js',
  reporters: ['default', '<rootDir>/tools/tally-reporter.js'],
  maxWorkers: 2,
  // Milliseconds. A worker that holds nothing open any more may still be freeing its memory after half a second, on a
  // machine that is busy. One that never ends is told of all the same.
  workerGracefulExitTimeout: 10_000,
  testTimeout: 60_000,
};
