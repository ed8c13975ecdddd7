import { wildcardMatches } from '../../src/util/wildcard.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionInVpc = defineRule({
  id: 'lambda-function-in-vpc',
  title: 'Lambda functions that touch private data should run in a VPC',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['subnetIds'],
  params: {
    vpcScope: strings(
      [],
      'Functions that must be in a VPC: names, or tags as key=value, with wildcards; * for all. Empty: no function must.',
    ),
  },
  messages: {
    inside: 'The function runs in the subnets {{subnets}}.',
    outside: 'The function runs outside your VPCs.',
    tagsUnknown: 'Whether the function must be in a VPC cannot be told, since its tags are not known.',
    free: 'The function runs outside your VPCs, and no configuration demands otherwise.',
  },
  rationale:
    'Outside a VPC a function reaches the internet without any of your firewalls, flow logs or endpoint policies, and private resources must be opened for it.',
  remediation: {
    text: 'Attach the function to private subnets, with endpoints for the AWS services it calls.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
  },
  controls: {
    securityHub: ['Lambda.3'],
    awsConfig: ['lambda-inside-vpc'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['awslambda_function_inside_vpc'],
    cloudsploit: ['lambdaVpcConfig'],
  },
  evaluate: ({ subnetIds }, { pass, fail, notApplicable, indeterminate }, { params, resource: { name, tags } }) => {
    if (subnetIds.length > 0) return pass('inside', { subnets: subnetIds });
    const signs = [name, ...Object.entries(tags ?? {}).map(([key, value]) => `${key}=${value}`)];
    if (params.vpcScope.some((pattern) => signs.some((sign) => wildcardMatches(pattern, sign)))) return fail('outside');
    return tags === null && params.vpcScope.some((pattern) => pattern.includes('=')) ? indeterminate('tagsUnknown') : notApplicable('free');
  },
});
