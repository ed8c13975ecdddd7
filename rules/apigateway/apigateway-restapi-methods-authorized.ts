import { firstVerdict } from '../../src/core/first-verdict.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { resourcePolicyAccess } from '../../src/policy/resource-policy.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';

export const apigatewayRestapiMethodsAuthorized = defineRule({
  id: 'apigateway-restapi-methods-authorized',
  title: 'Methods of public API Gateway REST APIs should require authorization',
  resourceType: 'AWS::ApiGateway::RestApi',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  exposesPublicly: true,
  facts: ['listing', 'methods', 'stages', 'access'],
  params: { publicMethods: strings([], 'Methods that anyone may call, such as GET /health.') },
  messages: {
    authorized: 'All methods require authorization.',
    limited: 'The resource policy limits the callers of methods without authorization.',
    open: 'Anyone can call {{methods}}.',
    clientCertificates: 'Clients need a certificate to call methods without authorization.',
    noEndpoint: 'The API has neither a default endpoint nor a custom domain name.',
    private: 'The API is private.',
    noMethods: 'The API does not have methods.',
    notDeployed: 'The API does not have stages.',
    malformed: 'The resource policy is malformed: {{problem}}.',
    unknown: 'Onus does not know the authorization types of {{methods}}.',
  },
  rationale:
    'Anyone on the internet who knows the URL can call a method without authorization. An API key identifies a client, but does not authenticate it.',
  remediation: {
    text: 'Set an authorizer or IAM authorization for each method, then deploy the API.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
    impact: 'Clients without valid credentials can no longer call the methods.',
    cli: `aws apigateway update-method --rest-api-id {{id}} --resource-id RESOURCE_ID --http-method HTTP_METHOD --patch-operations op=replace,path=/authorizationType,value=AWS_IAM
aws apigateway create-deployment --rest-api-id {{id}} --stage-name STAGE_NAME`,
    console:
      'Open the API in the Amazon API Gateway console, and choose Resources.\nSelect the method, and choose Edit under Method request settings.\nChoose an authorization type, save, and deploy the API.',
    terraform: terraformResource('aws_api_gateway_method', 'authorization = "AWS_IAM"'),
    cloudFormation: cloudFormationResource('AWS::ApiGateway::Method', 'AuthorizationType: AWS_IAM'),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource }) => {
    const { endpointTypes, policy: text } = facts.listing;
    if (endpointTypes.length > 0 && endpointTypes.every((type) => type === 'PRIVATE')) return notApplicable('private');
    const policy = text === undefined ? undefined : parsePolicy(text);
    const malformed = policy !== undefined && isMalformed(policy) ? policy.malformed : undefined;
    const isOpen =
      policy === undefined ||
      isMalformed(policy) ||
      resourcePolicyAccess(policy, { accountId: resource.accountId, actions: ['execute-api:Invoke'] }).some(
        ({ exposure }) => exposure === 'public',
      );
    const exception = firstVerdict(
      () => (facts.stages.length === 0 ? notApplicable('notDeployed') : undefined),
      () => {
        const evaluated = facts.methods.filter(({ name }) => !name.startsWith('OPTIONS ') && !params.publicMethods.includes(name));
        if (evaluated.length === 0) return notApplicable('noMethods');
        const having = (wanted: (authorization: string) => boolean) =>
          evaluated.filter((method) => wanted(method.authorization)).map(({ name }) => name);
        const methods = having((authorization) => authorization === 'NONE');
        const unknown = having((authorization) => !['NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS'].includes(authorization));
        if (methods.length === 0) return unknown.length > 0 ? indeterminate('unknown', { methods: unknown }) : pass('authorized');
        return isOpen ? undefined : pass('limited');
      },
      () => {
        if (facts.access === 'none') return notApplicable('noEndpoint');
        return facts.access === 'client-certificates' ? pass('clientCertificates') : undefined;
      },
    );
    if (exception !== undefined) return exception;
    if (malformed !== undefined) return indeterminate('malformed', { problem: malformed });
    const methods = facts.methods.filter(({ name, authorization }) => authorization === 'NONE' && !name.startsWith('OPTIONS '));
    return fail('open', { methods: methods.map(({ name }) => name).filter((name) => !params.publicMethods.includes(name)) });
  },
});
