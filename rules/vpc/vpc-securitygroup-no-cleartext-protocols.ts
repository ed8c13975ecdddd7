import { closedToWorld } from './shared/closed-to-world.ts';
import { ingressFromTrustedBlock } from '../shared/code-snippets.ts';
import { portsOpenOutside } from './shared/cleartext.ts';
import { whenUnused } from '../../src/network/group-exposure.ts';
import { integers } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSecuritygroupNoCleartextProtocols = defineRule({
  id: 'vpc-securitygroup-no-cleartext-protocols',
  title: 'Security groups should not allow unencrypted protocols from outside the VPC',
  resourceType: 'AWS::EC2::SecurityGroup',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 3,
  fix: 'close-ports',
  facts: ['ingress', 'prefixLists', 'neighborBlocks', 'interfaces', 'launchTemplates', 'referencedBy'],
  params: {
    cleartextPorts: integers([21, 23, 80, 110, 143, 389, 512, 513, 514], 'TCP ports of protocols that do not encrypt traffic.', {
      max: 65_535,
    }),
  },
  messages: {
    none: 'The security group does not allow unencrypted protocols from outside the VPC and its peers.',
    open: 'The security group allows unencrypted protocols from outside the VPC and its peers: {{open}}.',
  },
  rationale: 'Passwords and data cross networks of other parties unencrypted, where they can be read and changed in transit.',
  remediation: {
    text: 'Use the TLS variant of the protocol and remove the rule for the unencrypted port, or route the traffic through a VPN.',
    url: 'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_protect_data_transit_encrypt.html',
    impact: 'Clients that still use the unencrypted protocol can no longer connect.',
    cli: 'aws ec2 describe-security-group-rules --filters Name=group-id,Values={{id}}\naws ec2 revoke-security-group-ingress --group-id {{id}} --security-group-rule-ids RULE_ID',
    console: [
      'Open the security group in the Amazon VPC console.',
      'Choose Edit inbound rules.',
      'Delete the rules for the ports that the finding names, and save.',
    ].join('\n'),
    ...ingressFromTrustedBlock({ group: '{{id}}', port: '443' }),
  },
  controls: {},
  fixedFacts: ({ ingress }) => ({ ingress: closedToWorld(ingress) }),
  evaluate: (facts, { pass, fail }, { params }) => {
    const found = portsOpenOutside(facts, params.cleartextPorts);
    // Load balancers use port 80 to redirect to HTTPS.
    const redirects = found.some(({ port }) => port === 80) && facts.interfaces.some(({ type }) => type.endsWith('load_balancer'));
    const open = found.filter(({ port }) => port !== 80 || !redirects).map(({ port, from }) => `${port} from ${from}`);
    return open.length === 0 ? pass('none') : fail('open', { open }, whenUnused(facts));
  },
});
