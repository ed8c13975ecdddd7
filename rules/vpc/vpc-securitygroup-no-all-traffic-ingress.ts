import { closedToWorld } from './shared/closed-to-world.ts';
import { ingressFromTrustedBlock } from '../shared/code-snippets.ts';
import { openToWorld, whenUnused } from '../../src/network/group-exposure.ts';
import { coversAllPorts } from '../../src/network/ports.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSecuritygroupNoAllTrafficIngress = defineRule({
  id: 'vpc-securitygroup-no-all-traffic-ingress',
  title: 'Security groups should not allow internet access to all ports',
  resourceType: 'AWS::EC2::SecurityGroup',
  responsibility: 'firewall-configuration',
  severity: 'critical',
  tier: 1,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['ingress', 'prefixLists', 'interfaces', 'launchTemplates', 'referencedBy'],
  messages: {
    limited: 'The security group does not allow internet access to all ports of a protocol.',
    open: 'The security group allows internet access to all ports: {{open}}.',
  },
  rationale: 'Every service that listens on the instance, now or after the next deployment, is exposed to the internet.',
  remediation: {
    text: 'Replace the rule with rules for the ports and sources that are needed.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    impact: 'Connections that the new rules do not allow are cut off.',
    cli: 'aws ec2 describe-security-group-rules --filters Name=group-id,Values={{id}}\naws ec2 authorize-security-group-ingress --group-id {{id}} --ip-permissions IpProtocol=tcp,FromPort=PORT,ToPort=PORT,IpRanges=[{CidrIp=TRUSTED_CIDR_BLOCK}]\naws ec2 revoke-security-group-ingress --group-id {{id}} --security-group-rule-ids RULE_ID',
    ...ingressFromTrustedBlock({ group: '{{id}}', port: '443' }),
    console: [
      'Open the security group in the Amazon VPC console.',
      'Choose Edit inbound rules.',
      'Replace the rule for all traffic with rules for the ports and sources that are needed, and save.',
    ].join('\n'),
  },
  controls: {
    prowler: ['ec2_securitygroup_allow_ingress_from_internet_to_all_ports'],
    cloudsploit: ['openAllPortsProtocols', 'securityGroupRfc1918'],
  },
  related: { cis: ['3.0:5.2', '3.0:5.3', '5.0:5.3', '5.0:5.4', '6.0:6.3', '6.0:6.4', '7.0:6.3', '7.0:6.4'] },
  fixedFacts: ({ ingress }) => ({ ingress: closedToWorld(ingress) }),
  evaluate: (facts, { pass, fail }) => {
    const open = openToWorld(facts.ingress, facts, (openings) =>
      openings
        .filter(({ protocol, ports }) => ['all', 'tcp', 'udp'].includes(protocol) && coversAllPorts(ports))
        .map(({ protocol, sources }) => `${protocol === 'all' ? 'all protocols' : protocol} from ${sources.join(', ')}`),
    );
    return open.length === 0 ? pass('limited') : fail('open', { open }, () => whenUnused(facts));
  },
});
