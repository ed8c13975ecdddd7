import { defineRule } from '../../src/core/rule.ts';

export const vpcNetworkaclInUse = defineRule({
  id: 'vpc-networkacl-in-use',
  title: 'Unused network ACLs should be removed',
  resourceType: 'AWS::EC2::NetworkAcl',
  responsibility: 'firewall-configuration',
  severity: 'low',
  tier: 2,
  facts: ['subnetIds', 'isDefault'],
  messages: {
    used: 'The network ACL is associated with {{subnets}}.',
    unused: 'The network ACL is not associated with a subnet.',
    isDefault: 'The network ACL is a default network ACL, which cannot be removed.',
  },
  rationale: 'Unused network ACLs make the network harder to review, and can be associated with a subnet later without another review.',
  remediation: {
    text: 'Delete the network ACL.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
    impact: 'The rules are lost. Traffic is not affected, because no subnet uses them.',
    cli: 'aws ec2 delete-network-acl --network-acl-id {{id}}',
  },
  controls: {
    securityHub: ['EC2.16'],
    awsConfig: ['vpc-network-acl-unused-check'],
    prowler: ['ec2_networkacl_unused'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.subnetIds.length > 0) return pass('used', { subnets: facts.subnetIds });
    return facts.isDefault ? notApplicable('isDefault') : fail('unused');
  },
});
