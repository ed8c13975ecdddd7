import { portsOpenOutside } from './shared/cleartext.ts';
import { whenUnused } from '../../src/network/group-exposure.ts';
import { integers } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSecuritygroupNoCleartextProtocols = defineRule({
  id: 'vpc-securitygroup-no-cleartext-protocols',
  title: 'Security groups should not admit clear-text protocols from outside the VPC',
  resourceType: 'AWS::EC2::SecurityGroup',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 3,
  fix: 'close-ports',
  facts: ['ingress', 'prefixLists', 'neighbourBlocks', 'interfaces', 'launchTemplates', 'referencedBy'],
  params: {
    cleartextPorts: integers([21, 23, 80, 110, 143, 389, 512, 513, 514], 'TCP ports of protocols that send everything in clear text.', {
      max: 65_535,
    }),
  },
  messages: {
    none: 'No clear-text port is open to anything outside the VPC and its peers.',
    open: 'Open to what is outside the VPC and its peers: {{open}}.',
  },
  rationale: 'Passwords and data cross networks that are not yours in clear text: whoever is on the way reads and changes them.',
  remediation: {
    text: 'Use the variant of the protocol that runs over TLS and close the clear-text port, or carry it through a VPN.',
    url: 'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_protect_data_transit_encrypt.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail }, { params }) => {
    const found = portsOpenOutside(facts, params.cleartextPorts);
    // Port 80 of a load balancer is where it redirects to HTTPS.
    const redirects = found.some(({ port }) => port === 80) && facts.interfaces.some(({ type }) => type.endsWith('load_balancer'));
    const open = found.filter(({ port }) => port !== 80 || !redirects).map(({ port, from }) => `${port} from ${from}`);
    return open.length === 0 ? pass('none') : fail('open', { open }, whenUnused(facts));
  },
});
