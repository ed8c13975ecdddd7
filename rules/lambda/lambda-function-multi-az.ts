import { cloudFormationResource } from '../shared/code-snippets.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionMultiAz = defineRule({
  id: 'lambda-function-multi-az',
  title: 'Lambda functions in a VPC should use multiple Availability Zones',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'zones',
  facts: ['subnetIds', 'zones'],
  params: { minZones: integer(2, 'Minimum number of Availability Zones of the subnets.', { min: 1, max: 6 }) },
  messages: {
    spread: 'The subnets are in {{zones}}.',
    narrow: 'The subnets are in {{zones}}; at least {{min}} Availability Zones are required.',
    outside: 'The function is not attached to a VPC.',
  },
  rationale: 'A function with subnets in one Availability Zone cannot run while that Availability Zone is impaired.',
  remediation: {
    text: 'Add a subnet in another Availability Zone.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
    impact:
      'The command replaces the subnets and security groups of the function: include the existing ones. Running invocations are not interrupted.',
    cli: `aws lambda get-function-configuration --function-name {{id}} --query VpcConfig
aws lambda update-function-configuration --function-name {{id}} --vpc-config SubnetIds=EXISTING_SUBNET_ID,NEW_SUBNET_ID,SecurityGroupIds=SECURITY_GROUP_ID`,
    console: 'Open the function in the Lambda console.\nChoose Configuration, VPC, Edit.\nAdd a subnet in another Availability Zone.',
    terraform: `resource "aws_lambda_function" "this" {
  function_name = "{{name}}"
  vpc_config {
    subnet_ids         = ["EXISTING_SUBNET_ID", "NEW_SUBNET_ID"]
    security_group_ids = ["SECURITY_GROUP_ID"]
  }
}`,
    cloudFormation: cloudFormationResource(
      'AWS::Lambda::Function',
      'VpcConfig:',
      '  SubnetIds: [EXISTING_SUBNET_ID, NEW_SUBNET_ID]',
      '  SecurityGroupIds: [SECURITY_GROUP_ID]',
    ),
  },
  controls: {
    securityHub: ['Lambda.5'],
    awsConfig: ['lambda-vpc-multi-az-check'],
    nist80053: ['CP-10', 'SC-36', 'SI-13(5)'],
    prowler: ['awslambda_function_vpc_multi_az'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.subnetIds.length === 0) return notApplicable('outside');
    const zones = [...new Set(Object.values(facts.zones))].sort();
    return zones.length >= params.minZones ? pass('spread', { zones }) : fail('narrow', { zones, min: params.minZones });
  },
});
