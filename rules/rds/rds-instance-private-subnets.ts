import { blocksInternet, isPublicSubnet } from '../../src/network/internet-routes.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsInstancePrivateSubnets = defineRule({
  id: 'rds-instance-private-subnets',
  title: 'RDS instances should sit in private subnets',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 2,
  fix: 'private-subnets',
  facts: ['subnets'],
  messages: {
    private: 'None of its subnets has a route to an internet gateway.',
    public: 'Its subnets {{subnets}} have a route to an internet gateway.',
    unknown: 'The routes of its subnets {{subnets}} are those of another account.',
  },
  rationale:
    'In a subnet with a route to the internet, one switch makes the database public; a failover can move it into any subnet of its group.',
  remediation: {
    text: 'Move the instance to a DB subnet group whose subnets all have no route to an internet gateway.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    cli: 'aws rds modify-db-instance --db-instance-identifier INSTANCE --db-subnet-group-name PRIVATE --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.46'],
    awsConfig: ['rds-instance-subnet-igw-check'],
    cloudsploit: ['rdsPublicSubnet'],
  },
  evaluate: (facts, { pass, fail, indeterminate }) => {
    const subnets = Object.entries(facts.subnets);
    const exposed = subnets.filter(([, subnet]) => subnet !== null && isPublicSubnet(subnet));
    if (exposed.length > 0) {
      const blocked = exposed.every(([, subnet]) => subnet !== null && blocksInternet(subnet));
      const milder = { severity: 'low', because: 'VPC Block Public Access stops what comes from the internet' } as const;
      return fail('public', { subnets: exposed.map(([id]) => id) }, blocked ? milder : undefined);
    }
    const unknown = subnets.filter(([, subnet]) => subnet === null).map(([id]) => id);
    return unknown.length > 0 ? indeterminate('unknown', { subnets: unknown }) : pass('private');
  },
});
