/**
 * Import rules. A folder may import itself and the folders named here; every other import inside the project is an error, including
 * type-only imports. `util` imports nothing and may be imported by all.
 */
const MAY_IMPORT = {
  'src/util': [],
  'src/core': [],
  'src/policy': ['src/core', 'src/network'],
  'src/network': ['src/core'],
  'src/responsibility': ['src/core', 'src/services'],
  'src/frameworks': ['src/core'],
  'src/services': ['src/core', 'src/policy', 'src/network'],
  'src/collect': ['src/core', 'src/responsibility'],
  'src/evaluate': ['src/core', 'src/responsibility', 'src/frameworks', 'src/config'],
  'src/custom-rules': ['src/core', 'src/config', 'src/evaluate', 'src/responsibility'],
  'src/report': ['src/core', 'src/responsibility', 'src/frameworks'],
  'src/aws': ['src/core'],
  'src/config': ['src/core', 'src/responsibility', 'src/frameworks'],
  'src/delivery': ['src/core', 'src/config', 'src/aws', 'src/collect', 'src/evaluate', 'src/report'],
  'src/organization': ['src/core', 'src/config', 'src/aws', 'src/collect', 'src/evaluate', 'src/report', 'src/delivery'],
  'src/commands': ['src/(?!cli/)', 'rules'],
  'src/cli': ['src/commands', 'src/config', 'src/core'],
  rules: ['src/core', 'src/policy', 'src/network'],
  handlers: ['src/commands', 'src/config', 'src/core'],
  sample: ['src/core', 'src/commands', 'src/cli'],
};

/**
 * Exceptions by file name: rules, policy and network analysis name the types of the facts they evaluate, and code that reads an account as a
 * whole (its identity, its Regions, its organization) uses the SDK clients that the services declare.
 */
const FACT_TYPES = '^src/services/[^/]+/facts[.]ts$';
const CLIENTS = '^src/services/[^/]+/clients[.]ts$';
const AGGREGATOR = '^src/services/config/aggregator[.]ts$';
const EXCEPTIONS = {
  'src/policy': [FACT_TYPES],
  'src/network': [FACT_TYPES],
  rules: [FACT_TYPES],
  'src/aws': [CLIENTS],
  'src/collect': [CLIENTS],
  'src/organization': [CLIENTS, AGGREGATOR],
};

/** Folders that only compute: same input, same answer, nothing from the machine they run on. */
const PURE = ['src/core', 'src/responsibility', 'src/frameworks', 'src/policy', 'src/network', 'rules'];

/** The only folders that load AWS SDK clients; every other folder may import their types. */
const CALLS_AWS = ['src/aws', 'src/services', 'sample', 'tests', 'bench', 'scripts'];

const within = (folders) => `^(${folders.join('|')})/`;
const SDK = 'node_modules/(@aws-sdk|@smithy)/';
const PROJECT = '^(src|rules|handlers|sample|tests|bench|scripts)/';

const importRules = Object.entries(MAY_IMPORT).map(([folder, others]) => ({
  name: `${folder}-imports`,
  comment: `${folder} may import ${['util', ...others].join(', ')}`,
  severity: 'error',
  from: { path: within([folder]) },
  to: {
    path: PROJECT,
    pathNot: [
      `^(${[folder, 'src/util', ...others].map((name) => `${name}${name.endsWith(')') ? '' : '/'}`).join('|')})`,
      ...(EXCEPTIONS[folder] ?? []),
    ],
  },
}));

export default {
  forbidden: [
    ...importRules,
    {
      name: 'sdk-at-run-time',
      comment: `only ${CALLS_AWS.join(', ')} load the AWS SDK; other folders may use "import type"`,
      severity: 'error',
      from: { pathNot: within(CALLS_AWS) },
      to: { path: SDK, dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'pure',
      comment: 'folders that only compute use no file, clock, network or environment',
      severity: 'error',
      from: { path: within(PURE) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-evaluation',
      comment: 'evaluating a rule uses no file, clock, network or environment; hashing is computation',
      severity: 'error',
      from: { path: '^src/evaluate/(attestations|evaluate-rule|evaluation|evaluator|result-aggregator|suppressions)[.]ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'rules-without-node',
      comment: 'a rule uses nothing from the machine it runs on',
      severity: 'error',
      from: { path: within(['rules']) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'benchmarks-are-leaves',
      comment: 'nothing depends on bench; shared helpers belong in tests/support or sample',
      severity: 'error',
      from: { path: '^(src|rules|handlers|sample|tests|scripts)/' },
      to: { path: '^bench/' },
    },
    {
      name: 'rule-helpers',
      comment: 'helpers in rules/<service>/shared serve that service only; helpers for several services are in rules/shared',
      severity: 'error',
      from: { path: '^rules/([^/]+)/' },
      to: { path: '^rules/[^/]+/shared/', pathNot: ['^rules/$1/shared/', '^rules/shared/'] },
    },
    {
      name: 'no-cycles',
      comment: 'two files that import each other are one file',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'every import resolves to a file or a package',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependencies-shipped',
      comment: 'shipped code must not need a package from devDependencies',
      severity: 'error',
      from: { path: '^(src|rules|handlers)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    // SWC reads type-only imports too, and needs no TypeScript compiler API, which TypeScript 7 does not have.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build|onus-report|\\.serverless)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
