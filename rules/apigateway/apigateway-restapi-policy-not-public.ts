import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { resourcePolicyAccess } from '../../src/policy/resource-policy.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';

export const apigatewayRestapiPolicyNotPublic = defineRule({
  id: 'apigateway-restapi-policy-not-public',
  title: 'API Gateway REST API resource policies should not grant public access',
  resourceType: 'AWS::ApiGateway::RestApi',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  exposesPublicly: true,
  facts: ['stages', 'listing', 'methods', 'access'],
  params: {
    requirePrivate: flag(false, 'Require private endpoints.'),
    publicMethods: strings([], 'Methods that anyone may call, such as GET /health.'),
  },
  messages: {
    noPolicy: 'The API does not have a resource policy.',
    restricted: 'The resource policy limits the callers.',
    authorized: 'The resource policy allows all callers, but all methods require authorization.',
    clientCertificates: 'The resource policy allows all callers, but they need a client certificate.',
    noEndpoint: 'The API has neither a default endpoint nor a custom domain name.',
    anyVpc: 'The resource policy allows callers in the VPCs of all AWS accounts.',
    public: 'The resource policy allows everyone to call {{methods}}.',
    notPrivate: 'The API has public endpoints: {{types}}.',
    notDeployed: 'The API does not have stages.',
    malformed: 'The resource policy is malformed: {{problem}}.',
    noMethods: 'The resource policy allows all callers, and AWS lists no methods of the deployed API.',
    unknown: 'Onus does not know the authorization types of {{methods}}.',
  },
  rationale:
    'A private API with such a policy can be called through an interface endpoint in any AWS account, and a public one from everywhere on the internet.',
  remediation: {
    text: 'Limit the policy by aws:SourceVpce, aws:SourceVpc, account or address range, then deploy the API.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html',
    impact: 'Other callers lose access after the deployment. The command replaces the whole policy.',
    cli: [
      'aws apigateway get-rest-api --rest-api-id {{id}} --query policy --output text > policy.json',
      'aws apigateway update-rest-api --rest-api-id {{id}} --patch-operations file://patch-operations.json',
      'aws apigateway create-deployment --rest-api-id {{id}} --stage-name STAGE_NAME',
    ].join('\n'),
    console: [
      'Open the API in the Amazon API Gateway console, and choose Resource policy.',
      'Add a Deny statement for callers outside the VPC endpoints, and save.',
      'Choose Resources, Deploy API.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_api_gateway_rest_api_policy',
      'rest_api_id = "{{id}}"',
      'policy      = data.aws_iam_policy_document.vpc_endpoint_only.json',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ApiGateway::RestApi',
      'Policy:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Allow',
      "      Principal: '*'",
      "      Action: 'execute-api:Invoke'",
      "      Resource: 'execute-api:/*'",
      '      Condition: { StringEquals: { aws:SourceVpce: VPC_ENDPOINT_ID } }',
    ),
  },
  controls: {},
  related: {
    awsConfig: ['api-gw-endpoint-type-check'],
    prowler: ['apigateway_restapi_public'],
    cloudsploit: ['apigatewayPrivateEndpoints'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource }) => {
    if (facts.stages.length === 0) return notApplicable('notDeployed');
    const { endpointTypes: types, policy: text } = facts.listing;
    const isPrivate = types.length > 0 && types.every((type) => type === 'PRIVATE');
    if (params.requirePrivate && !isPrivate) return fail('notPrivate', { types });
    if (text === undefined) return pass('noPolicy');
    const policy = parsePolicy(text);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const grants = resourcePolicyAccess(policy, { accountId: resource.accountId, actions: ['execute-api:Invoke'] });
    if (!grants.some(({ exposure }) => exposure === 'public')) return pass('restricted');
    if (isPrivate) return fail('anyVpc');
    // API Gateway deploys only APIs with methods.
    if (facts.methods.length === 0) return indeterminate('noMethods');
    const evaluated = facts.methods.filter(({ name }) => !name.startsWith('OPTIONS ') && !params.publicMethods.includes(name));
    const open = evaluated.filter(({ authorization }) => authorization === 'NONE');
    if (open.length > 0) {
      if (facts.access === 'client-certificates') return pass('clientCertificates');
      return facts.access === 'none' ? notApplicable('noEndpoint') : fail('public', { methods: open.map(({ name }) => name) });
    }
    const unknown = evaluated.filter(({ authorization }) => !authorizationTypes.includes(authorization));
    return unknown.length === 0 ? pass('authorized') : indeterminate('unknown', { methods: unknown.map(({ name }) => name) });
  },
});

/** Types that make callers prove who they are: https://docs.aws.amazon.com/apigateway/latest/api/API_Method.html */
const authorizationTypes: readonly string[] = ['AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS'];
