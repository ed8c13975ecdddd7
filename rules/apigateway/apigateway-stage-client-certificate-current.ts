import { flag, integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { stageSnippets } from './shared/snippets.ts';

const MS_PER_DAY = 86_400_000;

export const apigatewayStageClientCertificateCurrent = defineRule({
  id: 'apigateway-stage-client-certificate-current',
  title: 'API Gateway REST API stages with HTTP backends should use a valid client certificate',
  resourceType: 'AWS::ApiGateway::Stage',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 2,
  facts: ['stage', 'integrations', 'clientCertificateExpiresAt'],
  params: {
    daysBeforeExpiry: integer(30, 'A certificate must be replaced at least this number of days before it expires.', { min: 1, max: 365 }),
    strict: flag(false, 'Also evaluate stages without HTTP backends.'),
  },
  messages: {
    valid: 'The client certificate expires on {{date}}.',
    expiring: 'The client certificate expires on {{date}}.',
    none: 'The stage does not have a client certificate.',
    noHttp: 'No integration of the API has an HTTP backend, which could verify the certificate.',
  },
  rationale: 'Without a client certificate, a backend cannot tell API Gateway from any other client, so the API can be bypassed.',
  remediation: {
    text: 'Generate a client certificate, set it for the stage, and configure the backend to verify it.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html',
    impact: 'The change does not interrupt service. The backend must accept the new certificate before it refuses others.',
    ...stageSnippets(
      'op=replace,path=/clientCertificateId,value=CLIENT_CERTIFICATE_ID',
      'Under Stage details, choose Edit, select a client certificate, and save.',
      {
        terraform: ['client_certificate_id = aws_api_gateway_client_certificate.this.id'],
        cloudFormation: ['ClientCertificateId: CLIENT_CERTIFICATE_ID'],
      },
    ),
  },
  controls: {},
  // Fails stages without HTTP backends, as the parameter strict does.
  related: { securityHub: ['APIGateway.2'], awsConfig: ['api-gw-ssl-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable }, { now, params }) => {
    const hasHttp = () => params.strict || facts.integrations.some((type) => type === 'HTTP' || type === 'HTTP_PROXY');
    if (facts.stage.clientCertificate === undefined) return hasHttp() ? fail('none') : notApplicable('noHttp');
    if (!hasHttp()) return notApplicable('noHttp');
    const expiresAt = facts.clientCertificateExpiresAt ?? '';
    const date = expiresAt.slice(0, 10);
    return Date.parse(expiresAt) - now < params.daysBeforeExpiry * MS_PER_DAY ? fail('expiring', { date }) : pass('valid', { date });
  },
});
