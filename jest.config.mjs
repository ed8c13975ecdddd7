/** Jest runs on Node 24 as CommonJS compiled by SWC; ESM-only packages load through --experimental-vm-modules. */
const project = (displayName, tests, options = {}) => ({
  displayName,
  testMatch: tests,
  testEnvironment: 'node',
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  ...options,
});

/** All tests of rules run in few files, because starting a file takes longer than its tests; a selected file runs alone. */
const selectsRules = process.argv.some((argument) => /tests\/rules\b/.test(argument));
const RULE_FILES = '<rootDir>/tests/rules/[^/]+/';
const RULE_PARTS = '<rootDir>/tests/rules/all-';

export default {
  // Jest leaves a core idle by default; loading the SDK is what costs.
  maxWorkers: '100%',
  // Ends what hangs; not a measure of speed: a busy machine takes seconds to load an SDK client.
  testTimeout: 60_000,
  projects: [
    project('unit', ['<rootDir>/tests/**/*.test.{ts,tsx}'], {
      testPathIgnorePatterns: ['<rootDir>/tests/(integration|browser)/', selectsRules ? RULE_PARTS : RULE_FILES],
    }),
    project('integration', ['<rootDir>/tests/integration/**/*.test.ts'], { globalSetup: '<rootDir>/tests/support/global-setup.mjs' }),
    project('browser', ['<rootDir>/tests/browser/**/*.test.ts']),
  ],
};
