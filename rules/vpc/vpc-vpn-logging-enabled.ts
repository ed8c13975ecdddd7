import { defineRule } from '../../src/core/rule.ts';

export const vpcVpnLoggingEnabled = defineRule({
  id: 'vpc-vpn-logging-enabled',
  title: 'Site-to-Site VPN tunnels should log',
  resourceType: 'AWS::EC2::VPNConnection',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['state', 'tunnelOptions'],
  messages: {
    logged: 'The logs of all tunnels go to CloudWatch Logs.',
    silent: 'Tunnels without a log: {{tunnels}}.',
    notReady: 'The connection is {{state}}.',
  },
  rationale: 'Without tunnel logs nobody sees failed key exchanges, who tried to connect, or why the connection broke.',
  remediation: {
    text: 'Turn on CloudWatch logging for each tunnel.',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-logs.html',
    cli: 'aws ec2 modify-vpn-tunnel-options --vpn-connection-id VPN --vpn-tunnel-outside-ip-address ADDRESS --tunnel-options \'{"LogOptions":{"CloudWatchLogOptions":{"LogEnabled":true,"LogGroupArn":"LOG_GROUP_ARN"}}}\'',
  },
  controls: {
    securityHub: ['EC2.171'],
    awsConfig: ['ec2-vpn-connection-logging-enabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.state !== 'available') return notApplicable('notReady', { state: facts.state });
    const silent = facts.tunnelOptions.filter(({ logged }) => !logged);
    return silent.length === 0 ? pass('logged') : fail('silent', { tunnels: silent.map(({ outsideIp }) => outsideIp) });
  },
});
