import { ruleCount } from '../../src/network/group-exposure.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcDefaultSecuritygroupClosed = defineRule({
  id: 'vpc-default-securitygroup-closed',
  title: 'Default security groups should be left without rules',
  resourceType: 'AWS::EC2::SecurityGroup',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 1,
  facts: ['groupName', 'ingress', 'egress'],
  messages: {
    closed: 'The group has no rules.',
    open: 'The group has {{inbound}} inbound and {{outbound}} outbound rules.',
    notDefault: 'This is not a default group.',
  },
  rationale:
    'Whatever is launched without a group of its own lands in the default group, so each of its rules applies to things nobody thought of.',
  remediation: {
    text: 'Give what uses the default group a group of its own, then remove all rules of the default group.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html',
  },
  controls: {
    securityHub: ['EC2.2'],
    awsConfig: ['vpc-default-security-group-closed'],
    cis: ['3.0:5.4', '5.0:5.5', '6.0:6.5', '7.0:6.5'],
    nist80053: ['AC-4', 'SC-7', 'SC-7(5)'],
    prowler: ['ec2_securitygroup_default_restrict_traffic'],
    cloudsploit: ['defaultSecurityGroup', 'defaultSecurityGroupInUse'],
  },
  evaluate: ({ groupName, ingress, egress }, { pass, fail, notApplicable }) => {
    if (groupName !== 'default') return notApplicable('notDefault');
    if (ingress.length === 0 && egress.length === 0) return pass('closed');
    return fail('open', { inbound: ruleCount(ingress), outbound: ruleCount(egress) });
  },
});
