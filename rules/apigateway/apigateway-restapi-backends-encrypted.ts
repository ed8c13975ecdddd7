import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';

export const apigatewayRestapiBackendsEncrypted = defineRule({
  id: 'apigateway-restapi-backends-encrypted',
  title: 'API Gateway REST API integrations should use HTTPS and verify certificates',
  resourceType: 'AWS::ApiGateway::RestApi',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 2,
  facts: ['methods'],
  messages: {
    encrypted: 'All HTTP integrations use HTTPS and verify certificates.',
    clear: 'Integrations use HTTP: {{methods}}.',
    unverified: 'Integrations do not verify certificates: {{methods}}.',
    noHttp: 'The API does not have HTTP integrations.',
    variable: 'Stage variables determine the protocol of {{methods}}.',
  },
  rationale: 'Anyone between API Gateway and the backend can read and change requests over HTTP, or pretend to be the backend.',
  remediation: {
    text: 'Use HTTPS in the URI of each integration, with a certificate of a public certificate authority, then deploy the API.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html',
    impact: 'The backend needs a valid certificate.',
    cli: `aws apigateway update-integration --rest-api-id {{id}} --resource-id RESOURCE_ID --http-method HTTP_METHOD --patch-operations op=replace,path=/uri,value=HTTPS_URI
aws apigateway create-deployment --rest-api-id {{id}} --stage-name STAGE_NAME`,
    console:
      'Open the API in the Amazon API Gateway console, and choose Resources.\nSelect the method, and choose Edit on the Integration request tab.\nEnter an endpoint URL with HTTPS, save, and deploy the API.',
    terraform: terraformResource('aws_api_gateway_integration', 'uri = "https://orders.example.com"'),
    cloudFormation: cloudFormationResource('AWS::ApiGateway::Method', 'Integration:', '  Uri: HTTPS_URI'),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const http = facts.methods.filter(({ integration }) => integration === 'HTTP' || integration === 'HTTP_PROXY');
    if (http.length === 0) return notApplicable('noHttp');
    const named = (wanted: (method: (typeof http)[number]) => boolean) => http.filter(wanted).map(({ name }) => name);
    const clear = named(({ uri = '' }) => /^http:/i.test(uri));
    if (clear.length > 0) return fail('clear', { methods: clear });
    const unverified = named(({ insecure }) => insecure);
    if (unverified.length > 0) return fail('unverified', { methods: unverified });
    const variable = named(({ uri = '' }) => !/^https:/i.test(uri));
    return variable.length > 0 ? indeterminate('variable', { methods: variable }) : pass('encrypted');
  },
});
