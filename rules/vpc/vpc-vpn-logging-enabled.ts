import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcVpnLoggingEnabled = defineRule({
  id: 'vpc-vpn-logging-enabled',
  title: 'Site-to-Site VPN tunnels should have logging turned on',
  resourceType: 'AWS::EC2::VPNConnection',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['state', 'tunnelOptions'],
  messages: {
    logged: 'All tunnels send logs to CloudWatch Logs.',
    silent: 'Tunnels do not send logs to CloudWatch Logs: {{tunnels}}.',
    notReady: 'The VPN connection is {{state}}.',
  },
  rationale: 'Without tunnel logs, failed key exchanges, connection attempts and the causes of outages are not visible.',
  remediation: {
    text: 'Turn on CloudWatch logging for each tunnel.',
    url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-logs.html',
    impact: 'The tunnel is interrupted for several minutes while AWS applies the change. Change one tunnel at a time.',
    cli: 'aws ec2 modify-vpn-tunnel-options --vpn-connection-id {{id}} --vpn-tunnel-outside-ip-address TUNNEL_OUTSIDE_IP_ADDRESS --tunnel-options \'{"LogOptions":{"CloudWatchLogOptions":{"LogEnabled":true,"LogGroupArn":"LOG_GROUP_ARN"}}}\'',
    console: [
      'Open the VPN connection in the Amazon VPC console.',
      'Choose Actions, Modify VPN tunnel options, and select a tunnel.',
      'Turn on Tunnel activity log, choose a log group, and save. Repeat this for the other tunnel.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_vpn_connection',
      'tunnel1_log_options {',
      '  cloudwatch_log_options {',
      '    log_enabled   = true',
      '    log_group_arn = "LOG_GROUP_ARN"',
      '  }',
      '}',
      'tunnel2_log_options {',
      '  cloudwatch_log_options {',
      '    log_enabled   = true',
      '    log_group_arn = "LOG_GROUP_ARN"',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::VPNConnection',
      'Type: ipsec.1',
      'CustomerGatewayId: CUSTOMER_GATEWAY_ID',
      'VpnTunnelOptionsSpecifications:',
      '  - LogOptions:',
      '      CloudwatchLogOptions: { LogEnabled: true, LogGroupArn: LOG_GROUP_ARN }',
      '  - LogOptions:',
      '      CloudwatchLogOptions: { LogEnabled: true, LogGroupArn: LOG_GROUP_ARN }',
    ),
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
