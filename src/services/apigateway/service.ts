import { attested, defineService, evaluatedBy, inApprovedRegions, notApplicable } from '../../core/service.ts';
import { apiIntegrationCollector, apiRouteCollector, apiStageCollector } from './api.ts';
import { apiGateway, apiGatewayV2 } from './clients.ts';
import { domainNameCollector } from './domain-name.ts';
import { restApiCollector, restStageCollector } from './rest-api.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    apigateway: true;
  }
}

const apiPage = 'apigateway/main/apis?region={{region}}';

export const apigatewayService = defineService({
  id: 'apigateway',
  title: 'Amazon API Gateway',
  clients: [apiGateway, apiGatewayV2],
  model: {
    category: 'abstracted',
    sources: [],
    reason:
      'AWS operates the gateway behind its endpoints. The customer controls who can call an API, what it logs, and how it connects to its backends.',
    cloudFormation: ['AWS::ApiGateway', 'AWS::ApiGatewayV2'],
    coverage: {
      backups: attested('API Gateway has no backups. Keep the definitions of APIs in version control.'),
      'client-side-encryption': attested('Clients may encrypt payloads; an API does not show it.'),
      'platform-and-application-management': evaluatedBy(
        'AWS runs the gateway. Authorizers and backends are Lambda functions.',
        'lambda-function-runtime-supported',
      ),
      'firewall-configuration': notApplicable('APIs have no security groups. Web ACLs are evaluated as service configuration.'),
      'region-choice': inApprovedRegions,
    },
  },
  collectors: [restApiCollector, restStageCollector, domainNameCollector, apiStageCollector, apiRouteCollector, apiIntegrationCollector],
  arnTypes: { 'apigateway:apis': 'AWS::ApiGatewayV2::Api', 'apigateway:restapis': 'AWS::ApiGateway::RestApi' },
  consolePages: {
    'AWS::ApiGateway::DomainName': 'apigateway/main/publish/domain-names?region={{region}}',
    'AWS::ApiGateway::RestApi': 'apigateway/main/apis/{{id}}/resources?region={{region}}',
    'AWS::ApiGateway::Stage': apiPage,
    'AWS::ApiGatewayV2::Integration': apiPage,
    'AWS::ApiGatewayV2::Route': apiPage,
    'AWS::ApiGatewayV2::Stage': apiPage,
  },
  asffTypes: {
    'AWS::ApiGateway::RestApi': 'AwsApiGatewayRestApi',
    'AWS::ApiGateway::Stage': 'AwsApiGatewayStage',
    'AWS::ApiGatewayV2::Stage': 'AwsApiGatewayV2Stage',
  },
});
