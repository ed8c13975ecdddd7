import { ruleCount } from '../../src/network/group-exposure.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSecuritygroupReviewable = defineRule({
  id: 'vpc-securitygroup-reviewable',
  title: 'Security groups should be in use, named for their purpose, and small',
  resourceType: 'AWS::EC2::SecurityGroup',
  responsibility: 'firewall-configuration',
  severity: 'low',
  tier: 2,
  facts: ['groupName', 'ingress', 'egress', 'interfaces', 'launchTemplates', 'referencedBy'],
  params: { maxRules: integer(50, 'Maximum number of rules in one direction.', { min: 1, max: 1000 }) },
  messages: {
    reviewable: 'The security group is in use and has at most {{maxRules}} rules in each direction.',
    wizard: 'The security group has the name {{name}}, which the launch wizard generates.',
    many: 'The security group has {{inbound}} inbound and {{outbound}} outbound rules; at most {{maxRules}} are allowed in each direction.',
    unused: 'The security group is not used by a network interface, a launch template or a rule of another group.',
    isDefault: 'Default security groups cannot be removed.',
  },
  rationale:
    'Forgotten rules stay in security groups that are unused, have no clear purpose or are too large to review, and such groups get attached again.',
  remediation: {
    text: 'Delete unused security groups, name groups for their purpose, and split groups with many rules or use prefix lists for their addresses.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/working-with-security-groups.html',
    impact: 'A deleted group and its rules cannot be restored. EC2 refuses to delete a group that is in use.',
    cli: 'aws ec2 delete-security-group --group-id {{id}}',
  },
  controls: {
    prowler: ['ec2_securitygroup_not_used', 'ec2_securitygroup_from_launch_wizard', 'ec2_securitygroup_with_many_ingress_egress_rules'],
    cloudsploit: ['unusedSecurityGroups', 'launchWizardSecurityGroups', 'excessiveSecurityGroups', 'overlappingSecurityGroups'],
  },
  // Security Hub fails groups that only launch templates or other groups use.
  related: { securityHub: ['EC2.22'], awsConfig: ['ec2-security-group-attached-to-eni', 'ec2-security-group-attached-to-eni-periodic'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const name = facts.groupName;
    if (name === 'default') return notApplicable('isDefault');
    if (/^launch-wizard-\d+$/.test(name)) return fail('wizard', { name });
    const [inbound, outbound] = [ruleCount(facts.ingress), ruleCount(facts.egress)];
    if (Math.max(inbound, outbound) > params.maxRules) return fail('many', { inbound, outbound, maxRules: params.maxRules });
    return facts.interfaces.length > 0 || facts.launchTemplates.length > 0 || facts.referencedBy.length > 0
      ? pass('reviewable', { maxRules: params.maxRules })
      : fail('unused');
  },
});
