import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { guide } from './shared/variants.ts';

export const redshiftSubnetGroupMultiAz = defineRule({
  id: 'redshift-subnet-group-multi-az',
  title: 'Redshift subnet groups should have subnets in several Availability Zones',
  resourceType: 'AWS::Redshift::ClusterSubnetGroup',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'zones',
  facts: ['zones'],
  messages: {
    several: 'The subnets are in {{zones}}.',
    single: 'All subnets are in {{zones}}.',
  },
  rationale: 'Clusters in the subnet group cannot use Multi-AZ or move to another zone if theirs fails.',
  remediation: {
    text: 'Add subnets in other Availability Zones to the group.',
    url: `${guide}/working-with-cluster-subnet-groups.html`,
    impact: 'Existing clusters stay where they are.',
    cli: 'aws redshift modify-cluster-subnet-group --cluster-subnet-group-name {{id}} --subnet-ids SUBNET_ID_1 SUBNET_ID_2',
    console: [
      'Open the Amazon Redshift console and choose Configurations, Subnet groups.',
      'Choose the group, then Modify.',
      'Add subnets in other Availability Zones and save the changes.',
    ].join('\n'),
    terraform: terraformResource('aws_redshift_subnet_group', 'name       = "{{id}}"', 'subnet_ids = ["SUBNET_ID_1", "SUBNET_ID_2"]'),
    cloudFormation: cloudFormationResource(
      'AWS::Redshift::ClusterSubnetGroup',
      'Description: Subnets in several zones',
      'SubnetIds: [SUBNET_ID_1, SUBNET_ID_2]',
    ),
  },
  controls: { securityHub: ['Redshift.16'], awsConfig: ['redshift-cluster-subnet-group-multi-az'] },
  evaluate: ({ zones }, { pass, fail }) => (zones.length > 1 ? pass('several', { zones }) : fail('single', { zones })),
});
