export {
  ApiGatewayV2Client,
  GetApiMappingsCommand,
  GetApisCommand,
  GetIntegrationsCommand,
  GetRoutesCommand,
  GetStagesCommand,
  ListRoutingRulesCommand,
} from '@aws-sdk/client-apigatewayv2';
