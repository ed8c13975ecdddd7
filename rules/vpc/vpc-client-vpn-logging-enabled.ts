import { defineRule } from '../../src/core/rule.ts';

export const vpcClientVpnLoggingEnabled = defineRule({
  id: 'vpc-client-vpn-logging-enabled',
  title: 'Client VPN endpoints should have connection logging turned on',
  resourceType: 'AWS::EC2::ClientVpnEndpoint',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  facts: ['status', 'connectionsLogged'],
  messages: {
    logged: 'Connection logging is turned on.',
    notLogged: 'Connection logging is turned off.',
    notReady: 'The endpoint is {{status}}.',
  },
  rationale: 'Without connection logs, an investigation cannot show who was connected, from where, or which attempts failed.',
  remediation: {
    text: 'Turn on connection logging to a CloudWatch Logs log group.',
    url: 'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/cvpn-working-with-connection-logs.html',
    impact: 'Existing connections stay up. CloudWatch Logs charges for ingestion and storage.',
    cli: 'aws ec2 modify-client-vpn-endpoint --client-vpn-endpoint-id {{id}} --connection-log-options Enabled=true,CloudwatchLogGroup=LOG_GROUP_NAME',
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
    return facts.connectionsLogged ? pass('logged') : fail('notLogged');
  },
});
