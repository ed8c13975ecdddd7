import { cloudFormationResource } from '../shared/code-snippets.ts';
import { blocksInternet, isPublicSubnet } from '../../src/network/internet-routes.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsInstancePrivateSubnets = defineRule({
  id: 'rds-instance-private-subnets',
  title: 'RDS instances should be in private subnets',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 2,
  fix: 'private-subnets',
  facts: ['subnets'],
  messages: {
    private: 'No subnet of the instance has a route to an internet gateway.',
    public: 'The subnets {{subnets}} have a route to an internet gateway.',
    unknown: 'Another account owns the subnets {{subnets}}, so their routes could not be determined.',
  },
  rationale:
    'In a subnet with a route to the internet, one setting makes the database public. A failover can move the instance to any subnet of its group.',
  remediation: {
    text: 'Remove the subnets with a route to an internet gateway from the DB subnet group.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    impact: 'RDS refuses to remove a subnet that an instance uses: fail over to a private subnet first, which interrupts service briefly.',
    cli: 'aws rds modify-db-subnet-group --db-subnet-group-name SUBNET_GROUP --subnet-ids PRIVATE_SUBNET_A PRIVATE_SUBNET_B',
    console: [
      'Open the Amazon RDS console and choose Subnet groups.',
      'Select the subnet group and choose Edit.',
      'Remove the subnets with a route to an internet gateway, add private subnets, and save.',
    ].join('\n'),
    terraform: 'resource "aws_db_subnet_group" "example" {\n  subnet_ids = ["PRIVATE_SUBNET_A", "PRIVATE_SUBNET_B"]\n}',
    cloudFormation: cloudFormationResource(
      'AWS::RDS::DBSubnetGroup',
      'DBSubnetGroupDescription: Private subnets',
      'SubnetIds: [PRIVATE_SUBNET_A, PRIVATE_SUBNET_B]',
    ),
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
      const lower = { severity: 'low', because: 'VPC Block Public Access blocks traffic from the internet' } as const;
      return fail('public', { subnets: exposed.map(([id]) => id) }, blocked ? lower : undefined);
    }
    const unknown = subnets.filter(([, subnet]) => subnet === null).map(([id]) => id);
    return unknown.length > 0 ? indeterminate('unknown', { subnets: unknown }) : pass('private');
  },
});
