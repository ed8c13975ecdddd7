import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { ifMember, instanceVariant, memberMessage, modifySteps } from './shared/variants.ts';
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
    on: 'The instance has a standby in another Availability Zone.',
    off: 'The instance runs in a single Availability Zone.',
    member: memberMessage,
  },
  rationale:
    'If the only Availability Zone of a database fails, the database is down until the zone recovers or a backup is restored elsewhere.',
  remediation: {
    text: 'Turn on Multi-AZ.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html',
    impact:
      'The standby doubles the cost of the instance. The change does not interrupt service, but can increase latency while the standby is created. --apply-immediately also applies all other pending changes, which can restart the database.',
    cli: `${instanceVariant.modify} --multi-az --apply-immediately`,
    console: modifySteps('Under Availability & durability, choose Create a standby instance.'),
    terraform: terraformResource('aws_db_instance', 'multi_az = true'),
    cloudFormation: cloudFormationResource('AWS::RDS::DBInstance', 'MultiAZ: true'),
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
    const member = ifMember(facts, notApplicable);
    if (member !== undefined) return member;
    if (facts.multiAz) return pass('on');
    return fail('off', {}, () =>
      facts.replicaSource === undefined
        ? undefined
        : { severity: 'low', because: `the instance is a read replica of ${facts.replicaSource}, which has the data` },
    );
  },
});
