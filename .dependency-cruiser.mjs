/**
 * Who may import whom. A room may import itself and what is named here; everything else of the project is refused, type-only
 * imports included.
 */
const MAY_IMPORT = {
  'src/model': [],
  'src/responsibility': ['src/model'],
  'src/analysis': ['src/model'],
  'src/config': ['src/model', 'src/analysis', 'src/responsibility'],
  'src/collectors': ['src/model'],
  'src/inventory': ['src/model', 'src/responsibility'],
  'src/engine': ['src/model', 'src/responsibility', 'src/analysis'],
  'src/report': ['src/model', 'src/responsibility'],
  'src/aws': ['src/model'],
  'src/app': ['src/(?!cli/)', 'rules'],
  'src/cli': ['src/app', 'src/config', 'src/model'],
  rules: ['src/model', 'src/analysis'],
  handlers: ['src/app', 'src/config', 'src/model'],
  sample: ['src/model', 'src/app', 'src/cli'],
};

/** Rooms that compute only: same input, same answer, nothing of the machine they run on. */
const PURE = ['src/model', 'src/responsibility', 'src/analysis', 'src/engine', 'rules'];

/** The only rooms that load AWS SDK clients; every other may name their types. */
const SPEAKS_TO_AWS = ['src/aws', 'src/collectors', 'sample', 'tests', 'bench', 'scripts'];

const within = (rooms) => `^(${rooms.join('|')})/`;
const SDK = 'node_modules/(@aws-sdk|@smithy)/';
const PROJECT = '^(src|rules|handlers|sample|tests|bench|scripts)/';

const fences = Object.entries(MAY_IMPORT).map(([room, others]) => ({
  name: `${room}-imports`,
  comment: `${room} may import ${others.length === 0 ? 'nothing else of the project' : `only ${others.join(', ')}`}`,
  severity: 'error',
  from: { path: within([room]) },
  to: { path: PROJECT, pathNot: `^(${[room, ...others].map((name) => `${name}${name.endsWith(')') ? '' : '/'}`).join('|')})` },
}));

export default {
  forbidden: [
    ...fences,
    {
      name: 'sdk-at-run-time',
      comment: `only ${SPEAKS_TO_AWS.join(', ')} load the AWS SDK; others may "import type"`,
      severity: 'error',
      from: { pathNot: within(SPEAKS_TO_AWS) },
      to: { path: SDK, dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'pure',
      comment: 'rooms that only compute know no file, clock, network or environment; a hash is computed',
      severity: 'error',
      from: { path: within(PURE) },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'rules-without-node',
      comment: 'a rule needs nothing of the machine it runs on',
      severity: 'error',
      from: { path: within(['rules']) },
      to: { dependencyTypes: ['core'] },
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
      comment: 'every import names a file or a package that is there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependencies-shipped',
      comment: 'what is shipped may not need a package of devDependencies',
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
