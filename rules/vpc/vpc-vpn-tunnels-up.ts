import { defineRule } from '../../src/core/rule.ts';

export const vpcVpnTunnelsUp = defineRule({
  id: 'vpc-vpn-tunnels-up',
  title: 'Both tunnels of a Site-to-Site VPN connection should be up',
  resourceType: 'AWS::EC2::VPNConnection',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['state', 'tunnels'],
  messages: {
    up: 'All tunnels are up.',
    down: 'Tunnels are down: {{tunnels}}.',
    notReady: 'The VPN connection is {{state}}.',
  },
  rationale: 'With a single tunnel, the next maintenance by AWS interrupts the connection.',
  remediation: {
    text: 'Configure both tunnels on the customer gateway device, and find out why the tunnel is down.',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
    impact: 'Reconfiguring a tunnel on the customer gateway device does not affect the other tunnel.',
    cli: 'aws ec2 describe-vpn-connections --vpn-connection-ids {{id}} --query VpnConnections[].VgwTelemetry',
    console: [
      'Open the VPN connection in the Amazon VPC console and choose Tunnel details.',
      'Read the status and the details of each tunnel that is down.',
      'Choose Download configuration and compare it with the customer gateway device.',
    ].join('\n'),
    notAsCode: 'The state of a tunnel is not managed as code.',
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
        `${ip ?? 'unknown address'} since ${since ?? 'an unknown time'}${message ? ` (${message})` : ''}`,
    );
    return fail('down', { tunnels: tunnels.length > 0 ? tunnels : 'all' });
  },
});
