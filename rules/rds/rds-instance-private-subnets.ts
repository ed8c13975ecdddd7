import { privateSubnetsRule } from '../shared/databases/private-subnets.ts';
import { instanceVariant } from './shared/variants.ts';

export const rdsInstancePrivateSubnets = privateSubnetsRule({
  ...instanceVariant,
  id: 'rds-instance-private-subnets',
  page: 'USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  severity: 'high',
  rationale:
    'In a subnet with a route to the internet, one setting makes the database public. A failover can move the instance to any subnet of its group.',
  group: { terraform: 'aws_db_subnet_group', cloudFormation: 'AWS::RDS::DBSubnetGroup' },
  controls: {
    securityHub: ['RDS.46'],
    awsConfig: ['rds-instance-subnet-igw-check'],
    cloudsploit: ['rdsPublicSubnet'],
  },
});
