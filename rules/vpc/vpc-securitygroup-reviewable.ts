import { ruleCount } from '../../src/network/group-exposure.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSecuritygroupReviewable = defineRule({
  id: 'vpc-securitygroup-reviewable',
  title: 'Security groups should be in use, purposeful and small',
  resourceType: 'AWS::EC2::SecurityGroup',
  responsibility: 'firewall-configuration',
  severity: 'low',
  tier: 2,
  facts: ['groupName', 'ingress', 'egress', 'interfaces', 'launchTemplates', 'referencedBy'],
  params: { maxRules: integer(50, 'Most rules a group may have in one direction.', { min: 1, max: 1000 }) },
  messages: {
    reviewable: 'The group is in use and has few rules.',
    wizard: 'The group is named {{name}}, as the launch wizard names it: its purpose is not known.',
    many: 'The group has {{inbound}} inbound and {{outbound}} outbound rules.',
    unused: 'Nothing uses the group: no network interface, launch template or other group.',
    isDefault: 'Default groups cannot be removed.',
  },
  rationale:
    'Groups that nobody uses, knows or can read in full are where forgotten openings stay, and they are attached again without a second look.',
  remediation: {
    text: 'Remove groups that are not in use, name groups after their purpose, and split groups with many rules or put their addresses into prefix lists.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/working-with-security-groups.html',
  },
  controls: {
    awsConfig: ['ec2-security-group-attached-to-eni'],
    prowler: ['ec2_securitygroup_not_used', 'ec2_securitygroup_from_launch_wizard', 'ec2_securitygroup_with_many_ingress_egress_rules'],
    cloudsploit: ['unusedSecurityGroups', 'launchWizardSecurityGroups', 'excessiveSecurityGroups', 'overlappingSecurityGroups'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const name = facts.groupName;
    if (name === 'default') return notApplicable('isDefault');
    if (/^launch-wizard-\d+$/.test(name)) return fail('wizard', { name });
    const [inbound, outbound] = [ruleCount(facts.ingress), ruleCount(facts.egress)];
    if (Math.max(inbound, outbound) > params.maxRules) return fail('many', { inbound, outbound });
    return facts.interfaces.length > 0 || facts.launchTemplates.length > 0 || facts.referencedBy.length > 0
      ? pass('reviewable')
      : fail('unused');
  },
});
