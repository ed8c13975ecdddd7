import { describePath } from '../../src/network/internet-reachability.ts';
import { databaseReachability } from './shared/network.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsInstanceNotPubliclyAccessible = defineRule({
  id: 'rds-instance-not-publicly-accessible',
  title: 'RDS instances should not be publicly accessible',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  fix: 'private-subnets',
  exposesPublicly: true,
  facts: ['publiclyAccessible', 'endpoint', 'port', 'subnets', 'networkAcls', 'groupRules', 'prefixLists'],
  messages: {
    private: 'It has no public address.',
    public: 'It has a public address.',
  },
  rationale:
    'A database with a public address is attacked from the day it is found; one wrong firewall rule or weak password is then enough.',
  remediation: {
    text: 'Switch public access off; clients outside the VPC come through a VPN, a bastion host or a proxy.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    cli: 'aws rds modify-db-instance --db-instance-identifier INSTANCE --no-publicly-accessible --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.2'],
    awsConfig: ['rds-instance-public-access-check'],
    cis: ['3.0:2.3.3', '5.0:2.2.3', '6.0:3.2.3', '7.0:3.2.3'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['rds_instance_no_public_access'],
    cloudsploit: ['rdsPubliclyAccessible'],
  },
  evaluate: (facts, { pass, fail }) => {
    if (!facts.publiclyAccessible) return pass('private');
    const { paths, obstacles } = databaseReachability(facts);
    if (paths.length > 0) return fail('public', { paths: paths.map(describePath) });
    return fail('public', {}, { severity: 'high', because: `the internet is stopped by ${obstacles.join(', ')}` });
  },
});
