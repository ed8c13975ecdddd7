import { defineRule } from '../../src/core/rule.ts';

export const vpcVpnTunnelsUp = defineRule({
  id: 'vpc-vpn-tunnels-up',
  title: 'Both tunnels of a Site-to-Site VPN should be up',
  resourceType: 'AWS::EC2::VPNConnection',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['state', 'tunnels'],
  messages: {
    up: 'All tunnels are up.',
    down: 'Tunnels that are down: {{tunnels}}.',
    notReady: 'The connection is {{state}}.',
  },
  rationale: 'With one tunnel left, the next maintenance by AWS cuts the connection; with none, it is cut already.',
  remediation: {
    text: 'Configure both tunnels on the customer gateway device and look into why the tunnel is down.',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
  },
  controls: {
    securityHub: ['EC2.20'],
    awsConfig: ['vpc-vpn-2-tunnels-up'],
    nist80053: ['CP-10', 'SC-36', 'SI-13(5)'],
    prowler: ['vpc_vpn_connection_tunnels_up'],
    cloudsploit: ['vpnTunnelState'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.state !== 'available') return notApplicable('notReady', { state: facts.state });
    const down = facts.tunnels.filter(({ Status }) => Status !== 'UP');
    if (down.length === 0 && facts.tunnels.length > 0) return pass('up');
    const tunnels = down.map(
      ({ OutsideIpAddress: ip, LastStatusChange: since, StatusMessage: message }) =>
        `${ip ?? 'without an address'} since ${since ?? 'an unknown time'}${message ? ` (${message})` : ''}`,
    );
    return fail('down', { tunnels: tunnels.length > 0 ? tunnels : 'all' });
  },
});
