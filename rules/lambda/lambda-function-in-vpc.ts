import { wildcardMatches } from '../../src/util/wildcard.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionInVpc = defineRule({
  id: 'lambda-function-in-vpc',
  title: 'Lambda functions that use private resources should run in a VPC',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['subnetIds'],
  params: {
    vpcScope: strings([], 'Functions that must run in a VPC: names, or tags as key=value, with wildcards; * for all. Empty: none.'),
  },
  messages: {
    inside: 'The function is attached to the subnets {{subnets}}.',
    outside: 'The function is not attached to a VPC.',
    tagsUnknown: 'Whether the function must run in a VPC depends on its tags, which could not be read.',
    free: 'The function is not attached to a VPC, and the configuration does not require it.',
  },
  rationale:
    'Outside of a VPC, security groups, flow logs and endpoint policies do not apply to the traffic of the function, and private resources must be opened to it.',
  remediation: {
    text: 'Attach the function to private subnets, with VPC endpoints for the AWS services that it calls.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
    impact: 'The function loses internet access unless the subnets route through a NAT gateway. VPC endpoints and NAT gateways are billed.',
    cli: 'aws lambda update-function-configuration --function-name {{id}} --vpc-config SubnetIds=SUBNET_ID_1,SUBNET_ID_2,SecurityGroupIds=SECURITY_GROUP_ID',
  },
  controls: {},
  // These require a VPC for every function; by default this rule does not require one.
  related: {
    securityHub: ['Lambda.3'],
    awsConfig: ['lambda-inside-vpc'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['awslambda_function_inside_vpc'],
    cloudsploit: ['lambdaVpcConfig'],
  },
  evaluate: ({ subnetIds }, { pass, fail, notApplicable, indeterminate }, { params, resource: { name, tags } }) => {
    if (subnetIds.length > 0) return pass('inside', { subnets: subnetIds });
    const labels = [name, ...Object.entries(tags ?? {}).map(([key, value]) => `${key}=${value}`)];
    if (params.vpcScope.some((pattern) => labels.some((label) => wildcardMatches(pattern, label)))) return fail('outside');
    return tags === null && params.vpcScope.some((pattern) => pattern.includes('=')) ? indeterminate('tagsUnknown') : notApplicable('free');
  },
});
