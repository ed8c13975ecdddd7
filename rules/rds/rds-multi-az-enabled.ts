import { defineRule } from '../../src/core/rule.ts';

export const rdsMultiAzEnabled = defineRule({
  id: 'rds-multi-az-enabled',
  title: 'RDS instances should be Multi-AZ',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'zones',
  facts: ['clusterId', 'replicaSource', 'multiAz'],
  messages: {
    on: 'It has a standby in another zone.',
    off: 'It runs in a single zone.',
    member: 'It is judged on its cluster {{cluster}}.',
    replica: 'It is a read replica of {{source}}.',
  },
  rationale:
    'When the one zone a database runs in fails, the database is away until the zone comes back or somebody restores it elsewhere.',
  remediation: {
    text: 'Turn on Multi-AZ; the standby is built without downtime.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html',
    cli: 'aws rds modify-db-instance --db-instance-identifier INSTANCE --multi-az --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.5'],
    awsConfig: ['rds-multi-az-support'],
    cis: ['5.0:2.2.4', '6.0:3.2.4', '7.0:3.2.4'],
    nist80053: ['CP-10', 'SC-36', 'SI-13(5)'],
    prowler: ['rds_instance_multi_az'],
    cloudsploit: ['rdsMultiAz'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.clusterId !== undefined) return notApplicable('member', { cluster: facts.clusterId });
    if (facts.replicaSource !== undefined) return notApplicable('replica', { source: facts.replicaSource });
    return facts.multiAz ? pass('on') : fail('off');
  },
});
