import type { AnyRule } from '../../src/core/rule.ts';
import { apigatewayDomainDefaultEndpointClosed } from './apigateway-domain-default-endpoint-closed.ts';
import { apigatewayDomainTlsPolicyStrong } from './apigateway-domain-tls-policy-strong.ts';
import { apigatewayIntegrationPrivateEncrypted } from './apigateway-integration-private-encrypted.ts';
import { apigatewayRestapiBackendsEncrypted } from './apigateway-restapi-backends-encrypted.ts';
import { apigatewayRestapiMethodsAuthorized } from './apigateway-restapi-methods-authorized.ts';
import { apigatewayRestapiPolicyNotPublic } from './apigateway-restapi-policy-not-public.ts';
import { apigatewayRouteAuthorized } from './apigateway-route-authorized.ts';
import { apigatewayStageAccessLogged } from './apigateway-stage-access-logged.ts';
import { apigatewayStageBodiesNotLogged } from './apigateway-stage-bodies-not-logged.ts';
import { apigatewayStageCacheEncrypted } from './apigateway-stage-cache-encrypted.ts';
import { apigatewayStageClientCertificateCurrent } from './apigateway-stage-client-certificate-current.ts';
import { apigatewayStageExecutionLogged } from './apigateway-stage-execution-logged.ts';
import { apigatewayStageNoSecretsInVariables } from './apigateway-stage-no-secrets-in-variables.ts';
import { apigatewayStageTraced } from './apigateway-stage-traced.ts';
import { apigatewayStageWafAssociated } from './apigateway-stage-waf-associated.ts';
import { apigatewayV2stageLogged } from './apigateway-v2stage-logged.ts';

export const apigatewayRules: readonly AnyRule[] = [
  apigatewayDomainDefaultEndpointClosed,
  apigatewayDomainTlsPolicyStrong,
  apigatewayIntegrationPrivateEncrypted,
  apigatewayRestapiBackendsEncrypted,
  apigatewayRestapiMethodsAuthorized,
  apigatewayRestapiPolicyNotPublic,
  apigatewayRouteAuthorized,
  apigatewayStageAccessLogged,
  apigatewayStageBodiesNotLogged,
  apigatewayStageCacheEncrypted,
  apigatewayStageClientCertificateCurrent,
  apigatewayStageExecutionLogged,
  apigatewayStageNoSecretsInVariables,
  apigatewayStageTraced,
  apigatewayStageWafAssociated,
  apigatewayV2stageLogged,
];
