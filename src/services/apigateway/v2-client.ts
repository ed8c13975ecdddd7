export {
  ApiGatewayV2Client,
  GetApiMappingsCommand,
  GetApisCommand,
  GetIntegrationsCommand,
  GetRoutesCommand,
  GetStagesCommand,
  GetVpcLinksCommand,
  ListRoutingRulesCommand,
} from '@aws-sdk/client-apigatewayv2';
