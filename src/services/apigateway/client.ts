export {
  APIGatewayClient,
  GetAccountCommand,
  GetBasePathMappingsCommand,
  GetClientCertificatesCommand,
  GetDomainNamesCommand,
  GetResourcesCommand,
  GetRestApisCommand,
  GetStagesCommand,
  GetVpcLinksCommand,
} from '@aws-sdk/client-api-gateway';
