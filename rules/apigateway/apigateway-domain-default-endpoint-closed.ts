import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';

export const apigatewayDomainDefaultEndpointClosed = defineRule({
  id: 'apigateway-domain-default-endpoint-closed',
  title: 'APIs with a custom domain name should disable their default execute-api endpoint',
  resourceType: 'AWS::ApiGateway::DomainName',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['endpointTypes', 'apis', 'mutualTls'],
  params: { onlyMutualTls: flag(false, 'Evaluate only domain names that require client certificates.') },
  messages: {
    closed: 'The default endpoints of the APIs of the domain name are disabled.',
    open: 'The APIs {{apis}} can also be called at their default endpoint.',
    private: 'The domain name is private.',
    unmapped: 'No API is mapped to the domain name.',
    noMutualTls: 'The domain name does not require client certificates.',
  },
  rationale:
    'Requests to the default endpoint bypass the protection of the domain name: client certificates, and the web ACL and headers of a CDN in front of it.',
  remediation: {
    text: 'Disable the default endpoint of each API that the finding names. Deploy REST APIs again after the change.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html',
    impact: 'Clients that use the default endpoint can no longer call the API. Change them to the domain name first.',
    cli: [
      'aws apigateway update-rest-api --rest-api-id API_ID --patch-operations op=replace,path=/disableExecuteApiEndpoint,value=true',
      'aws apigateway create-deployment --rest-api-id API_ID --stage-name STAGE_NAME',
      'aws apigatewayv2 update-api --api-id HTTP_API_ID --disable-execute-api-endpoint',
    ].join('\n'),
    console: [
      'Open the API in the Amazon API Gateway console.',
      'Choose API settings, Edit.',
      'Set the default endpoint to inactive, save, and deploy the API.',
    ].join('\n'),
    terraform: terraformResource('aws_api_gateway_rest_api', 'disable_execute_api_endpoint = true'),
    cloudFormation: cloudFormationResource('AWS::ApiGateway::RestApi', 'DisableExecuteApiEndpoint: true'),
  },
  controls: {},
  related: { cloudsploit: ['apigatewayDefaultEndpointDisabled'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.endpointTypes.includes('PRIVATE')) return notApplicable('private');
    if (params.onlyMutualTls && !facts.mutualTls) return notApplicable('noMutualTls');
    if (facts.apis.length === 0) return notApplicable('unmapped');
    const apis = facts.apis.filter(({ defaultEndpoint }) => defaultEndpoint).map(({ id }) => id);
    if (apis.length === 0) return pass('closed');
    return fail('open', { apis }, () =>
      facts.mutualTls ? { severity: 'high', because: 'the default endpoint does not ask for client certificates' } : undefined,
    );
  },
});
