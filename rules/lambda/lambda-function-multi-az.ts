import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionMultiAz = defineRule({
  id: 'lambda-function-multi-az',
  title: 'Lambda functions in a VPC should use several zones',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'zones',
  facts: ['subnetIds', 'zones'],
  params: { minZones: integer(2, 'Availability Zones that the subnets of a function must cover.', { min: 1, max: 6 }) },
  messages: {
    spread: 'Its subnets are in {{zones}}.',
    narrow: 'Its subnets are in {{zones}} only.',
    outside: 'The function runs outside your VPCs.',
  },
  rationale: 'When a zone fails, a function that has subnets in no other one can no longer run.',
  remediation: {
    text: 'Give the function a subnet in another Availability Zone.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
    cli: 'aws lambda update-function-configuration --function-name FUNCTION --vpc-config SubnetIds=SUBNET,OTHER,SecurityGroupIds=GROUP',
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
    return zones.length >= params.minZones ? pass('spread', { zones }) : fail('narrow', { zones });
  },
});
