import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';

export const apigatewayIntegrationPrivateEncrypted = defineRule({
  id: 'apigateway-integration-private-encrypted',
  title: 'API Gateway HTTP API integrations should be encrypted in transit',
  resourceType: 'AWS::ApiGatewayV2::Integration',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['integration'],
  params: { includeInternet: flag(true, 'Also fail integrations that use HTTP over the internet.') },
  messages: {
    encrypted: 'TLS is configured for the private integration.',
    clear: 'TLS is not configured for the private integration.',
    clearInternet: 'The integration calls {{uri}} over HTTP.',
    internet: 'The integration is not private.',
    unknown: 'Onus does not know the connection type {{connection}}.',
  },
  rationale: 'A VPC link is private, but not encrypted: requests cross the VPC in clear text.',
  remediation: {
    text: 'Use an HTTPS listener of the load balancer, and set the server name to verify in the integration.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html',
    impact: 'The listener needs a certificate for the server name.',
    cli: 'aws apigatewayv2 update-integration --api-id API_ID --integration-id INTEGRATION_ID --tls-config ServerNameToVerify=SERVER_NAME',
    console:
      'Open the API in the Amazon API Gateway console, and choose Develop, Integrations.\nSelect the integration, and choose Edit.\nUnder Advanced settings, enter the secure server name and save.',
    terraform: terraformResource('aws_apigatewayv2_integration', 'tls_config {', '  server_name_to_verify = "orders.example.com"', '}'),
    cloudFormation: cloudFormationResource('AWS::ApiGatewayV2::Integration', 'TlsConfig:', '  ServerNameToVerify: SERVER_NAME'),
  },
  controls: { securityHub: ['APIGateway.10'], awsConfig: ['apigatewayv2-integration-private-https-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { connection, uri, tls } = facts.integration;
    // Only HTTP APIs have a TLS configuration; private integrations of WebSocket APIs have an address with a protocol.
    if (connection === 'VPC_LINK') return tls || /^https:\/\//i.test(uri ?? '') ? pass('encrypted') : fail('clear');
    if (connection !== 'INTERNET') return indeterminate('unknown', { connection });
    return params.includeInternet && uri !== undefined && /^http:\/\//i.test(uri)
      ? fail('clearInternet', { uri })
      : notApplicable('internet');
  },
});
