import type { TunnelOptions } from '../../src/services/vpc/facts.ts';
import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcVpnStrongCrypto = defineRule({
  id: 'vpc-vpn-strong-crypto',
  title: 'VPN tunnels should use IKEv2 and modern ciphers',
  resourceType: 'AWS::EC2::VPNConnection',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 3,
  facts: ['state', 'tunnelOptions'],
  params: {
    weakAlgorithms: strings(['DH2', 'DH5', 'SHA1'], 'Algorithms that no tunnel may allow, such as SHA1, AES128 or DH2.', '^[A-Z0-9-]+$'),
    strictCiphers: flag(false, 'Lists of algorithms have to be set: those that AWS allows by default hold weak ones.'),
  },
  messages: {
    strong: 'All tunnels keep to IKEv2 and strong algorithms.',
    ikev1: 'Tunnels that allow IKEv1: {{tunnels}}.',
    weak: 'Tunnels that allow weak algorithms: {{tunnels}}.',
    unset: 'Tunnels that allow what AWS allows by default: {{tunnels}}.',
    notReady: 'The connection is {{state}}.',
  },
  rationale: 'Both ends agree on what both allow: whoever sits between them can push the tunnel down to the weakest choice.',
  remediation: {
    text: 'Restrict the tunnels to IKEv2, SHA2 and Diffie-Hellman groups of 2048 bits or more, on both ends.',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
    cli: 'aws ec2 modify-vpn-tunnel-options --vpn-connection-id VPN --vpn-tunnel-outside-ip-address ADDRESS --tunnel-options \'{"IKEVersions":[{"Value":"ikev2"}]}\'',
  },
  controls: {
    securityHub: ['EC2.183'],
    awsConfig: ['ec2-vpn-connection-ike-version-check'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.state !== 'available') return notApplicable('notReady', { state: facts.state });
    const tunnels = facts.tunnelOptions;
    // Without a list both versions are allowed.
    const old = tunnels.filter(({ ikeVersions }) => !ikeVersions.includes('ikev2') || ikeVersions.length > 1);
    if (old.length > 0) return fail('ikev1', { tunnels: old.map(({ outsideIp }) => outsideIp) });
    const weakOf = ({ algorithms }: TunnelOptions) => algorithms.filter((algorithm) => params.weakAlgorithms.includes(algorithm));
    const weak = tunnels.filter((tunnel) => weakOf(tunnel).length > 0);
    if (weak.length > 0) return fail('weak', { tunnels: weak.map((tunnel) => `${tunnel.outsideIp} (${weakOf(tunnel).join(', ')})`) });
    const unset = tunnels.filter((tunnel) => tunnel.unset.length > 0).map((tunnel) => `${tunnel.outsideIp} (${tunnel.unset.join(', ')})`);
    return params.strictCiphers && unset.length > 0 ? fail('unset', { tunnels: unset }) : pass('strong', { byDefault: unset });
  },
});
