export {
  APIGatewayClient,
  GetAccountCommand,
  GetClientCertificatesCommand,
  GetDomainNamesCommand,
  GetResourcesCommand,
  GetRestApisCommand,
  GetStagesCommand,
} from '@aws-sdk/client-api-gateway';
