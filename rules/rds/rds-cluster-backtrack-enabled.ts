import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { engineFamily } from './shared/engine.ts';

import { datedTable } from '../../src/core/dated-table.ts';
import { defineRule } from '../../src/core/rule.ts';

/** Whether Aurora MySQL has backtracking, by Region. */
const backtrackRegions = datedTable({
  source: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.Aurora_Fea_Regions_DB-eng.Feature.Backtrack.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/aurora-mysql-backtracking-enabled.html',
  ],
  asOf: '2026-11',
  missing: 'UNKNOWN unless backtracking is on.',
  entries: {
    available: [
      ...['ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2', 'ca-central-1'],
      ...['eu-central-1', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'],
    ],
    unavailable: [
      ...['af-south-1', 'ap-east-1', 'ap-south-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-6', 'ca-west-1', 'cn-north-1'],
      ...['cn-northwest-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'il-central-1', 'me-central-1', 'me-south-1', 'sa-east-1'],
      ...['us-gov-east-1', 'us-gov-west-1'],
    ],
  },
});

export const rdsClusterBacktrackEnabled = defineRule({
  id: 'rds-cluster-backtrack-enabled',
  title: 'Aurora MySQL clusters should have backtracking turned on',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'backups',
  severity: 'medium',
  tier: 3,
  facts: ['engine', 'backtrackWindow'],
  messages: {
    on: 'The cluster can be backtracked by {{hours}} hours.',
    off: 'Backtracking is off.',
    engine: '{{engine}} does not have backtracking.',
    region: 'Backtracking is not available in {{region}}.',
    unknown: 'Backtracking is off, and Onus does not know whether it is available in {{region}}.',
  },
  rationale: 'A restore creates a new cluster and can take hours. Backtracking undoes a mistake in place within minutes.',
  remediation: {
    text: 'Backtracking cannot be turned on later: restore a snapshot of the cluster to a new cluster with a backtrack window.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Backtrack.html',
    impact:
      'The new cluster has a new endpoint and no instances yet, and lacks later writes. Aurora charges for the change records of the backtrack window.',
    cli: [
      'aws rds create-db-cluster-snapshot --db-cluster-identifier {{id}} --db-cluster-snapshot-identifier SNAPSHOT',
      'aws rds restore-db-cluster-from-snapshot --db-cluster-identifier NEW_CLUSTER --snapshot-identifier SNAPSHOT --engine aurora-mysql --backtrack-window 86400 --db-subnet-group-name SUBNET_GROUP --vpc-security-group-ids SECURITY_GROUP',
      'aws rds create-db-instance --db-instance-identifier NEW_INSTANCE --db-cluster-identifier NEW_CLUSTER --engine aurora-mysql --db-instance-class INSTANCE_CLASS',
    ].join('\n'),
    terraform: ['# Turning on backtracking replaces the cluster.', terraformResource('aws_rds_cluster', 'backtrack_window = 86400')].join(
      '\n',
    ),
    console: [
      'Open Snapshots in the Amazon RDS console and create a snapshot of the cluster.',
      'Choose Actions, Restore snapshot.',
      'Under Backtrack, choose Enable Backtrack and a window, restore the cluster, and move clients to it.',
    ].join('\n'),
    cloudFormation: cloudFormationResource('AWS::RDS::DBCluster', 'BacktrackWindow: 86400'),
  },
  controls: {
    securityHub: ['RDS.14'],
    awsConfig: ['aurora-mysql-backtracking-enabled'],
    nist80053: ['CP-6', 'CP-9', 'CP-10', 'SI-12'],
    prowler: ['rds_cluster_backtrack_enabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource: { region } }) => {
    const { engine } = facts;
    if (engineFamily(engine) !== 'aurora-mysql') return notApplicable('engine', { engine });
    const window = facts.backtrackWindow ?? 0;
    if (window > 0) return pass('on', { hours: Math.round(window / 3600) });
    if (backtrackRegions.entries.unavailable.includes(region)) return notApplicable('region', { region });
    return backtrackRegions.entries.available.includes(region) ? fail('off') : indeterminate('unknown', { region });
  },
});
