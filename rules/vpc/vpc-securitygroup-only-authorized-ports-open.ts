import { closedToWorld } from './shared/closed-to-world.ts';
import { ingressFromTrustedBlock } from '../shared/code-snippets.ts';
import { openToWorld, whenUnused } from '../../src/network/group-exposure.ts';
import { describePorts, subtractPorts } from '../../src/network/ports.ts';
import { integers } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSecuritygroupOnlyAuthorizedPortsOpen = defineRule({
  id: 'vpc-securitygroup-only-authorized-ports-open',
  title: 'Security groups should allow internet access only to authorized ports',
  resourceType: 'AWS::EC2::SecurityGroup',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 1,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['ingress', 'prefixLists', 'interfaces', 'launchTemplates', 'referencedBy'],
  params: {
    authorizedTcpPorts: integers([80, 443], 'TCP ports that may be open to the internet.', { max: 65_535 }),
    authorizedUdpPorts: integers([], 'UDP ports that may be open to the internet.', { max: 65_535 }),
  },
  messages: {
    authorized: 'The security group does not allow internet access to ports that are not authorized.',
    open: 'The security group allows internet access to ports that are not authorized: {{open}}.',
  },
  rationale: 'Ports that are open to the internet without a decision to publish them add attack surface.',
  remediation: {
    text: 'Remove the rules for other ports or limit them to known sources. If a port is meant to be public, add it to the authorized ports.',
    url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18',
    impact: 'Clients outside the allowed range can no longer connect.',
    cli: 'aws ec2 describe-security-group-rules --filters Name=group-id,Values={{id}}\naws ec2 authorize-security-group-ingress --group-id {{id}} --ip-permissions IpProtocol=tcp,FromPort=PORT,ToPort=PORT,IpRanges=[{CidrIp=TRUSTED_CIDR_BLOCK}]\naws ec2 revoke-security-group-ingress --group-id {{id}} --security-group-rule-ids RULE_ID',
    ...ingressFromTrustedBlock({ group: '{{id}}', port: '443' }),
    console: [
      'Open the security group in the Amazon VPC console.',
      'Choose Edit inbound rules.',
      'Limit the sources of the rules that the finding names, or delete them, and save.',
    ].join('\n'),
  },
  controls: {
    securityHub: ['EC2.18'],
    awsConfig: ['vpc-sg-open-only-to-authorized-ports'],
    nist80053: ['AC-4', 'CM-7', 'SC-7'],
    prowler: [
      'ec2_securitygroup_allow_ingress_from_internet_to_any_port',
      'ec2_securitygroup_allow_ingress_from_internet_to_any_port_from_ip',
      'ec2_securitygroup_allow_wide_open_public_ipv4',
    ],
    cloudsploit: ['allowedCustomPorts', 'openHTTP', 'openHTTPS'],
  },
  fixedFacts: ({ ingress }) => ({ ingress: closedToWorld(ingress) }),
  evaluate: (facts, { pass, fail }, { params }) => {
    const single = (port: number) => ({ from: port, to: port });
    const authorized = { tcp: params.authorizedTcpPorts.map(single), udp: params.authorizedUdpPorts.map(single) };
    const open = openToWorld(facts.ingress, facts, (openings) =>
      openings.flatMap(({ protocol, ports, sources }) => {
        if (protocol !== 'tcp' && protocol !== 'udp') return [];
        const other = subtractPorts(ports, authorized[protocol]);
        return other.length === 0 ? [] : [`${protocol} ${describePorts(other)} from ${sources.join(', ')}`];
      }),
    );
    return open.length === 0 ? pass('authorized') : fail('open', { open }, () => whenUnused(facts));
  },
});
