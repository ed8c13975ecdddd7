import { firstVerdict } from '../../src/core/first-verdict.ts';
import { ruleCount } from '../../src/network/group-exposure.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcDefaultSecuritygroupClosed = defineRule({
  id: 'vpc-default-securitygroup-closed',
  title: 'Default security groups should not have rules',
  resourceType: 'AWS::EC2::SecurityGroup',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 1,
  facts: ['groupName', 'ingress', 'egress'],
  messages: {
    closed: 'The default security group does not have rules.',
    open: 'The default security group has {{inbound}} inbound and {{outbound}} outbound rules.',
    notDefault: 'The security group is not a default security group.',
  },
  rationale:
    'Resources that are launched without a security group get the default one, so its rules apply to resources that they were not planned for.',
  remediation: {
    text: 'Move resources out of the default security group, then remove all of its rules.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html',
    impact: 'The change interrupts the traffic of resources that still use the default security group.',
    cli: 'aws ec2 describe-network-interfaces --filters Name=group-id,Values={{id}}\naws ec2 describe-security-group-rules --filters Name=group-id,Values={{id}}\naws ec2 revoke-security-group-ingress --group-id {{id}} --security-group-rule-ids INBOUND_RULE_ID\naws ec2 revoke-security-group-egress --group-id {{id}} --security-group-rule-ids OUTBOUND_RULE_ID',
    terraform: 'resource "aws_default_security_group" "this" {\n  vpc_id = "VPC_ID"\n}',
    console: [
      'Open the security group in the Amazon VPC console.',
      'Choose Edit inbound rules, delete all rules, and save.',
      'Choose Edit outbound rules, delete all rules, and save.',
    ].join('\n'),
    notAsCode: 'CloudFormation cannot change the default security group of a VPC.',
  },
  controls: {
    securityHub: ['EC2.2'],
    awsConfig: ['vpc-default-security-group-closed'],
    cis: ['3.0:5.4', '5.0:5.5', '6.0:6.5', '7.0:6.5'],
    nist80053: ['AC-4', 'SC-7', 'SC-7(5)'],
    prowler: ['ec2_securitygroup_default_restrict_traffic'],
    cloudsploit: ['defaultSecurityGroup', 'defaultSecurityGroupInUse'],
  },
  fixedFacts: () => ({ ingress: [], egress: [] }),
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.groupName !== 'default') return notApplicable('notDefault');
    const open = fail('open', { inbound: () => ruleCount(facts.ingress), outbound: () => ruleCount(facts.egress) });
    return (
      firstVerdict(
        () => (facts.ingress.length > 0 ? open : undefined),
        () => (facts.egress.length > 0 ? open : undefined),
      ) ?? pass('closed')
    );
  },
});
