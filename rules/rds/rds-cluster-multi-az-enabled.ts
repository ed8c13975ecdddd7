import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';

import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterMultiAzEnabled = defineRule({
  id: 'rds-cluster-multi-az-enabled',
  title: 'RDS clusters should have instances in several Availability Zones',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'zones',
  facts: ['replicaSource', 'multiAz', 'members'],
  messages: {
    on: 'The cluster has instances in several Availability Zones.',
    off: 'All instances of the cluster are in the Availability Zone {{zone}}.',
    replica: 'The cluster is a replica of {{source}}.',
    empty: 'The cluster has no instances.',
  },
  rationale:
    'If the only Availability Zone of a database fails, the database is down until the zone recovers or a backup is restored elsewhere.',
  remediation: {
    text: 'Add a reader in another Availability Zone, to which the cluster can fail over.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html',
    impact: 'The reader is charged like another instance. The change does not interrupt service.',
    cli: 'aws rds create-db-instance --db-instance-identifier READER --db-cluster-identifier {{id}} --engine ENGINE --db-instance-class INSTANCE_CLASS --availability-zone AVAILABILITY_ZONE',
    console: [
      'Open the Amazon RDS console and choose Databases.',
      'Select the cluster, choose Actions, then Add reader.',
      'Choose another Availability Zone and add the reader.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_rds_cluster_instance',
      'cluster_identifier = "{{id}}"',
      'engine             = "ENGINE"',
      'instance_class     = "INSTANCE_CLASS"',
      'availability_zone  = "AVAILABILITY_ZONE"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::RDS::DBInstance',
      "DBClusterIdentifier: '{{id}}'",
      'DBInstanceClass: INSTANCE_CLASS',
      'Engine: ENGINE',
      'AvailabilityZone: AVAILABILITY_ZONE',
    ),
  },
  controls: {
    securityHub: ['RDS.15'],
    awsConfig: ['rds-cluster-multi-az-enabled'],
    cis: ['5.0:2.2.4', '6.0:3.2.4', '7.0:3.2.4'],
    nist80053: ['CP-10', 'SC-36', 'SI-13(5)'],
    prowler: ['rds_cluster_multi_az'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const zones = () => [...new Set(facts.members.flatMap(({ availabilityZone }) => availabilityZone ?? []))];
    const skipped = firstVerdict(
      () => (facts.replicaSource === undefined ? undefined : notApplicable('replica', { source: facts.replicaSource })),
      () => (facts.members.length === 0 && !facts.multiAz ? notApplicable('empty') : undefined),
    );
    if (skipped !== undefined) return skipped;
    const passed = firstVerdict(
      () => (facts.multiAz ? pass('on') : undefined),
      () => (zones().length > 1 ? pass('on') : undefined),
    );
    return passed ?? fail('off', { zone: zones()[0] ?? 'unknown' });
  },
});
