import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterMultiAzEnabled = defineRule({
  id: 'rds-cluster-multi-az-enabled',
  title: 'RDS clusters should have instances in several zones',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'zones',
  facts: ['replicaSource', 'multiAz', 'members'],
  messages: {
    on: 'Its instances are in several zones.',
    off: 'All its instances are in the zone {{zone}}.',
    replica: 'It is a replica of {{source}}.',
    empty: 'It has no instances.',
  },
  rationale:
    'When the one zone a database runs in fails, the database is away until the zone comes back or somebody restores it elsewhere.',
  remediation: {
    text: 'Add a reader in another zone, to which the cluster can fail over.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html',
    cli: 'aws rds create-db-instance --db-instance-identifier READER --db-cluster-identifier CLUSTER --engine ENGINE --db-instance-class CLASS --availability-zone ZONE',
  },
  controls: {
    securityHub: ['RDS.15'],
    awsConfig: ['rds-cluster-multi-az-enabled'],
    nist80053: ['CP-10', 'SC-36', 'SI-13(5)'],
    prowler: ['rds_cluster_multi_az'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.replicaSource !== undefined) return notApplicable('replica', { source: facts.replicaSource });
    if (facts.multiAz) return pass('on');
    const zones = [...new Set(facts.members.flatMap(({ availabilityZone }) => availabilityZone ?? []))];
    if (zones.length > 1) return pass('on');
    return facts.members.length === 0 ? notApplicable('empty') : fail('off', { zone: zones[0] ?? 'unknown' });
  },
});
