import { engineFamily } from './shared/engine.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterBacktrackEnabled = defineRule({
  id: 'rds-cluster-backtrack-enabled',
  title: 'Aurora MySQL clusters should be able to backtrack',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'backups',
  severity: 'medium',
  tier: 3,
  facts: ['engine', 'backtrackWindow'],
  messages: {
    on: 'The cluster can be rewound by {{hours}} hours.',
    off: 'Backtracking is off.',
    engine: '{{engine}} has no backtracking.',
  },
  rationale: 'A restore makes a new cluster and takes its time; backtracking undoes a mistaken change in place within minutes.',
  remediation: {
    text: 'Backtracking is chosen when a cluster is created, cloned or restored: set a backtrack window then.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Backtrack.html',
  },
  controls: {
    securityHub: ['RDS.14'],
    awsConfig: ['aurora-mysql-backtracking-enabled'],
    nist80053: ['CP-6', 'CP-9', 'CP-10', 'SI-12'],
    prowler: ['rds_cluster_backtrack_enabled'],
  },
  evaluate: ({ engine, backtrackWindow = 0 }, { pass, fail, notApplicable }) => {
    if (engineFamily(engine) !== 'aurora-mysql') return notApplicable('engine', { engine });
    return backtrackWindow > 0 ? pass('on', { hours: Math.round(backtrackWindow / 3600) }) : fail('off');
  },
});
