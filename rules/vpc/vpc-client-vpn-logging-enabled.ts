import { defineRule } from '../../src/core/rule.ts';

export const vpcClientVpnLoggingEnabled = defineRule({
  id: 'vpc-client-vpn-logging-enabled',
  title: 'Client VPN endpoints should log connections',
  resourceType: 'AWS::EC2::ClientVpnEndpoint',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  facts: ['status', 'connectionsLogged'],
  messages: { logged: 'Connections are logged.', silent: 'Connections are not logged.', notReady: 'The endpoint is {{status}}.' },
  rationale: 'Without the log nobody can tell afterwards who was connected from where, or that somebody keeps trying.',
  remediation: {
    text: 'Turn on connection logging with a log group of CloudWatch Logs.',
    url: 'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/cvpn-working-with-connection-logs.html',
    cli: 'aws ec2 modify-client-vpn-endpoint --client-vpn-endpoint-id ENDPOINT --connection-log-options Enabled=true,CloudwatchLogGroup=GROUP',
  },
  controls: {
    securityHub: ['EC2.51'],
    awsConfig: ['ec2-client-vpn-connection-log-enabled'],
    nist80053: ['AC-2(12)', 'AU-10', 'AU-12', 'AU-2', 'AU-3'],
    prowler: ['ec2_client_vpn_endpoint_connection_logging_enabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const { status } = facts;
    if (status === 'pending' || status === 'deleting' || status === 'deleted') return notApplicable('notReady', { status });
    return facts.connectionsLogged ? pass('logged') : fail('silent');
  },
});
