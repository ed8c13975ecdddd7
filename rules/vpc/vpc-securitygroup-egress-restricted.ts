import { openToWorld } from '../../src/network/group-exposure.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSecuritygroupEgressRestricted = defineRule({
  id: 'vpc-securitygroup-egress-restricted',
  title: 'Security groups should restrict outbound traffic',
  resourceType: 'AWS::EC2::SecurityGroup',
  responsibility: 'firewall-configuration',
  severity: 'low',
  tier: 2,
  facts: ['egress', 'prefixLists'],
  messages: {
    limited: 'The security group restricts outbound traffic.',
    open: 'The security group allows all outbound traffic to {{destinations}}.',
  },
  rationale: 'With unrestricted outbound traffic, an intruder can download tools, send data out and reach a command-and-control server.',
  remediation: {
    text: 'Replace the outbound rule that AWS adds to each new security group with rules for the destinations and ports that are needed.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    impact: 'Outbound connections that the new rules do not allow fail, including updates and calls to AWS services.',
    cli: 'aws ec2 authorize-security-group-egress --group-id {{id}} --ip-permissions IpProtocol=tcp,FromPort=443,ToPort=443,IpRanges=[{CidrIp=DESTINATION_CIDR_BLOCK}]\naws ec2 revoke-security-group-egress --group-id {{id}} --security-group-rule-ids ALLOW_ALL_RULE_ID',
  },
  controls: {
    cloudsploit: ['openAllPortsProtocolsEgress'],
  },
  evaluate: (facts, { pass, fail }) => {
    const destinations = openToWorld(facts.egress, facts, (openings) =>
      openings.filter(({ protocol }) => protocol === 'all').flatMap(({ sources }) => sources),
    );
    return destinations.length === 0 ? pass('limited') : fail('open', { destinations: [...new Set(destinations)] });
  },
});
