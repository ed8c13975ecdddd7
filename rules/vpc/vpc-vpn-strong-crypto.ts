import { cloudFormationResource } from '../shared/code-snippets.ts';
import type { TunnelOptions } from '../../src/services/vpc/facts.ts';
import { defaultAlgorithms } from './shared/vpn-defaults.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcVpnStrongCrypto = defineRule({
  id: 'vpc-vpn-strong-crypto',
  title: 'Site-to-Site VPN tunnels should use IKEv2 and strong algorithms',
  resourceType: 'AWS::EC2::VPNConnection',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 3,
  facts: ['state', 'tunnelOptions'],
  params: {
    weakAlgorithms: strings(
      ['DH2', 'DH5', 'DH22', 'SHA1'],
      'Algorithms that tunnels must not allow, such as SHA1, AES128 or DH2.',
      '^[A-Z0-9-]+$',
    ),
  },
  messages: {
    strong: 'All tunnels allow only IKEv2 and strong algorithms.',
    ikev1: 'Tunnels allow IKEv1: {{tunnels}}.',
    weak: 'Tunnels allow weak algorithms: {{tunnels}}.',
    notReady: 'The VPN connection is {{state}}.',
  },
  rationale: 'The two ends agree on any algorithm that both allow. An attacker in the path can force the weakest one.',
  remediation: {
    text: 'Restrict the tunnels to IKEv2, SHA-2 and Diffie-Hellman groups of 2,048 bits or more, on both ends. Lists that are not set allow SHA-1 and Diffie-Hellman group 2.',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
    impact:
      'The tunnel is interrupted for several minutes, and stays down if the other end does not support the algorithms. Change one tunnel at a time.',
    cli: 'aws ec2 modify-vpn-tunnel-options --vpn-connection-id {{id}} --vpn-tunnel-outside-ip-address TUNNEL_OUTSIDE_IP_ADDRESS --tunnel-options \'{"IKEVersions":[{"Value":"ikev2"}],"Phase1EncryptionAlgorithms":[{"Value":"AES256-GCM-16"}],"Phase2EncryptionAlgorithms":[{"Value":"AES256-GCM-16"}],"Phase1IntegrityAlgorithms":[{"Value":"SHA2-256"}],"Phase2IntegrityAlgorithms":[{"Value":"SHA2-256"}],"Phase1DHGroupNumbers":[{"Value":20}],"Phase2DHGroupNumbers":[{"Value":20}]}\'',
    terraform:
      'resource "aws_vpn_connection" "this" {\n  tunnel1_ike_versions                 = ["ikev2"]\n  tunnel1_phase1_integrity_algorithms  = ["SHA2-256"]\n  tunnel1_phase2_integrity_algorithms  = ["SHA2-256"]\n  tunnel1_phase1_dh_group_numbers      = [20]\n  tunnel1_phase2_dh_group_numbers      = [20]\n}',
    console: [
      'Open the VPN connection in the Amazon VPC console.',
      'Choose Actions, Modify VPN tunnel options, and select a tunnel.',
      'Keep only IKEv2, AES with at least 128 bits, SHA2 and Diffie-Hellman groups from 14, and save. Repeat this for the other tunnel.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::VPNConnection',
      'Type: ipsec.1',
      'CustomerGatewayId: CUSTOMER_GATEWAY_ID',
      'VpnTunnelOptionsSpecifications:',
      '  - IKEVersions: [{ Value: ikev2 }]',
      '    Phase1IntegrityAlgorithms: [{ Value: SHA2-256 }]',
      '    Phase2IntegrityAlgorithms: [{ Value: SHA2-256 }]',
      '    Phase1DHGroupNumbers: [{ Value: 14 }]',
      '    Phase2DHGroupNumbers: [{ Value: 14 }]',
    ),
  },
  controls: {
    securityHub: ['EC2.183'],
    awsConfig: ['ec2-vpn-connection-ike-version-check'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.state !== 'available') return notApplicable('notReady', { state: facts.state });
    const tunnels = facts.tunnelOptions;
    // Without a list both versions are allowed.
    const ikev1 = tunnels.filter(({ ikeVersions }) => !ikeVersions.includes('ikev2') || ikeVersions.length > 1);
    if (ikev1.length > 0) return fail('ikev1', { tunnels: ikev1.map(({ outsideIp }) => outsideIp) });
    const weak = tunnels.flatMap((tunnel) => {
      const allowed = allowedAlgorithms(tunnel).filter((algorithm) => params.weakAlgorithms.includes(algorithm));
      return allowed.length === 0 ? [] : [`${tunnel.outsideIp} (${allowed.join(', ')})`];
    });
    return weak.length > 0 ? fail('weak', { tunnels: weak }) : pass('strong');
  },
});

const allowedAlgorithms = ({ algorithms, unset }: TunnelOptions): readonly string[] => [
  ...new Set([...algorithms, ...unset.flatMap((list) => defaultAlgorithms.entries[list] ?? [])]),
];
